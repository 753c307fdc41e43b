package io.github.roadmapbot.quarter.meet;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.quarter.CycleDesk;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.cycle.Meetings;
import io.github.roadmapbot.store.cycle.Meetings.Meeting;
import io.github.roadmapbot.store.cycle.Meetings.Note;
import io.github.roadmapbot.text.VisibleText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What whoever leads a session does on its card. The card is theirs alone; whoever else should press its buttons changes nothing. */
final class SessionClicks {

    private static final String OVER = "This session is over, or somebody else leads it. Nothing was changed.";

    private record Lead(Plan plan, Meeting meeting) {}

    private final CycleDesk desk;
    private final Meetings meetings;
    private final Guide guide;
    private final SessionEnd end;
    private final Door door;
    private final Clock clock;

    SessionClicks(CycleDesk desk, Meetings meetings, Guide guide, SessionEnd end, Door door, Clock clock) {
        this.desk = desk;
        this.meetings = meetings;
        this.guide = guide;
        this.end = end;
        this.door = door;
        this.clock = clock;
    }

    void letIn(App app) {
        app.blockAction(Guide.NEXT, (request, context) -> turn(request, context, 1));
        app.blockAction(Guide.BACK, (request, context) -> turn(request, context, -1));
        app.blockAction(Guide.FLOOR, (request, context) -> turn(request, context, Integer.MAX_VALUE));
        app.blockAction(Guide.NOTE, (request, context) -> open(request, context, this::note));
        app.blockAction(Guide.PRESENT, (request, context) -> open(request, context, this::present));
        app.blockAction(Guide.END, this::end);
        app.viewSubmission(Guide.NOTE, this::noted);
        app.viewSubmission(Guide.PRESENT, this::counted);
    }

    private Response turn(BlockActionRequest request, ActionContext context, int by) {
        Optional<Lead> lead = lead(request);
        String user = request.getPayload().getUser().getId();
        String channel = channel(request);
        if (lead.isEmpty()) {
            door.follow(channel, user, () -> door.tell(channel, user, OVER));
            return context.ack();
        }
        Course course = guide.course(lead.get().plan());
        int place = course.place(lead.get().meeting().item());
        int next = by == Integer.MAX_VALUE ? course.items().size() + 1 : place + by;
        meetings.turnTo(lead.get().meeting(), course.remembered(next), now());
        return context.ack();
    }

    @FunctionalInterface
    private interface Window {
        View of(Plan plan);
    }

    private View note(Plan plan) {
        return SessionForms.note(plan);
    }

    private View present(Plan plan) {
        return SessionForms.present(
                plan, meetings.present(plan.cycle().roadmap(), plan.cycle().quarter()));
    }

    private Response open(BlockActionRequest request, ActionContext context, Window window) {
        String user = request.getPayload().getUser().getId();
        String channel = channel(request);
        String trigger = request.getPayload().getTriggerId();
        Optional<Lead> lead = lead(request);
        door.follow(channel, user, () -> {
            if (lead.isEmpty()) {
                door.tell(channel, user, OVER);
            } else {
                show(trigger, window.of(lead.get().plan()));
            }
        });
        return context.ack();
    }

    private void show(String trigger, View view) throws SlackFailure {
        door.slack().openModal(trigger, view);
    }

    private Response noted(ViewSubmissionRequest request, ViewSubmissionContext context) {
        FormAnswers answers = new FormAnswers(request.getPayload().getView().getState());
        Optional<Lead> lead = lead(request);
        String words = VisibleText.line(answers.text(SessionForms.TEXT));
        if (lead.isEmpty() || words.isEmpty()) {
            return context.ackWithErrors(
                    Map.of(SessionForms.TEXT, lead.isEmpty() ? OVER : "Please write what is to be noted."));
        }
        String kind = answers.choice(SessionForms.KIND)
                .filter(List.of("decision", "commitment")::contains)
                .orElse("remark");
        meetings.note(
                lead.get().meeting(), new Note(kind, words, lead.get().meeting().lead()), now());
        return context.ack();
    }

    private Response counted(ViewSubmissionRequest request, ViewSubmissionContext context) {
        FormAnswers answers = new FormAnswers(request.getPayload().getView().getState());
        Optional<Lead> lead = lead(request);
        if (lead.isEmpty()) {
            return context.ackWithErrors(Map.of(SessionForms.WHO, OVER));
        }
        meetings.present(lead.get().meeting(), answers.people(SessionForms.WHO), now());
        return context.ack();
    }

    private Response end(BlockActionRequest request, ActionContext context) {
        String user = request.getPayload().getUser().getId();
        Optional<Lead> lead = lead(request);
        door.keep(
                channel(request),
                user,
                () -> lead.map(known -> end(known, user)).orElse(OVER));
        return context.ack();
    }

    private String end(Lead lead, String user) {
        String said = end.of(lead.plan(), user);
        boolean over = desk.find(lead.meeting().roadmap(), lead.meeting().quarter())
                .filter(plan -> !plan.cycle().state().isAhead())
                .isPresent();
        if (over) { // otherwise it was moved meanwhile, and is still to be held
            meetings.end(lead.meeting(), now());
        }
        return said;
    }

    private Optional<Lead> lead(BlockActionRequest request) {
        BlockActionPayload payload = request.getPayload();
        return lead(
                payload.getUser().getId(),
                String.valueOf(payload.getActions().get(0).getValue()));
    }

    private Optional<Lead> lead(ViewSubmissionRequest request) {
        return lead(
                request.getPayload().getUser().getId(),
                String.valueOf(request.getPayload().getView().getPrivateMetadata()));
    }

    private Optional<Lead> lead(String user, String memo) {
        String[] parts = memo.split(" ", 2);
        if (parts.length < 2 || !Quarter.isKey(parts[1])) {
            return Optional.empty();
        }
        Quarter quarter = Quarter.parse(parts[1]);
        Optional<Meeting> meeting = meetings.find(parts[0], quarter)
                .filter(each -> each.isOpen() && each.lead().equals(user));
        return meeting.flatMap(open -> desk.find(parts[0], quarter).map(plan -> new Lead(plan, open)));
    }

    private static String channel(BlockActionRequest request) {
        return request.getPayload().getContainer() == null
                ? ""
                : Objects.requireNonNullElse(request.getPayload().getContainer().getChannelId(), "");
    }

    private Instant now() {
        return clock.instant();
    }
}
