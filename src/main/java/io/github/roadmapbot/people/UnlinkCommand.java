package io.github.roadmapbot.people;

import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Links;

/** {@code /roadmap unlink}: forgets who somebody is on GitHub. */
public final class UnlinkCommand implements Subcommand {

    private final Links links;

    public UnlinkCommand(Links links) {
        this.links = links;
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
                links.unlink(typed.user())
                        ? "Your account on GitHub is forgotten. Issues that name it already stay as they are; a maintainer can take it out there."
                        : "You are not linked with an account on GitHub. `/roadmap link` links you.");
    }
}
