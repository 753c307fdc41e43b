package io.github.roadmapbot.privacy;

import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.time.Clock;
import java.time.Instant;

/** {@code /roadmap mydata}: everything that is kept of the person who asks, for them alone. */
public final class MyDataCommand implements Subcommand {

    private final Steps steps;
    private final Clock clock;

    public MyDataCommand(Steps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mydata";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return "everything I keep about you, as a file in your direct messages";
    }

    @Override
    public Content answer(Typed typed) {
        Instant now = clock.instant();
        steps.owe(StepKind.SEND_DATA, typed.user(), "", now, now);
        return Texts.section(
                "I put together everything I keep about you. In a moment you have it in our direct messages;"
                        + " only you can see it there. `/roadmap forgetme` takes your name out.");
    }
}
