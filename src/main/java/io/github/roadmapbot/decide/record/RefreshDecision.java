package io.github.roadmapbot.decide.record;

import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.issue.IssueComments;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.BallotPlaces;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Corrects what was written down of a decision, where it stands; what somebody deleted there stays deleted. */
public final class RefreshDecision implements StepRunner {

    @FunctionalInterface
    private interface Rewriting {
        void run() throws GitHubFailure;
    }

    private final Decisions decisions;
    private final BallotPlaces places;
    private final IssueComments comments;
    private final Discussions discussions;
    private final Clock clock;

    public RefreshDecision(
            Decisions decisions, BallotPlaces places, IssueComments comments, Discussions discussions, Clock clock) {
        this.decisions = decisions;
        this.places = places;
        this.comments = comments;
        this.discussions = discussions;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<BallotFacts> known = decisions.of(step);
        if (known.isEmpty()) {
            return Outcome.DONE;
        }
        BallotFacts facts = known.get();
        Optional<Subject.Ticket> issue = decisions.issue(facts);
        Optional<BallotPlaces.Written> comment = facts.places().comment();
        boolean there = false;
        if (issue.isPresent() && comment.isPresent()) {
            String body = decisions.comment(facts, "decision");
            there = rewritten(() -> comments.rewrite(
                    Decisions.repository(issue.get()), comment.get().node(), body));
        }
        Optional<String> answer = facts.places().answer();
        if (answer.isPresent()) {
            String body = decisions.comment(facts, "answer");
            rewritten(() -> discussions.rewrite(decisions.discussions(facts), answer.get(), body));
        }
        if (!there && issue.isPresent() && comment.isPresent()) {
            places.gone(facts.ballot(), clock.instant());
        }
        if (there && facts.places().communicated().isEmpty()) {
            places.communicated(facts.ballot(), clock.instant());
        }
        return Outcome.DONE;
    }

    private static boolean rewritten(Rewriting rewriting) throws GitHubFailure {
        try {
            rewriting.run();
            return true;
        } catch (NeedsPerson e) {
            if (!e.because("NOT_FOUND") && !e.because("HTTP_404") && !e.because("HTTP_410")) {
                throw e;
            }
            return false;
        }
    }
}
