package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.CardFacts;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Classification;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Gives an issue its category's type and its quarter's milestone, where these are configured. */
public final class ClassifyIssue implements StepRunner {

    private final Publishing publishing;
    private final Classification classification;
    private final Publications publications;
    private final Clock clock;

    public ClassifyIssue(Publishing publishing, Classification classification, Publications publications, Clock clock) {
        this.publishing = publishing;
        this.classification = classification;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        Optional<String> type =
                facts.roadmap().category(facts.suggestion().wish().category()).flatMap(Category::issueType);
        Optional<String> milestone =
                publishing.of(facts.roadmap()).milestone().map(template -> IssueBody.milestone(facts, template));
        Optional<Publication.Issue> issue = facts.publication().issue();
        if (issue.isEmpty() || (type.isEmpty() && milestone.isEmpty())) {
            return Outcome.DONE;
        }
        List<String> lacking = classification.set(
                RepositoryName.parse(issue.get().repository()), issue.get().number(), type, milestone);
        if (!lacking.isEmpty()) {
            publications.leftOff(step.suggestion(), lacking, clock.instant());
        }
        return Outcome.DONE;
    }
}
