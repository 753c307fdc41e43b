package io.github.roadmapbot.decide.ballot;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.decision.Terms;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.decision.Ballots;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the window in which a maintainer puts a question to the vote. */
public final class OpenSubmission implements ViewSubmissionHandler {

    /** Longer than any question should wait. */
    private static final int MOST_DAYS = 90;

    private final Roadmaps roadmaps;
    private final BallotDesk desk;
    private final Ballots ballots;
    private final Door door;
    private final Clock clock;

    public OpenSubmission(Roadmaps roadmaps, BallotDesk desk, Ballots ballots, Door door, Clock clock) {
        this.roadmaps = roadmaps;
        this.desk = desk;
        this.ballots = ballots;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        ViewSubmissionPayload payload = request.getPayload();
        String key = String.valueOf(payload.getView().getPrivateMetadata());
        Roadmap roadmap =
                roadmaps.of(key).orElseThrow(() -> new IllegalStateException("A window is about '%s'".formatted(key)));
        String user = payload.getUser().getId();
        Optional<String> refusal = door.refusal(roadmap, Council.MAINTAINERS, user);
        if (refusal.isPresent()) {
            return context.ackWithUpdate(Texts.notice("Not opened", refusal.get()));
        }
        FormAnswers answers = new FormAnswers(payload.getView().getState());
        Optional<Subject> subject = desk.subjects().typed(roadmap, answers.text(BallotForm.SUBJECT));
        Map<String, String> wrong = wrong(roadmap, answers, subject);
        if (!wrong.isEmpty()) {
            return context.ackWithErrors(wrong);
        }
        ballots.open(
                draft("view " + payload.getView().getId(), roadmap, answers, subject.orElseThrow(), user),
                clock.instant());
        return context.ack();
    }

    private Map<String, String> wrong(Roadmap roadmap, FormAnswers answers, Optional<Subject> subject) {
        List<String> options = BallotForm.options(answers.text(BallotForm.OPTIONS));
        int least = rule(answers) == Rule.LAZY ? 1 : Terms.LEAST_OPTIONS;
        if (answers.text(BallotForm.QUESTION).isEmpty()) {
            return Map.of(BallotForm.QUESTION, "Please say what is to be decided.");
        }
        if (options.size() < least || options.size() > Terms.MOST_OPTIONS) {
            return Map.of(
                    BallotForm.OPTIONS,
                    "Please give %d to %d options, one a line.".formatted(least, Terms.MOST_OPTIONS));
        }
        if (options.stream().anyMatch(option -> option.length() > BallotForm.LONGEST_OPTION)) {
            return Map.of(
                    BallotForm.OPTIONS,
                    "An option has at most %d characters; say more beneath the vote."
                            .formatted(BallotForm.LONGEST_OPTION));
        }
        if (options.stream().distinct().count() < options.size()) {
            return Map.of(BallotForm.OPTIONS, "Two options say the same.");
        }
        if (subject.isEmpty()) {
            return Map.of(
                    BallotForm.SUBJECT,
                    "Please give a suggestion such as R-12, a goal such as G-7, or the address of an issue of this roadmap's repositories.");
        }
        if (!answers.ticked(BallotForm.ELSEWHERE).isEmpty()
                && desk.subjects().issue(subject.get()).isEmpty()) {
            return Map.of(BallotForm.ELSEWHERE, "It is not on GitHub yet, so a discussion would make it public.");
        }
        return day(roadmap, answers);
    }

    private Map<String, String> day(Roadmap roadmap, FormAnswers answers) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), roadmap.calendar().zone());
        Optional<LocalDate> until = answers.day(BallotForm.UNTIL);
        boolean fits = until.filter(day -> !day.isBefore(today.plusDays(1)) && !day.isAfter(today.plusDays(MOST_DAYS)))
                .isPresent();
        return fits
                ? Map.of()
                : Map.of(BallotForm.UNTIL, "Please choose a day from tomorrow on, at most 90 days from now.");
    }

    private static Rule rule(FormAnswers answers) {
        return answers.choice(BallotForm.RULE).map(Rule::of).orElse(Rule.LAZY);
    }

    private Ballots.Draft draft(String origin, Roadmap roadmap, FormAnswers answers, Subject subject, String user) {
        Instant closesAt = answers.day(BallotForm.UNTIL)
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(roadmap.calendar().zone())
                .toInstant();
        Terms terms = new Terms(
                answers.text(BallotForm.QUESTION).replaceAll("\\s+", " "),
                BallotForm.options(answers.text(BallotForm.OPTIONS)),
                rule(answers),
                desk.settings(roadmap).usual().quorum(),
                closesAt);
        return new Ballots.Draft(
                origin,
                roadmap.key(),
                subject,
                Council.MAINTAINERS,
                terms,
                user,
                Optional.empty(),
                !answers.ticked(BallotForm.ELSEWHERE).isEmpty());
    }
}
