package io.github.roadmapbot.goal;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.GoalMatters;
import io.github.roadmapbot.store.goal.Goals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What everything about goals starts from: the goal, its roadmap, and how that keeps its goals. */
public final class GoalDesk {

    private final Roadmaps roadmaps;
    private final Map<String, GoalSettings> settings;
    private final Goals goals;
    private final GoalMatters matters;
    private final Clock clock;

    /**
     * Takes what it looks into.
     *
     * @param settings by the roadmap's key
     */
    public GoalDesk(
            Roadmaps roadmaps, Map<String, GoalSettings> settings, Goals goals, GoalMatters matters, Clock clock) {
        this.roadmaps = roadmaps;
        this.settings = Map.copyOf(settings);
        this.goals = goals;
        this.matters = matters;
        this.clock = clock;
    }

    public Roadmaps roadmaps() {
        return roadmaps;
    }

    public Goals goals() {
        return goals;
    }

    /** What waits for people on a goal. */
    public Asked asked(Goal goal) {
        return new Asked(matters.open(goal.roadmap(), goal.id()), matters.voted(goal.roadmap(), goal.id()));
    }

    public GoalSettings of(Roadmap roadmap) {
        GoalSettings found = settings.get(roadmap.key());
        if (found == null) {
            throw new IllegalStateException("The roadmap '%s' keeps no goals".formatted(roadmap.key()));
        }
        return found;
    }

    /** The goal that a step is about, unless its roadmap has left the configuration. */
    public Optional<Goal> goal(Step step) {
        return GoalId.typed(step.detail().split(" ", 2)[0])
                .flatMap(goals::find)
                .filter(goal -> roadmaps.of(goal.roadmap()).isPresent());
    }

    public Roadmap roadmap(Goal goal) {
        return roadmaps.of(goal.roadmap())
                .orElseThrow(() -> new IllegalStateException("No roadmap '%s'".formatted(goal.roadmap())));
    }

    /** Where the cards of a roadmap's goals are. */
    public String channel(Roadmap roadmap) {
        return of(roadmap).channel().orElse(roadmap.feedbackChannel());
    }

    /** The quarter that goals are written down for now. */
    Quarter planned(Roadmap roadmap) {
        return roadmap.calendar().planned(clock);
    }

    /** The quarter that runs. */
    public Quarter current(Roadmap roadmap) {
        return Quarter.of(
                LocalDate.ofInstant(clock.instant(), roadmap.calendar().zone()));
    }

    /** Goals can be written down for the quarter that runs, too. */
    GoalForm.Quarters offered(Roadmap roadmap) {
        return new GoalForm.Quarters(current(roadmap), planned(roadmap));
    }
}
