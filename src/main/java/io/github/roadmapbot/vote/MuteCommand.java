package io.github.roadmapbot.vote;

import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.People;

/** {@code /roadmap mute} and {@code /roadmap unmute}: direct messages only as answers, or of the bot's own accord as well. */
public final class MuteCommand implements Subcommand {

    private final People people;
    private final boolean mutes;

    private MuteCommand(People people, boolean mutes) {
        this.people = people;
        this.mutes = mutes;
    }

    public static MuteCommand mute(People people) {
        return new MuteCommand(people, true);
    }

    public static MuteCommand unmute(People people) {
        return new MuteCommand(people, false);
    }

    @Override
    public String name() {
        return mutes ? "mute" : "unmute";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return mutes
                ? "no direct messages from me, except answers to what you do"
                : "direct messages again, when something you suggested is decided";
    }

    @Override
    public Content answer(Typed typed) {
        if (!typed.rest().isBlank()) {
            return Texts.section(
                    "Nothing was changed. `/roadmap mute` stops my messages, `/roadmap unmute` brings them back.");
        }
        people.mute(typed.user(), mutes);
        return Texts.section(
                mutes
                        ? "I will not write to you of my own accord any more. You still get the receipt of what you suggest,"
                                + " and `/roadmap mine` says where it stands. `/roadmap unmute` changes it back."
                        : "I will write to you again when something you suggested is decided. `/roadmap mute` stops it.");
    }
}
