package io.github.roadmapbot.decide.record;

import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.DecideSettings;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.store.Step;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What all steps that write decisions start from.
 *
 * @param instance the installation's id, which is part of every mark
 */
public record Decisions(BallotDesk desk, Names names, String instance) {

    Optional<BallotFacts> of(Step step) {
        return desk.of(step);
    }

    Mark mark(BallotFacts facts, String what) {
        return Mark.of(instance, facts.ballot().id() + "/" + what);
    }

    Optional<Subject.Ticket> issue(BallotFacts facts) {
        return desk.subjects().issue(facts.ballot().subject());
    }

    URI address(Subject.Ticket issue) {
        return desk.subjects().address(issue);
    }

    static RepositoryName repository(Subject.Ticket issue) {
        return RepositoryName.parse(issue.repository());
    }

    /** Where discussions of the roadmap are: in its usual repository. */
    RepositoryName discussions(BallotFacts facts) {
        List<String> repositories = desk.subjects().repositories(facts.roadmap());
        return RepositoryName.parse(repositories.get(0));
    }

    String category(BallotFacts facts) {
        DecideSettings settings = desk.settings(facts.roadmap());
        return facts.ballot().council() == Council.STEERING
                ? settings.steeringCategory().orElse(settings.category())
                : settings.category();
    }

    String comment(BallotFacts facts, String what) throws SlackFailure {
        return new DecisionText(names).comment(facts, mark(facts, what));
    }

    String talk(BallotFacts facts, URI issue) throws SlackFailure {
        return new DecisionText(names).discussion(facts, issue, mark(facts, "talk"));
    }
}
