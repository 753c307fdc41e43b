package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Assignment;
import io.github.roadmapbot.github.issue.Classification;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives an issue its category's type and its quarter's milestone, where these are configured, and assigns it to the proposer who
 * said they could do it themselves, if it is known who they are on GitHub.
 */
public final class ClassifyIssue implements StepRunner {

    private final Publishing publishing;
    private final Classification classification;
    private final Assignment assignment;
    private final Links links;
    private final Publications publications;
    private final Clock clock;

    /** Takes what it asks GitHub with. */
    public ClassifyIssue(
            Publishing publishing,
            Classification classification,
            Assignment assignment,
            Links links,
            Publications publications,
            Clock clock) {
        this.publishing = publishing;
        this.classification = classification;
        this.assignment = assignment;
        this.links = links;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        Optional<Publication.Issue> issue = facts.publication().issue();
        if (issue.isPresent()) {
            List<String> lacking = new ArrayList<>(classified(facts, issue.get()));
            lacking.addAll(assigned(facts.suggestion(), issue.get()));
            if (!lacking.isEmpty()) {
                publications.leftOff(step.suggestion(), lacking, clock.instant());
            }
        }
        return Outcome.DONE;
    }

    private List<String> classified(CardFacts facts, Publication.Issue issue) throws GitHubFailure {
        Optional<String> type =
                facts.roadmap().category(facts.suggestion().wish().category()).flatMap(Category::issueType);
        Optional<String> milestone =
                publishing.of(facts.roadmap()).milestone().map(template -> IssueBody.milestone(facts, template));
        return type.isEmpty() && milestone.isEmpty()
                ? List.of()
                : classification.set(RepositoryName.parse(issue.repository()), issue.number(), type, milestone);
    }

    /** What is kept of it names nobody: who has their name taken out is not on the card any more, either. */
    private List<String> assigned(Suggestion suggestion, Publication.Issue issue) throws GitHubFailure {
        boolean volunteers = suggestion.wish().volunteer()
                && suggestion.elsewhere().proposer().isEmpty();
        Optional<Links.Account> account = volunteers ? links.of(suggestion.proposer()) : Optional.empty();
        if (account.isEmpty()) {
            return List.of();
        }
        return assignment
                .add(
                        RepositoryName.parse(issue.repository()),
                        issue.number(),
                        account.get().id(),
                        account.get().login())
                .refused()
                .map("its proposer, who could do it, as assignee: %s"::formatted)
                .stream()
                .toList();
    }
}
