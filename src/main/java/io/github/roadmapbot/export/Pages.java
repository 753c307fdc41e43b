package io.github.roadmapbot.export;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.roadmap.DecisionsPage;
import io.github.roadmapbot.roadmap.GoalsPage;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.decision.BallotPlaces;
import io.github.roadmapbot.store.decision.BallotPlaces.Written;
import io.github.roadmapbot.store.decision.BallotVotes;
import io.github.roadmapbot.store.decision.Ballots;
import io.github.roadmapbot.store.export.GoneIssues;
import io.github.roadmapbot.store.export.GoneIssues.Gone;
import io.github.roadmapbot.store.export.Whereabouts;
import io.github.roadmapbot.store.goal.Goals;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Gathers what the pages show: everything, or what is public. */
final class Pages {

    private final Ballots ballots;
    private final BallotVotes votes;
    private final BallotPlaces places;
    private final Publications publications;
    private final Goals goals;
    private final GoneIssues issues;

    Pages(Database database) {
        this.ballots = new Ballots(database);
        this.votes = new BallotVotes(database);
        this.places = new BallotPlaces(database);
        this.publications = new Publications(database);
        this.goals = new Goals(database);
        this.issues = new GoneIssues(database);
    }

    /**
     * The page of decisions.
     *
     * @param isPublic whether everybody can read a repository; empty for whoever sees everything
     */
    String decisions(Roadmap roadmap, Optional<Predicate<String>> isPublic) {
        Gone gone = issues.now();
        List<DecisionsPage.Entry> entries =
                ballots.search(roadmap.key(), List.of(), 0, Integer.MAX_VALUE).ballots().stream()
                        .filter(ballot -> isPublic.isEmpty()
                                || !gone.holds(ballot.subject().key()))
                        .map(this::entry)
                        .filter(entry -> isPublic.isEmpty()
                                || entry.written()
                                        .filter(address -> isSeen(address.toString(), isPublic.get()))
                                        .isPresent())
                        .toList();
        return isPublic.isEmpty()
                ? DecisionsPage.render(roadmap, entries)
                : DecisionsPage.renderPublic(roadmap, entries);
    }

    private DecisionsPage.Entry entry(Ballot ballot) {
        Optional<URI> written = places.of(ballot.id()).comment().map(Written::url);
        return new DecisionsPage.Entry(ballot, votes.count(ballot), about(ballot.subject(), written), written);
    }

    private Optional<URI> about(Subject subject, Optional<URI> written) {
        if (subject instanceof Subject.Suggested suggested) {
            return publications.of(suggested.id()).issue().map(issue -> issue.url());
        }
        if (subject instanceof Subject.Pursued pursued) {
            return goals.find(pursued.id()).flatMap(Goal::issue).map(Tracked::url);
        }
        return written.map(address -> URI.create(address.toString().replaceFirst("#.*$", "")));
    }

    String goals(Roadmap roadmap, Optional<Predicate<String>> isPublic) {
        List<Goal> all = goals.all(roadmap.key());
        Gone gone = issues.now();
        if (isPublic.isEmpty()) {
            return GoalsPage.render(roadmap, all);
        }
        return GoalsPage.renderPublic(
                roadmap,
                all.stream()
                        .filter(goal -> isSeen(goal.issue(), isPublic.get(), gone))
                        .map(goal -> within(goal, isPublic.get(), gone))
                        .toList());
    }

    /** The same goal with those of its tasks that everybody can read. */
    private static Goal within(Goal goal, Predicate<String> isPublic, Gone gone) {
        List<Task> tasks = goal.tasks().stream()
                .filter(task -> isSeen(task.issue(), isPublic, gone))
                .toList();
        return new Goal(
                goal.id(),
                goal.roadmap(),
                goal.proposer(),
                goal.proposedAt(),
                goal.plan(),
                goal.state(),
                goal.agreement(),
                goal.criteria(),
                goal.steps(),
                tasks,
                goal.issue(),
                goal.board());
    }

    private static boolean isSeen(Optional<Tracked> issue, Predicate<String> isPublic, Gone gone) {
        return issue.filter(known -> isPublic.test(known.repository()))
                .filter(known -> !gone.holds(known.repository() + "#" + known.number()))
                .isPresent();
    }

    private static boolean isSeen(String address, Predicate<String> isPublic) {
        return Whereabouts.repository(address).filter(isPublic).isPresent();
    }
}
