package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Origin;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.board.DraftCard.OnIssue;
import io.github.roadmapbot.github.issue.Issue;
import io.github.roadmapbot.github.issue.Issues;
import io.github.roadmapbot.github.issue.Label;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the issue that tracks an approved suggestion, with its labels. */
public final class OpenIssue implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(OpenIssue.class);

    /** GitHub's clock and ours may differ. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final String LABEL = "label `%s`: the bot's account may not push to %s";
    private static final String ROADMAP_COLOR = "1d76db";
    private static final String CATEGORY_COLOR = "a2eeef";
    private static final String NEWCOMERS_COLOR = "7057ff";

    /** Makes the issue of what stands on the board before it is approved; empty if nothing does. */
    @FunctionalInterface
    public interface Earlier {
        Optional<OnIssue> of(SuggestionId id, BoardName board, RepositoryName repository) throws GitHubFailure;
    }

    private final Publishing publishing;
    private final Issues issues;
    private final Earlier earlier;
    private final Publications publications;
    private final Proposers proposers;
    private final Origin origin;
    private final Creation creation;
    private final Clock clock;

    public OpenIssue(
            Publishing publishing,
            Issues issues,
            Earlier earlier,
            Publications publications,
            Proposers proposers,
            Origin origin,
            Creation creation,
            Clock clock) {
        this.publishing = publishing;
        this.issues = issues;
        this.earlier = earlier;
        this.publications = publications;
        this.proposers = proposers;
        this.origin = origin;
        this.creation = creation;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        if (!(facts.suggestion().state() instanceof State.Approved)) {
            return Outcome.DONE;
        }
        if (facts.publication()
                .issue()
                .isPresent()) { // it was brought in, or an earlier run could not say that it opened it
            publications.issueWasThere(step.suggestion(), clock.instant());
            return Outcome.DONE;
        }
        PublishSettings settings = publishing.of(facts.roadmap());
        RepositoryName repository = publishing.repository(facts);
        Mark mark = publishing.mark(step.suggestion(), "issue");
        String title = IssueBody.title(facts, settings.issue());
        Proposer proposer = proposers.of(facts.suggestion());
        String body = IssueBody.render(facts, proposer, origin.link(facts), mark, settings.issue())
                .body();
        Optional<OnIssue> converted = step.sentAt().isPresent()
                ? Optional.empty()
                : earlier.of(step.suggestion(), settings.board(), repository);
        if (converted.isPresent()) {
            RepositoryName place = converted.get().repository();
            int number = converted.get().number();
            keep(step.suggestion(), place, issues.adopt(place, number, title, body, labels(facts, settings)));
            return Outcome.DONE;
        }
        return creation.oncePrepared(
                step,
                since -> issues.findOwn(repository, mark, since.minus(MARGIN)),
                () -> issues.prepare(repository, title, body, labels(facts, settings))::create,
                issue -> keep(step.suggestion(), repository, issue));
    }

    private void keep(SuggestionId id, RepositoryName repository, Issue issue) {
        if (!issue.missingLabels().isEmpty()) {
            log.warn(
                    "GitHub left the labels {} off {}: the token needs push access",
                    issue.missingLabels(),
                    issue.url());
        }
        publications.issueOpened(
                id,
                new Publication.Issue(
                        repository.toString(),
                        issue.number(),
                        issue.nodeId(),
                        issue.url(),
                        issue.missingLabels().stream()
                                .map(label -> LABEL.formatted(label, repository))
                                .toList()),
                clock.instant());
    }

    /** What every issue of a suggestion is labelled with. */
    public static List<Label> labels(CardFacts facts, PublishSettings settings) {
        List<Label> labels = labelsOfWhole(facts, settings);
        if (facts.suggestion().wish().goodFirstIssue()) {
            labels.add(new Label(settings.goodFirstIssueLabel(), NEWCOMERS_COLOR, "Good for newcomers"));
        }
        return labels;
    }

    /** What an issue is labelled with that holds others: nobody confirmed anything about the work itself. */
    public static List<Label> labelsOfWhole(CardFacts facts, PublishSettings settings) {
        Wish wish = facts.suggestion().wish();
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(settings.roadmapLabel(), ROADMAP_COLOR, "On the public roadmap"));
        facts.roadmap().category(wish.category()).map(OpenIssue::label).ifPresent(labels::add);
        return labels;
    }

    /** The label of a category, as it is where it has to be made. */
    public static Label label(Category category) {
        return new Label(category.label(), CATEGORY_COLOR, category.definition());
    }
}
