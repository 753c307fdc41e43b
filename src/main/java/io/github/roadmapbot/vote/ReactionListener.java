package io.github.roadmapbot.vote;

import io.github.roadmapbot.card.Card;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.slack.SlackEvent;
import io.github.roadmapbot.slack.SlackEventListener;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.store.Votes;
import io.github.roadmapbot.store.Votes.Reaction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns reactions on messages into votes; what happens in other channels is not kept. The bot's own, which only offer the emojis, do not count. */
public final class ReactionListener implements SlackEventListener {

    public static final String ADDED = "reaction_added";
    public static final String REMOVED = "reaction_removed";

    private static final int MICRO_DIGITS = 6;

    private final Set<String> feedbackChannels;
    private final Votes votes;
    private final WorkspaceEmoji emoji;
    private final String botUser;
    private final Clock clock;

    public ReactionListener(Roadmaps roadmaps, Votes votes, WorkspaceEmoji emoji, String botUser, Clock clock) {
        this.feedbackChannels =
                roadmaps.all().stream().map(Roadmap::feedbackChannel).collect(Collectors.toUnmodifiableSet());
        this.votes = votes;
        this.emoji = emoji;
        this.botUser = botUser;
        this.clock = clock;
    }

    @Override
    public void hear(SlackEvent event) throws SlackFailure {
        if (!event.text("item", "type").equals("message")
                || !feedbackChannels.contains(event.text("item", "channel"))
                || event.text("user").equals(botUser)) {
            return;
        }
        String name = event.text("reaction");
        Instant now = clock.instant();
        votes.heard(
                new Reaction(
                        event.text("item", "channel"),
                        event.text("item", "ts"),
                        event.text("user"),
                        name,
                        emoji.canonical(name),
                        event.type().equals(ADDED),
                        micros(event.text("event_ts"))),
                now.plus(Card.RHYTHM),
                now);
    }

    /** Slack's {@code 1763654400.000200} in microseconds. */
    private static long micros(String eventTs) {
        return new BigDecimal(eventTs).movePointRight(MICRO_DIGITS).longValueExact();
    }
}
