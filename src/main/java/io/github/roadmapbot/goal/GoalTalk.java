package io.github.roadmapbot.goal;

import com.slack.api.bolt.App;
import io.github.roadmapbot.people.Readers;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.store.goal.GoalMoves;
import io.github.roadmapbot.store.goal.GoalPlaces;
import io.github.roadmapbot.store.goal.GoalSights;
import io.github.roadmapbot.store.goal.GoalTasks;
import io.github.roadmapbot.store.goal.TaskChanges;
import java.time.Clock;
import java.util.concurrent.Executor;

/** Everything that people do with goals in Slack: the command, the buttons and the windows. */
public final class GoalTalk {

    /** The buttons that ask and decide about a goal; their values name it. What they do is another subject's. */
    public static final String ASK = "goal.ask";

    public static final String DECIDE = "goal.decide";

    private final GoalCommand command;
    private final GoalButtons buttons;
    private final GoalSubmission written;
    private final VerbSubmission done;

    public GoalTalk(
            GoalDesk desk,
            GoalPlaces places,
            GoalMoves moves,
            GoalSights sights,
            GoalTasks tasks,
            TaskChanges changes,
            Leave leave,
            SlackWeb prompt,
            Executor clicks,
            Clock clock) {
        Whisper whisper = new Whisper(prompt, clicks);
        this.command = new GoalCommand(desk, places, leave, whisper);
        this.buttons = new GoalButtons(desk, leave, whisper);
        this.written = new GoalSubmission(desk, leave, whisper, clock);
        this.done = new VerbSubmission(desk, leave, tasks, new GoalDeeds(moves, sights, tasks, changes, clock));
    }

    /** The command, which shows goals to those who may read of them. */
    public Subcommand command(Readers readers) {
        return readers.only(command, command::read);
    }

    public void letIn(App app) {
        app.blockAction(GoalButtons.ACTIONS, buttons);
        app.viewSubmission(GoalSubmission.CALLBACK, written);
        app.viewSubmission(VerbSubmission.CALLBACK, done);
    }
}
