package io.github.roadmapbot.decide.step;

import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.DecideSettings.Way;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.decision.Terms;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.Ballots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts a suggestion on which the maintainers could not agree to the steering group's vote. */
public final class EscalateSuggestion implements StepRunner {

    private static final List<String> OPTIONS = List.of("Put it on the roadmap", "Decline it");

    private final Roadmaps roadmaps;
    private final BallotDesk desk;
    private final Ballots ballots;
    private final Clock clock;

    public EscalateSuggestion(Roadmaps roadmaps, BallotDesk desk, Ballots ballots, Clock clock) {
        this.roadmaps = roadmaps;
        this.desk = desk;
        this.ballots = ballots;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) {
        Optional<Subject> subject =
                SuggestionId.parse(step.detail().split(" ", 2)[0]).map(Subject.Suggested::new);
        Optional<Suggestion> suggestion = subject.flatMap(desk.subjects()::suggestion);
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        if (roadmap.isPresent()
                && suggestion.isPresent()
                && suggestion.get().state() instanceof State.Escalated escalated) {
            ballots.open(
                    draft("escalated " + step.detail(), roadmap.get(), subject.orElseThrow(), escalated),
                    clock.instant());
        }
        return Outcome.DONE;
    }

    /** Why it was escalated stays on the cards: the question of a vote stands in the record, and on GitHub. */
    private Ballots.Draft draft(String origin, Roadmap roadmap, Subject subject, State.Escalated escalated) {
        Way way = desk.settings(roadmap).steering();
        Instant closesAt = clock.instant().plus(Duration.ofDays(way.days()));
        Terms terms = new Terms(
                "Shall %s go on the roadmap?".formatted(subject.key()), OPTIONS, way.rule(), way.quorum(), closesAt);
        return new Ballots.Draft(
                origin,
                roadmap.key(),
                subject,
                Council.STEERING,
                terms,
                escalated.decision().by(),
                Optional.empty(),
                false);
    }
}
