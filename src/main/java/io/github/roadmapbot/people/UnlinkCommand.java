package io.github.roadmapbot.people;

import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Links;
import java.time.Clock;

/** {@code /roadmap unlink}: forgets who somebody is on GitHub. */
public final class UnlinkCommand implements Subcommand {

    private final Links links;
    private final Clock clock;

    public UnlinkCommand(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unlink";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return "forget your GitHub account";
    }

    @Override
    public Content answer(Typed typed) {
        return Texts.section(
                links.unlink(typed.user(), clock.instant())
                        ? "Your account on GitHub is forgotten. Issues that name it already stay as they are; a maintainer can take it out there."
                        : "You are not linked with an account on GitHub. `/roadmap link` links you.");
    }
}
