package io.github.roadmapbot;

import com.slack.api.bolt.App;
import io.github.roadmapbot.card.post.SendFiles;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.privacy.ForgetMe;
import io.github.roadmapbot.privacy.ForgetPerson;
import io.github.roadmapbot.privacy.MyDataCommand;
import io.github.roadmapbot.privacy.SendData;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Forgetting;
import io.github.roadmapbot.store.PersonalData;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** What people can ask about themselves, put together. */
final class Personal {

    private final ForgetMe forgetMe;
    private final MyDataCommand myData;
    private final Map<StepKind, StepRunner> steps;

    Personal(Database database, Steps steps, SlackWeb patient, SlackWeb prompt, Executor clicks, Clock clock) {
        this.forgetMe = new ForgetMe(steps, prompt, clicks, clock);
        this.myData = new MyDataCommand(steps, clock);
        this.steps = Map.of(
                StepKind.SEND_DATA,
                new SendData(new PersonalData(database), new SendFiles(patient, clock)),
                StepKind.FORGET_PERSON,
                new ForgetPerson(new Forgetting(database), patient, clock));
    }

    List<Subcommand> commands() {
        return List.of(myData, forgetMe);
    }

    void letIn(App app) {
        app.viewSubmission(ForgetMe.CALLBACK, forgetMe.confirmed());
    }

    /** What is owed to people in Slack. */
    Map<StepKind, StepRunner> slackSteps() {
        return steps;
    }
}
