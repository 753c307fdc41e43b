package io.github.roadmapbot.people;

import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Links;
import java.time.Clock;

/** {@code /roadmap unlink}: forgets who somebody is on GitHub. */
public final class UnlinkCommand implements Subcommand {

    private final Links links;
    private final boolean offered;
    private final Clock clock;

    /**
     * Takes what unlinks.
     *
     * @param offered whether people can link accounts here; a link from before can be taken back all the same
     */
    public UnlinkCommand(Links links, boolean offered, Clock clock) {
        this.links = links;
        this.offered = offered;
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
    public boolean offered() {
        return offered;
    }

    @Override
    public Content answer(Typed typed) {
        return Texts.section(
                links.unlink(typed.user(), clock.instant())
                        ? "Your account on GitHub is forgotten. Issues that name it already stay as they are; a maintainer can take it out there."
                        : "You are not linked with an account on GitHub."
                                + (offered ? " `/roadmap link` links you." : ""));
    }
}
