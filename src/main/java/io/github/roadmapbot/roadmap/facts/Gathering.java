package io.github.roadmapbot.roadmap.facts;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.roadmap.facts.Review.Done;
import io.github.roadmapbot.roadmap.facts.Told.LookBack;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.QuarterViews;
import io.github.roadmapbot.store.cycle.PublicItems;
import io.github.roadmapbot.store.cycle.PublicItems.PublicItem;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Gathers from the store what is public of a quarter. People are named by the accounts that they have linked, or not at all. */
public final class Gathering {

    private final PublicItems items;
    private final PublicGoals goals;
    private final Publications publications;
    private final QuarterViews views;
    private final People people;

    /**
     * Reads nothing yet.
     *
     * @param gitHub where people read GitHub
     */
    public Gathering(Database database, URI gitHub) {
        this.items = new PublicItems(database);
        this.people = new People(new Links(database), gitHub);
        this.goals = new PublicGoals(database, people);
        this.publications = new Publications(database);
        this.views = new QuarterViews(database);
    }

    /** Those of the people who have linked an account, as everybody may read of them. */
    public List<Named> named(List<String> persons) {
        return people.linked(persons);
    }

    /**
     * All of it.
     *
     * @param isPublic whether everybody can read what is in a repository, {@code owner/name}; what is not known is not public
     */
    public QuarterFacts of(Roadmap roadmap, Quarter quarter, Told told, Predicate<String> isPublic) {
        return new QuarterFacts(
                roadmap,
                quarter,
                told.aim(),
                told.session(),
                review(roadmap, quarter.previous(), told.back(), isPublic),
                goals.of(roadmap.key(), quarter, isPublic),
                seen(roadmap, quarter, isPublic).stream()
                        .map(item -> item(item, told.stage()))
                        .toList(),
                new Places(
                        views.find(roadmap.key(), quarter)
                                .filter(QuarterView::isThere)
                                .map(QuarterView::url),
                        publications.discussion(roadmap.key(), quarter).map(Publication.Discussion::url)));
    }

    private List<PublicItem> seen(Roadmap roadmap, Quarter quarter, Predicate<String> isPublic) {
        return items.of(roadmap.key(), quarter).stream()
                .filter(item -> isPublic.test(item.repository()))
                .toList();
    }

    private Optional<Review> review(Roadmap roadmap, Quarter quarter, LookBack back, Predicate<String> isPublic) {
        List<PublicItem> before = seen(roadmap, quarter, isPublic);
        if (before.isEmpty() && !back.says()) {
            return Optional.empty();
        }
        return Optional.of(new Review(
                quarter,
                back.words(),
                byCategory(roadmap, before),
                back.community(),
                back.well(),
                back.improve(),
                back.figures(),
                back.page()));
    }

    private static List<Done> byCategory(Roadmap roadmap, List<PublicItem> items) {
        Map<String, Done> counts = new LinkedHashMap<>();
        roadmap.categories().forEach(each -> counts.put(each.key(), new Done(each.name(), 0, 0)));
        for (PublicItem item : items) {
            int done = item.status().equals("shipped") ? 1 : 0;
            Done one = new Done(roadmap.categoryName(item.category()), done, 1);
            counts.merge(
                    item.category(),
                    one,
                    (all, more) -> new Done(all.category(), all.done() + more.done(), all.planned() + more.planned()));
        }
        return counts.values().stream().filter(each -> each.planned() > 0).toList();
    }

    private Item item(PublicItem item, String usualStage) {
        return new Item(
                item.title(),
                item.category(),
                stage(item, usualStage),
                Optional.of(new Item.Tracked(item.repository() + "#" + item.number(), item.url())),
                item.newcomers(),
                item.owners().stream().map(people::account).toList(),
                item.volunteer().filter(login -> item.owners().isEmpty()).map(people::account).stream()
                        .toList());
    }

    private static Stage stage(PublicItem item, String usual) {
        return switch (item.status()) {
            case "shipped" -> Stage.done();
            case "dropped" -> Stage.dropped();
            default -> Stage.open(item.stage().isEmpty() ? usual : item.stage());
        };
    }
}
