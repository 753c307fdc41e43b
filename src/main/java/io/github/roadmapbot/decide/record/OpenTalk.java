package io.github.roadmapbot.decide.record;

import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.BallotPlaces;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Opens the discussion in which a question is talked over, linked with the issue that triggered it. */
public final class OpenTalk implements StepRunner {

    private final Decisions decisions;
    private final BallotPlaces places;
    private final Discussions discussions;
    private final Discretion discretion;
    private final Creation creation;
    private final Clock clock;

    public OpenTalk(
            Decisions decisions,
            BallotPlaces places,
            Discussions discussions,
            Discretion discretion,
            Creation creation,
            Clock clock) {
        this.decisions = decisions;
        this.places = places;
        this.discussions = discussions;
        this.discretion = discretion;
        this.creation = creation;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<BallotFacts> known = decisions.of(step);
        Optional<Subject.Ticket> issue = known.flatMap(decisions::issue);
        if (issue.isEmpty() || known.get().places().talk().isPresent()) {
            return Outcome.DONE;
        }
        BallotFacts facts = known.get();
        RepositoryName repository = decisions.discussions(facts);
        if (discretion.isKeptFrom(Decisions.repository(issue.get()), repository)) {
            return kept(facts, issue.get(), repository);
        }
        String category = decisions.category(facts);
        return creation.oncePrepared(
                step,
                since -> discussions.findOwn(repository, category, decisions.mark(facts, "talk")),
                () -> discussions.prepare(
                        repository,
                        category,
                        DecisionText.title(facts.ballot()),
                        decisions.talk(facts, decisions.address(issue.get())))::create,
                opened -> places.opened(
                        facts.ballot(),
                        new BallotPlaces.Talk(opened.number(), opened.nodeId(), opened.url()),
                        clock.instant()));
    }

    /** A discussion that nobody asked for is left out, and the question is talked over where it came up. */
    private static Outcome kept(BallotFacts facts, Subject.Ticket issue, RepositoryName discussions)
            throws GitHubFailure {
        if (facts.ballot().from().isPresent()) {
            return Outcome.DONE;
        }
        throw new NeedsPerson(
                "%s is in a private repository, and a discussion in %s would show it to everybody: talk about it beneath the issue, and press Give up here"
                        .formatted(issue.key(), discussions),
                "PRIVATE");
    }
}
