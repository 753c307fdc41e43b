package io.github.roadmapbot.doctor.slack;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackProbe;
import io.github.roadmapbot.slack.SlackProbe.Channel;
import java.util.List;
import java.util.Set;

/** Looks at a roadmap's channels: whether they are there, in use, and the bot is in them. */
public final class ChannelCheck {

    private final SlackProbe slack;
    private final String bot;

    /**
     * Takes the name by which people invite the bot.
     *
     * @param bot without the {@code @}
     */
    public ChannelCheck(SlackProbe slack, String bot) {
        this.slack = slack;
        this.bot = bot;
    }

    /** The feedback channel, then the maintainers' channel. */
    public List<Finding> look(Roadmap roadmap) {
        return List.of(
                look("feedback channel", roadmap.feedbackChannel(), Part.FEEDBACK_CHANNEL),
                look("maintainers' channel", roadmap.maintainersChannel(), Part.MAINTAINERS_CHANNEL));
    }

    /** The others: where the bot is not, only the command and the shortcuts work. */
    public List<Finding> others(Roadmap roadmap) {
        return roadmap.channels().stream()
                .map(channel -> look("channel " + channel.id(), channel.id(), Part.FEEDBACK_CHANNEL))
                .map(finding -> finding instanceof Finding.Wrong wrong
                        ? new Finding.Advice(wrong.about(), wrong.what(), wrong.mend())
                        : finding)
                .toList();
    }

    private Finding look(String about, String id, Part part) {
        try {
            return judged(about, slack.channel(id), part);
        } catch (SlackFailure.Refused e) {
            return refused(about, id, part, e);
        } catch (SlackFailure e) {
            return new Finding.NotTried(about, e.getMessage(), Set.of(part));
        }
    }

    private Finding judged(String about, Channel channel, Part part) {
        String name = "#" + channel.name();
        if (channel.archived()) {
            return new Finding.Wrong(
                    about,
                    "%s is archived".formatted(name),
                    "open it in Slack, click its name → Settings → Unarchive channel, then type %s there"
                            .formatted(invitation()),
                    Set.of(part));
        }
        if (!channel.member()) {
            return new Finding.Wrong(
                    about,
                    "The bot is not a member of %s".formatted(name),
                    "type %s there".formatted(invitation()),
                    Set.of(part));
        }
        if (part == Part.MAINTAINERS_CHANNEL && !channel.isPrivate()) {
            return new Finding.Advice(
                    about,
                    "%s is public, so everybody can read what maintainers talk about".formatted(name),
                    "click its name → Settings → Change to a private channel");
        }
        return new Finding.Ok(about, name);
    }

    private Finding refused(String about, String id, Part part, SlackFailure.Refused e) {
        return switch (e.error()) {
            case "channel_not_found" ->
                new Finding.Wrong(
                        about,
                        "There is no channel %s, or it is private and the bot is not in it".formatted(id),
                        "compare the id with the one at the bottom of the channel's name → About, and type %s there"
                                .formatted(invitation()),
                        Set.of(part));
            case "missing_scope" -> new Finding.NotTried(about, "The scopes have to be complete first", Set.of(part));
            default -> new Finding.NotTried(about, e.getMessage(), Set.of(part));
        };
    }

    private String invitation() {
        return "/invite @" + bot;
    }
}
