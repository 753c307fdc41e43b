package io.github.roadmapbot.quarter;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.quarter.CycleButtons.Memo;
import io.github.roadmapbot.quarter.CycleButtons.Verb;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.text.VisibleText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What people click about the planning of a quarter. Whether they may is looked up at the click. */
final class CycleClicks {

    private static final Set<Verb> WINDOWS = Set.of(Verb.APPOINT, Verb.DATES, Verb.PURPOSE, Verb.SKIP);
    private static final String GONE = "This quarter is not planned here any more. Nothing was changed.";

    private final CycleDesk desk;
    private final Planner planner;
    private final Absences absences;
    private final Door door;

    CycleClicks(CycleDesk desk, Planner planner, Absences absences, Door door) {
        this.desk = desk;
        this.planner = planner;
        this.absences = absences;
        this.door = door;
    }

    void letIn(App app) {
        for (Verb verb : Verb.values()) {
            app.blockAction(verb.action(), (request, context) -> clicked(verb, request, context));
            if (WINDOWS.contains(verb)) {
                app.viewSubmission(verb.action(), (request, context) -> sent(verb, request, context));
            }
        }
    }

    private Response clicked(Verb verb, BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        String user = payload.getUser().getId();
        String channel = payload.getContainer() == null
                ? ""
                : Objects.requireNonNullElse(payload.getContainer().getChannelId(), "");
        Optional<Memo> memo =
                Memo.read(String.valueOf(payload.getActions().get(0).getValue()));
        Optional<Plan> plan = memo.flatMap(this::plan);
        if (plan.isEmpty()) {
            door.follow(channel, user, () -> door.tell(channel, user, GONE));
        } else if (WINDOWS.contains(verb)) {
            String trigger = payload.getTriggerId();
            door.follow(channel, user, () -> open(verb, plan.get(), channel, user, trigger));
        } else {
            door.keep(
                    channel, user, () -> done(verb, plan.get(), user, memo.get().rest()));
        }
        return context.ack();
    }

    private Optional<Plan> plan(Memo memo) {
        return desk.find(memo.roadmap(), memo.quarter());
    }

    private void open(Verb verb, Plan plan, String channel, String user, String trigger) throws SlackFailure {
        Optional<String> refusal = planner.refusal(plan, user);
        if (refusal.isPresent()) {
            door.tell(channel, user, refusal.get());
        } else {
            door.slack().openModal(trigger, CycleForms.of(verb, plan));
        }
    }

    private String done(Verb verb, Plan plan, String user, String rest) {
        return switch (verb) {
            case PLAN -> planner.volunteer(plan, user);
            case LEAVE -> planner.leave(plan, user);
            case COME -> moved(plan, rest).orElseGet(() -> absences.coming(plan, user));
            case ABSENT -> moved(plan, rest).orElseGet(() -> absences.absent(plan, user));
            case START -> planner.start(plan, user);
            case HELD -> planner.refusal(plan, user).orElseGet(() -> planner.held(plan, user));
            case POSTPONE -> planner.refusal(plan, user).orElseGet(() -> postpone(plan, user, rest));
            case KEEP ->
                planner.refusal(plan, user)
                        .orElseGet(() -> "The session of %s stays on %s."
                                .formatted(plan.cycle().quarter(), CycleText.when(plan)));
            case APPOINT, DATES, PURPOSE, SKIP -> throw new IllegalStateException(verb + " opens a window");
        };
    }

    /** Whoever answers an old invitation means another day. */
    private static Optional<String> moved(Plan plan, String session) {
        return session.equals(plan.cycle().dates().moment())
                ? Optional.empty()
                : Optional.of("The session was moved meanwhile: it is on %s. Please answer the newer invitation."
                        .formatted(CycleText.when(plan)));
    }

    /** A question that is old is about another day. */
    private String postpone(Plan plan, String user, String rest) {
        String[] moments = rest.split(" ", 2);
        String held = plan.cycle().dates().moment();
        if (moments.length < 2 || !moments[0].equals(held)) {
            return "The session was moved meanwhile: it is on %s.".formatted(CycleText.when(plan));
        }
        Instant later = Instant.ofEpochSecond(Long.parseLong(moments[1]));
        return planner.mistake(plan, later).orElseGet(() -> planner.move(plan, later, user, "postponed"));
    }

    private Response sent(Verb verb, ViewSubmissionRequest request, ViewSubmissionContext context) {
        View view = request.getPayload().getView();
        String user = request.getPayload().getUser().getId();
        FormAnswers answers = new FormAnswers(view.getState());
        Optional<Plan> plan =
                Memo.read(String.valueOf(view.getPrivateMetadata())).flatMap(this::plan);
        String block = verb == Verb.DATES ? CycleForms.DAY : verb == Verb.APPOINT ? CycleForms.WHO : CycleForms.TEXT;
        Optional<String> refusal = plan.isEmpty()
                ? Optional.of(GONE)
                : planner.refusal(plan.get(), user)
                        .or(() -> overtaken(verb, plan.get(), view))
                        .or(() -> mistake(verb, plan.get(), answers));
        if (refusal.isPresent()) {
            return context.ackWithErrors(Map.of(block, refusal.get()));
        }
        String said = enter(verb, plan.get(), user, answers);
        return context.ackWithUpdate(Texts.notice(plan.get().cycle().quarter().toString(), said));
    }

    /** A window that stood open does not undo what somebody else has done meanwhile. */
    private static Optional<String> overtaken(Verb verb, Plan plan, View view) {
        String shown = Memo.read(String.valueOf(view.getPrivateMetadata()))
                .map(Memo::rest)
                .orElse("");
        return verb == Verb.DATES && !shown.equals(Integer.toString(plan.cycle().revision()))
                ? Optional.of("Somebody moved it meanwhile: it is on %s. Please close this window and look again."
                        .formatted(Moments.time(plan.cycle().dates().session(), plan.zone())))
                : Optional.empty();
    }

    private Optional<String> mistake(Verb verb, Plan plan, FormAnswers answers) {
        return switch (verb) {
            case DATES ->
                session(plan, answers)
                        .map(session -> planner.mistake(plan, session))
                        .orElse(Optional.of("Please choose a day and a time."));
            case APPOINT ->
                answers.people(CycleForms.WHO).stream()
                        .findFirst()
                        .map(person -> planner.unfit(plan, person))
                        .orElse(Optional.of("Please choose somebody."));
            case SKIP ->
                answers.text(CycleForms.TEXT).isEmpty()
                        ? Optional.of("Please say why: everybody is told.")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String enter(Verb verb, Plan plan, String user, FormAnswers answers) {
        return switch (verb) {
            case DATES -> planner.move(plan, session(plan, answers).orElseThrow(), user, "");
            case APPOINT -> planner.appoint(plan, answers.people(CycleForms.WHO).get(0), user);
            case SKIP -> planner.skip(plan, user, VisibleText.line(answers.text(CycleForms.TEXT)));
            default -> planner.purpose(plan, VisibleText.line(answers.text(CycleForms.TEXT)), user);
        };
    }

    /** An hour that a clock leaves out in spring is the next one. */
    private static Optional<Instant> session(Plan plan, FormAnswers answers) {
        Optional<LocalDate> day = answers.day(CycleForms.DAY);
        List<String> time = answers.time(CycleForms.TIME).stream().toList();
        try {
            return day.filter(known -> !time.isEmpty())
                    .map(known -> known.atTime(LocalTime.parse(time.get(0)))
                            .atZone(plan.zone())
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
