package io.github.roadmapbot.publish.back;

import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Fingerprint;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Publication.BoardItem;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.Publication.Owner;
import io.github.roadmapbot.feedback.Publication.Standing;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.github.issue.Label;
import io.github.roadmapbot.github.sight.Sight;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.store.Found;
import io.github.roadmapbot.store.IssueLooks.Due;
import io.github.roadmapbot.store.IssueLooks.Seen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells what people changed on GitHub from what the bot wrote there: only what is another than at the last look was changed by
 * them, and then it counts. Where nobody has looked yet, the bot left it as the store has it.
 */
final class Differences {

    private final Roadmap roadmap;
    private final PublishSettings settings;

    Differences(Roadmap roadmap, PublishSettings settings) {
        this.roadmap = roadmap;
        this.settings = settings;
    }

    /** What a suggestion is to be after a look at its issue. */
    Found of(Due due, Sight sight) {
        Optional<Sight.Item> item = item(due, sight);
        return new Found(
                issue(sight.place()),
                item.map(each -> new BoardItem(each.id(), each.board())).or(due::item),
                wish(due, sight, item),
                state(due, sight, item),
                sight.by(),
                why(sight.condition()),
                seen(due, sight, item),
                sight.assignees().map(Differences::owners));
    }

    private static List<Owner> owners(List<Sight.Assignee> assignees) {
        return assignees.stream()
                .map(each -> new Owner(each.account(), each.login()))
                .toList();
    }

    /** The same of an issue that is somewhere else; what became of it is seen at the next look. */
    Found elsewhere(Due due, Sight.Place place) {
        Seen seen = due.seen();
        Seen before = new Seen(standing(seen, false), seen.title(), seen.category(), seen.quarter(), Optional.empty());
        return unchanged(due, issue(place), before);
    }

    /** The same of an issue that is not to be found. */
    Found gone(Due due) {
        Seen seen = due.seen();
        return unchanged(
                due,
                due.issue(),
                new Seen(standing(seen, true), seen.title(), seen.category(), seen.quarter(), seen.labels()));
    }

    private static Found unchanged(Due due, Issue issue, Seen seen) {
        return new Found(
                issue,
                due.item(),
                due.suggestion().wish(),
                onGitHub(due.suggestion()),
                Optional.empty(),
                "",
                seen,
                Optional.empty());
    }

    private static Standing standing(Seen seen, boolean gone) {
        return new Standing(gone, seen.standing().place(), seen.standing().stage());
    }

    private static Issue issue(Sight.Place place) {
        return new Issue(place.repository(), place.number(), place.node(), place.url());
    }

    /** Its place on the board that the bot put it on, whatever that is called now; put back on it, it has another id. */
    private static Optional<Sight.Item> item(Due due, Sight sight) {
        return due.item()
                .flatMap(known -> item(sight, each -> each.id().equals(known.itemId()))
                        .or(() -> item(sight, each -> each.board().equals(known.board()))));
    }

    private static Optional<Sight.Item> item(Sight sight, Predicate<Sight.Item> which) {
        return sight.items().orElseGet(List::of).stream().filter(which).findFirst();
    }

    /** What its issue was called by the bot. */
    private String opened(Suggestion suggestion) {
        return settings.issue().title(suggestion, roadmap, onGitHub(suggestion).quarter());
    }

    private Wish wish(Due due, Sight sight, Optional<Sight.Item> item) {
        Wish known = due.suggestion().wish();
        String before = due.seen().title().orElseGet(() -> Fingerprint.of(opened(due.suggestion())));
        Wish named = before.equals(Fingerprint.of(sight.title())) ? known : known.called(sight.title());
        String category = category(due, sight, item).map(Category::key).orElse(known.category());
        return named.confirmed(category, isForNewcomers(due, sight));
    }

    /** The board says it; where that did not change, the labels do. */
    private Optional<Category> category(Due due, Sight sight, Optional<Sight.Item> item) {
        String before = due.seen()
                .category()
                .orElseGet(() -> roadmap.categoryName(due.suggestion().wish().category()));
        Optional<Category> chosen = item.map(Sight.Item::category)
                .filter(name -> !name.equalsIgnoreCase(before))
                .flatMap(name -> category(each -> each.name().equalsIgnoreCase(name)));
        return chosen.or(() -> labelled(due, sight));
    }

    private Optional<Category> labelled(Due due, Sight sight) {
        Set<String> now = categoryLabels(sight.labels().orElse(Set.of()));
        boolean changed = labelsBefore(due, sight)
                .filter(before -> !categoryLabels(before).equals(now))
                .isPresent();
        return changed && sight.labels().isPresent() && now.size() == 1
                ? category(each -> now.contains(each.label()))
                : Optional.empty();
    }

    private Optional<Category> category(Predicate<Category> which) {
        return roadmap.categories().stream().filter(which).findFirst();
    }

    private Set<String> categoryLabels(Set<String> labels) {
        return roadmap.categories().stream()
                .map(Category::label)
                .filter(label -> has(labels, label))
                .collect(Collectors.toSet());
    }

    /** However the repository spells it. */
    private static boolean has(Set<String> labels, String label) {
        return labels.stream().anyMatch(each -> Label.isSame(label, each));
    }

    /** An issue loses those labels that the repository lacks to which it goes: that is nobody's wish. */
    private static Optional<Set<String>> labelsBefore(Due due, Sight sight) {
        boolean moved = !due.issue().repository().equalsIgnoreCase(sight.place().repository());
        return moved ? Optional.empty() : due.seen().labels();
    }

    private boolean isForNewcomers(Due due, Sight sight) {
        String label = settings.goodFirstIssueLabel();
        boolean known = due.suggestion().wish().goodFirstIssue();
        Optional<Set<String>> labels = labelsBefore(due, sight);
        if (sight.labels().isEmpty() || labels.isEmpty()) {
            return known;
        }
        boolean before = has(labels.get(), label);
        boolean now = has(sight.labels().get(), label);
        return before == now ? known : now;
    }

    private static State.OnGitHub state(Due due, Sight sight, Optional<Sight.Item> item) {
        State.OnGitHub known = onGitHub(due.suggestion());
        String before = due.seen().quarter().orElseGet(() -> known.quarter().onTheBoard());
        Quarter quarter = item.map(Sight.Item::quarter)
                .filter(option -> !option.equals(before))
                .flatMap(Quarter::onTheBoard)
                .orElse(known.quarter());
        State.OnGitHub planned = known.plan(quarter);
        return switch (sight.condition()) {
            case OPEN -> planned.open();
            case COMPLETED -> planned.ship();
            case NOT_PLANNED, DUPLICATE -> planned.drop();
        };
    }

    private static State.OnGitHub onGitHub(Suggestion suggestion) {
        if (suggestion.state() instanceof State.OnGitHub known) {
            return known;
        }
        throw new IllegalArgumentException(suggestion.id() + " is not on GitHub");
    }

    private static String why(Sight.Condition condition) {
        return switch (condition) {
            case OPEN, COMPLETED -> "";
            case NOT_PLANNED -> "not planned";
            case DUPLICATE -> "a duplicate";
        };
    }

    private Seen seen(Due due, Sight sight, Optional<Sight.Item> item) {
        Seen before = due.seen();
        String stage = item.map(Sight.Item::stage)
                .filter(chosen -> !chosen.equalsIgnoreCase(settings.stage()))
                .orElse(item.isPresent() ? "" : before.standing().stage());
        return new Seen(
                new Standing(false, place(before, sight, item), stage),
                Optional.of(Fingerprint.of(sight.title())),
                item.map(Sight.Item::category).or(before::category),
                item.map(Sight.Item::quarter).or(before::quarter),
                sight.labels().or(before::labels));
    }

    /** What was never seen on the board may not be in GitHub's lists yet. */
    private static Publication.Place place(Seen before, Sight sight, Optional<Sight.Item> item) {
        if (item.isPresent()) {
            return item.get().archived() ? Publication.Place.ARCHIVED : Publication.Place.ON_BOARD;
        }
        boolean missing = sight.items().isPresent() && before.quarter().isPresent();
        return missing ? Publication.Place.TAKEN_OFF : before.standing().place();
    }
}
