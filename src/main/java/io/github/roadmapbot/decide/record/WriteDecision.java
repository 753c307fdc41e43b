package io.github.roadmapbot.decide.record;

import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.issue.IssueComments;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import io.github.roadmapbot.store.decision.BallotPlaces;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Writes a decision down, once, beneath the issue that it belongs to, and into the discussion where it was talked over. */
public final class WriteDecision implements StepRunner {

    /** How often it is looked whether what was only a suggestion has its issue by now. */
    private static final Duration UNTIL_ISSUE = Duration.ofHours(1);

    private static final Duration UNTIL_TALK = Duration.ofSeconds(30);

    private final Decisions decisions;
    private final BallotPlaces places;
    private final IssueComments comments;
    private final Discussions discussions;
    private final Creation creation;
    private final Steps steps;
    private final Clock clock;

    public WriteDecision(
            Decisions decisions,
            BallotPlaces places,
            IssueComments comments,
            Discussions discussions,
            Creation creation,
            Steps steps,
            Clock clock) {
        this.decisions = decisions;
        this.places = places;
        this.comments = comments;
        this.discussions = discussions;
        this.creation = creation;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<BallotFacts> facts = decisions.of(step);
        if (facts.isEmpty()) {
            return Outcome.DONE;
        }
        return step.detail().endsWith("discussion") ? answer(step, facts.get()) : comment(step, facts.get());
    }

    private Outcome comment(Step step, BallotFacts facts) throws IOException {
        Optional<Subject.Ticket> issue = decisions.issue(facts);
        if (facts.places().comment().isPresent()) {
            return Outcome.DONE;
        }
        if (issue.isEmpty()) {
            boolean wait =
                    decisions.desk().subjects().mayYetBePublic(facts.ballot().subject());
            return wait
                    ? new Outcome.Later(
                            clock.instant().plus(UNTIL_ISSUE),
                            "It is written down when %s has its issue"
                                    .formatted(facts.ballot().subject().key()),
                            true)
                    : Outcome.DONE;
        }
        RepositoryName repository = Decisions.repository(issue.get());
        int number = issue.get().number();
        String body = decisions.comment(facts, "decision");
        return creation.once(
                step,
                since -> comments.findOwn(repository, number, decisions.mark(facts, "decision"), since),
                () -> comments.add(repository, number, body),
                written -> places.written(
                        facts.ballot(), new BallotPlaces.Written(written.id(), written.url()), clock.instant()));
    }

    /** Where the discussion was left out, or let go, there is nothing to answer. */
    private Outcome answer(Step step, BallotFacts facts) throws IOException {
        if (facts.places().answer().isPresent()) {
            return Outcome.DONE;
        }
        String id = facts.ballot().id().toString();
        boolean ahead = steps.isAhead(StepKind.OPEN_DECISION_DISCUSSION, step.subject(), id);
        Optional<BallotPlaces.Talk> talk = places.of(facts.ballot().id()).talk();
        if (talk.isEmpty()) {
            return ahead
                    ? new Outcome.Later(clock.instant().plus(UNTIL_TALK), "The discussion is opened first", true)
                    : Outcome.DONE;
        }
        RepositoryName repository = decisions.discussions(facts);
        String body = decisions.comment(facts, "answer");
        return creation.once(
                step,
                since -> discussions.findOwnComment(repository, talk.get().number(), decisions.mark(facts, "answer")),
                () -> discussions.comment(repository, talk.get().node(), body),
                comment -> places.answered(facts.ballot(), comment.nodeId(), clock.instant()));
    }
}
