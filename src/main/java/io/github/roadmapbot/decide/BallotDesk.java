package io.github.roadmapbot.decide;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.BallotId;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Stage;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.store.Moves;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.BallotPlaces;
import io.github.roadmapbot.store.decision.BallotVotes;
import io.github.roadmapbot.store.decision.Ballots;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Gathers what is known of a vote, afresh each time. */
public final class BallotDesk {

    private final Roadmaps roadmaps;
    private final Map<String, DecideSettings> settings;
    private final Subjects subjects;
    private final Ballots ballots;
    private final BallotVotes votes;
    private final BallotPlaces places;
    private final Moves moves;
    private final BiFunction<Roadmap, Subject, List<String>> open;

    /**
     * Takes where it is kept.
     *
     * @param settings by the roadmap's key
     * @param open the questions and risks about something that nobody has answered, in Slack's markup
     */
    public BallotDesk(
            Roadmaps roadmaps,
            Map<String, DecideSettings> settings,
            Subjects subjects,
            Ballots ballots,
            BallotVotes votes,
            BallotPlaces places,
            Moves moves,
            BiFunction<Roadmap, Subject, List<String>> open) {
        this.roadmaps = roadmaps;
        this.settings = Map.copyOf(settings);
        this.subjects = subjects;
        this.ballots = ballots;
        this.votes = votes;
        this.places = places;
        this.moves = moves;
        this.open = open;
    }

    /** The vote that a step is about; empty if its roadmap is not configured any more. */
    public Optional<BallotFacts> of(Step step) {
        return BallotId.parse(step.detail().split(" ", 2)[0]).flatMap(this::of);
    }

    public Optional<BallotFacts> of(BallotId id) {
        return ballots.find(id).flatMap(ballot -> roadmaps.of(ballot.roadmap()).map(roadmap -> facts(ballot, roadmap)));
    }

    private BallotFacts facts(Ballot ballot, Roadmap roadmap) {
        return new BallotFacts(
                ballot,
                roadmap,
                subjects.name(ballot.subject()),
                votes.voters(ballot.id()),
                votes.all(ballot.id()),
                places.of(ballot.id()),
                ballot.from().flatMap(ballots::find).map(before -> facts(before, roadmap)),
                ballots.after(ballot.id()),
                why(ballot),
                votes.givenUp(ballot.id()),
                overtaken(ballot),
                waiting(ballot),
                open.apply(roadmap, ballot.subject()));
    }

    private Optional<String> overtaken(Ballot ballot) {
        return ballot.closed()
                .filter(Stage.Closed::isOvertaken)
                .flatMap(closed -> subjects.suggestion(ballot.subject())
                        .flatMap(suggestion -> moves.settled(suggestion.id(), closed.at())
                                .map(move -> move.to().equals("merged") ? joined(suggestion.state()) : move.to()))
                        .or(() -> subjects.goals().goal(ballot.subject()).flatMap(goal -> end(goal.state()))))
                .map(what -> "%s was %s".formatted(ballot.subject().key(), what));
    }

    private static String joined(State state) {
        return state instanceof State.Split ? "split" : "found to be a duplicate";
    }

    /** Of a goal that was taken up again it is not said any more. */
    private static Optional<String> end(GoalState state) {
        return state.isOver() ? Optional.of(state instanceof GoalState.Done ? "reached" : "dropped") : Optional.empty();
    }

    /** Of what was escalated more than once, only the last vote is about how it stands now. */
    private Optional<SuggestionId> waiting(Ballot ballot) {
        return subjects.suggestion(ballot.subject())
                .filter(found ->
                        ballot.council() == Council.STEERING && ballot.from().isEmpty())
                .filter(found -> found.state() instanceof State.Escalated escalated
                        && !ballot.openedAt().isBefore(escalated.decision().at()))
                .map(Suggestion::id);
    }

    private Optional<String> why(Ballot ballot) {
        return subjects.suggestion(ballot.subject())
                .map(Suggestion::state)
                .filter(State.Escalated.class::isInstance)
                .map(state -> ((State.Escalated) state).decision().reason())
                .filter(reason -> ballot.council() == Council.STEERING)
                .map(Mrkdwn::escape);
    }

    public DecideSettings settings(Roadmap roadmap) {
        return settings.getOrDefault(roadmap.key(), DecideSettings.DEFAULT);
    }

    public Subjects subjects() {
        return subjects;
    }
}
