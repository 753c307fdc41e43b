package io.github.roadmapbot.triage;

import static io.github.roadmapbot.card.form.VerbForm.QUARTER;
import static io.github.roadmapbot.card.form.VerbForm.TEXT;
import static io.github.roadmapbot.card.form.VerbForm.UNTIL;
import static io.github.roadmapbot.card.form.VerbForm.VOTES;

import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.form.VerbForm;
import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.store.Detours;
import io.github.roadmapbot.store.cycle.PlannedQuarters;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** The windows that send a draft on a detour, sent off: Ask, Snooze, Defer and Escalate. */
public final class DetourSubmissions {

    private final ReviewWindows windows;
    private final Detours detours;
    private final CardDesk desk;
    private final PlannedQuarters planned;
    private final Clock clock;

    public DetourSubmissions(
            ReviewWindows windows, Detours detours, CardDesk desk, PlannedQuarters planned, Clock clock) {
        this.windows = windows;
        this.detours = detours;
        this.desk = desk;
        this.planned = planned;
        this.clock = clock;
    }

    public ViewSubmissionHandler ask() {
        return windows.from(State.Draft.class, (sent, draft) -> {
            String question = sent.answers().text(TEXT);
            if (sent.suggestion().elsewhere().proposer().isPresent()) {
                return sent.wrong(TEXT, "Its proposer is not in Slack. Please ask beneath their comment on GitHub.");
            }
            return question.isEmpty()
                    ? sent.wrong(TEXT, "Please write your question: the proposer gets it.")
                    : windows.closed(sent, detours.ask(sent.id(), draft.ask(decision(sent, question))));
        });
    }

    public ViewSubmissionHandler escalate() {
        return windows.from(State.Draft.class, (sent, draft) -> {
            String options = sent.answers().text(TEXT);
            return options.isEmpty()
                    ? sent.wrong(TEXT, "Please say what is to be decided: nobody else can know it.")
                    : windows.closed(sent, detours.escalate(sent.id(), draft.escalate(decision(sent, options))));
        });
    }

    public ViewSubmissionHandler defer() {
        return windows.from(State.Draft.class, (sent, draft) -> {
            Calendar calendar = sent.roadmap().calendar();
            Optional<Quarter> quarter = VerbForm.laterQuarter(sent.answers(), planned.of(sent.roadmap()));
            if (quarter.isEmpty()) {
                return sent.wrong(QUARTER, VerbForm.NOT_LATER);
            }
            State.Deferred deferred = draft.defer(decision(sent, sent.answers().text(TEXT)), quarter.get());
            return windows.closed(sent, detours.defer(sent.id(), deferred, calendar.planningOf(quarter.get())));
        });
    }

    public ViewSubmissionHandler snooze() {
        return windows.from(State.Draft.class, this::snooze);
    }

    private Response snooze(SentWindow sent, State.Draft draft) {
        Optional<Instant> until = sent.answers()
                .day(UNTIL)
                .map(day -> day.atStartOfDay(sent.roadmap().calendar().zone()).toInstant());
        String votes = sent.answers().text(VOTES);
        if (until.isEmpty() && votes.isEmpty()) {
            return sent.wrong(UNTIL, "Please choose a day, a number of votes, or both: else it would never come back.");
        }
        if (until.isPresent() && !until.get().isAfter(clock.instant())) {
            return sent.wrong(UNTIL, "Please choose a day after today.");
        }
        if (!votes.isEmpty() && !votes.matches("[1-9][0-9]{0,4}")) {
            return sent.wrong(VOTES, "Please enter a whole number of 1 or more.");
        }
        State.Snoozed snoozed = draft.snooze(decision(sent, ""), until, target(sent, votes));
        return windows.closed(sent, detours.snooze(sent.id(), snoozed));
    }

    /** New votes are those beyond what it has now. */
    private OptionalInt target(SentWindow sent, String votes) {
        return votes.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(desk.facts(sent.suggestion()).votes().people() + Integer.parseInt(votes));
    }

    private Decision decision(SentWindow sent, String reason) {
        return new Decision(sent.by(), clock.instant(), reason);
    }
}
