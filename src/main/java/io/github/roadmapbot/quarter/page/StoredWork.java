package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.roadmap.facts.Initiative;
import io.github.roadmapbot.roadmap.facts.Item;
import io.github.roadmapbot.roadmap.facts.Named;
import io.github.roadmapbot.roadmap.facts.Stage;
import io.github.roadmapbot.store.Ledgers;
import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.goal.Goals;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The items and the goals of a quarter as a page shows them. People are named by their account on GitHub, or not at all. */
public final class StoredWork {

    private final Ledgers ledgers;
    private final Suggestions suggestions;
    private final Publications publications;
    private final Goals goals;
    private final Links links;
    private final URI site;

    /**
     * Takes where it is kept.
     *
     * @param site where people read GitHub
     */
    public StoredWork(
            Ledgers ledgers, Suggestions suggestions, Publications publications, Goals goals, Links links, URI site) {
        this.ledgers = ledgers;
        this.suggestions = suggestions;
        this.publications = publications;
        this.goals = goals;
        this.links = links;
        this.site = site;
    }

    /** Where the issues of a quarter are. */
    List<String> repositories(String roadmap, Quarter quarter) {
        return Stream.concat(
                        issues(roadmap, quarter).map(Publication.Issue::repository),
                        tracked(roadmap, quarter).map(Goal.Tracked::repository))
                .distinct()
                .toList();
    }

    List<Item> items(String roadmap, Quarter quarter, Predicate<String> shown) {
        return ledgers.readable(roadmap, quarter).stream()
                .flatMap(id -> suggestions.find(id).stream())
                .flatMap(each -> item(each, publications.of(each.id()), shown).stream())
                .toList();
    }

    List<Initiative> goals(String roadmap, Quarter quarter, Predicate<String> shown) {
        return goals.in(roadmap, quarter).stream()
                .filter(goal -> !(goal.state() instanceof GoalState.Dropped))
                .filter(goal -> goal.issue()
                        .filter(issue -> shown.test(issue.repository()))
                        .isPresent())
                .map(this::initiative)
                .toList();
    }

    /** Those of them who have said who they are on GitHub. */
    List<Named> named(List<String> people) {
        return people.stream()
                .flatMap(person -> links.of(person).stream())
                .map(account -> named(account.login()))
                .toList();
    }

    private Stream<Publication.Issue> issues(String roadmap, Quarter quarter) {
        return ledgers.readable(roadmap, quarter).stream().flatMap(id -> publications.of(id).issue().stream());
    }

    private Stream<Goal.Tracked> tracked(String roadmap, Quarter quarter) {
        return goals.in(roadmap, quarter).stream().flatMap(goal -> goal.issue().stream());
    }

    private Optional<Item> item(Suggestion suggestion, Publication publication, Predicate<String> shown) {
        return publication
                .issue()
                .filter(issue -> shown.test(issue.repository()))
                .map(issue -> new Item(
                        suggestion.title(),
                        suggestion.wish().category(),
                        stage(suggestion.state(), publication),
                        Optional.of(new Item.Tracked(issue.repository() + "#" + issue.number(), issue.url())),
                        suggestion.wish().goodFirstIssue(),
                        publication.owners().stream()
                                .map(owner -> named(owner.login()))
                                .toList(),
                        volunteers(suggestion, publication)));
    }

    private static Stage stage(State state, Publication publication) {
        if (state instanceof State.Shipped) {
            return Stage.done();
        }
        return state instanceof State.Dropped
                ? Stage.dropped()
                : Stage.open(publication.standing().stage());
    }

    /** Whoever does it already need not be named twice. */
    private List<Named> volunteers(Suggestion suggestion, Publication publication) {
        if (!suggestion.wish().volunteer()) {
            return List.of();
        }
        List<String> owners =
                publication.owners().stream().map(Publication.Owner::login).toList();
        return named(List.of(suggestion.proposer())).stream()
                .filter(each -> !owners.contains(each.name()))
                .toList();
    }

    private Initiative initiative(Goal goal) {
        return new Initiative(
                goal.title(),
                goal.plan().what(),
                goal.state() instanceof GoalState.Done ? "reached" : "",
                goal.criteria().stream()
                        .map(each -> new Initiative.Criterion(each.words(), each.met()))
                        .toList(),
                named(goal.plan().owners()),
                goal.issue().map(Goal.Tracked::url));
    }

    private Named named(String login) {
        return new Named(
                login,
                Optional.of(URI.create(site + "/" + login.replace("[", "%5B").replace("]", "%5D"))));
    }
}
