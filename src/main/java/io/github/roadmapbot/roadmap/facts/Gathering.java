package io.github.roadmapbot.roadmap.facts;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.QuarterViews;
import io.github.roadmapbot.store.cycle.PublicItems;
import io.github.roadmapbot.store.cycle.PublicItems.PublicItem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** The repositories that anything of a quarter is in. */
    public List<String> repositories(Roadmap roadmap, Quarter quarter) {
        return Stream.concat(
                        items.of(roadmap.key(), quarter).stream().map(PublicItem::repository),
                        goals.repositories(roadmap.key(), quarter))
                .distinct()
                .toList();
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
                told.review(),
                goals.of(roadmap.key(), quarter, isPublic),
                items.of(roadmap.key(), quarter).stream()
                        .filter(item -> isPublic.test(item.repository()))
                        .map(item -> item(item, told.stage()))
                        .toList(),
                new Places(
                        views.find(roadmap.key(), quarter)
                                .filter(QuarterView::isThere)
                                .map(QuarterView::url),
                        publications.discussion(roadmap.key(), quarter).map(Publication.Discussion::url)));
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
