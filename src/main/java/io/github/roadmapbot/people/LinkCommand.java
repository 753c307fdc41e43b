package io.github.roadmapbot.people;

import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Links;
import java.util.List;
import java.util.Optional;

/** {@code /roadmap link}: lets somebody prove who they are on GitHub. */
public final class LinkCommand implements Subcommand {

    private final Links links;
    private final Optional<Linking> linking;

    /**
     * Takes what links.
     *
     * @param linking not there where the bot has no App to ask by
     */
    public LinkCommand(Links links, Optional<Linking> linking) {
        this.links = links;
        this.linking = linking;
    }

    @Override
    public String name() {
        return "link";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return "be named with your GitHub account";
    }

    @Override
    public boolean offered() {
        return linking.isPresent();
    }

    @Override
    public Content answer(Typed typed) {
        if (linking.isEmpty()) {
            return Texts.section(
                    "Accounts on GitHub cannot be linked here: whoever runs the bot has not set `github.clientId`.");
        }
        return links.of(typed.user())
                .map(account -> Texts.section("You are linked with %s. `/roadmap unlink` takes that back."
                        .formatted(linking.get().shown(account))))
                .orElseGet(() -> {
                    linking.get().begin(typed.channel(), typed.user());
                    return new Content(List.of(), "");
                });
    }
}
