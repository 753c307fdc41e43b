package io.github.roadmapbot.publish.back;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.IssueOnBoard;
import io.github.roadmapbot.github.issue.Label;
import io.github.roadmapbot.github.issue.Relabelling;
import io.github.roadmapbot.github.sight.Sight;
import io.github.roadmapbot.github.sight.Sights;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.OpenIssue;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.store.IssueLooks;
import io.github.roadmapbot.store.IssueLooks.Due;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Brings the issue's label and the board's column to the category that a person chose in the other of them. What somebody has
 * changed since the last look is left to the next one: a person's hand wins over the bot's.
 */
public final class FollowCategory implements StepRunner {

    private final Publishing publishing;
    private final IssueLooks looks;
    private final Sights sights;
    private final Relabelling relabelling;
    private final Board board;

    public FollowCategory(
            Publishing publishing, IssueLooks looks, Sights sights, Relabelling relabelling, Board board) {
        this.publishing = publishing;
        this.looks = looks;
        this.sights = sights;
        this.relabelling = relabelling;
        this.board = board;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        Roadmap roadmap = facts.roadmap();
        Optional<Category> category = roadmap.category(facts.suggestion().wish().category());
        Optional<Due> known = looks.of(roadmap.key(), step.suggestion());
        if (category.isPresent() && known.isPresent()) {
            follow(roadmap, category.get(), known.get());
        }
        return Outcome.DONE;
    }

    private void follow(Roadmap roadmap, Category category, Due known) throws GitHubFailure {
        PublishSettings places = publishing.of(roadmap);
        RepositoryName repository = RepositoryName.parse(known.issue().repository());
        List<Sight> seen = sights.of(repository, List.of(known.issue().nodeId()), LookAtIssues.fields(places));
        for (Sight sight : seen) {
            if (isOther(roadmap, category, known, sight)) {
                Set<String> labels = relabelling.exchange(
                        repository,
                        known.issue().number(),
                        others(roadmap, category, sight),
                        OpenIssue.label(category));
                looks.wrote(known.suggestion().id(), Optional.empty(), Optional.of(labels));
            }
            Optional<Sight.Item> item = item(known, sight).filter(each -> isUntouched(known, each));
            if (item.filter(each -> !each.category().equalsIgnoreCase(category.name()))
                    .isPresent()) {
                board.set(
                        places.board(),
                        new IssueOnBoard(
                                repository,
                                known.issue().number(),
                                known.issue().nodeId()),
                        item.get().id(),
                        Map.of(places.fields().category(), category.name()));
                looks.wrote(known.suggestion().id(), Optional.of(category.name()), Optional.empty());
            }
        }
    }

    /**
     * Whether the labels say something else than the category, and nobody has touched them since. The new one may be there
     * already: an earlier run may have put it on and not have come to take the other off.
     */
    private static boolean isOther(Roadmap roadmap, Category category, Due known, Sight sight) {
        Set<String> now = ofCategories(roadmap, sight.labels().orElse(Set.of()));
        return sight.labels().isPresent()
                && !now.equals(Set.of(category.label()))
                && known.seen()
                        .labels()
                        .map(labels -> ofCategories(roadmap, labels))
                        .filter(before -> without(category, before).equals(without(category, now)))
                        .isPresent();
    }

    private static Set<String> without(Category category, Set<String> labels) {
        return labels.stream().filter(label -> !label.equals(category.label())).collect(Collectors.toSet());
    }

    /** The one label that is exchanged; of several nobody can tell which one is meant, so they stay beside it. */
    private static Set<String> others(Roadmap roadmap, Category category, Sight sight) {
        Set<String> others = ofCategories(roadmap, sight.labels().orElse(Set.of()));
        others.remove(category.label());
        return others.size() == 1 ? others : Set.of();
    }

    private static Set<String> ofCategories(Roadmap roadmap, Set<String> labels) {
        return roadmap.categories().stream()
                .map(Category::label)
                .filter(label -> labels.stream().anyMatch(each -> Label.isSame(label, each)))
                .collect(Collectors.toSet());
    }

    private static Optional<Sight.Item> item(Due known, Sight sight) {
        Predicate<Sight.Item> here = each ->
                known.item().filter(item -> item.itemId().equals(each.id())).isPresent();
        return sight.items().orElseGet(List::of).stream().filter(here).findFirst();
    }

    private static boolean isUntouched(Due known, Sight.Item item) {
        return !item.archived()
                && known.seen()
                        .category()
                        .filter(item.category()::equalsIgnoreCase)
                        .isPresent();
    }
}
