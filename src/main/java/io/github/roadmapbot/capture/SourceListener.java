package io.github.roadmapbot.capture;

import com.slack.api.model.Message;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.slack.SlackEvent;
import io.github.roadmapbot.slack.SlackEventListener;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Captures;
import java.time.Clock;
import java.util.Optional;

/** Follows the messages that drafts were captured from: an edit there is one here, a deletion is a question. */
public final class SourceListener implements SlackEventListener {

    public static final String EVENT = "message";

    private static final String CHANGED = "message_changed";
    private static final String DELETED = "message_deleted";

    private final Captures captures;
    private final SlackWeb slack;
    private final PromptNames names;
    private final Clock clock;

    public SourceListener(Captures captures, SlackWeb slack, PromptNames names, Clock clock) {
        this.captures = captures;
        this.slack = slack;
        this.names = names;
        this.clock = clock;
    }

    /** Whether an event is about a message that something was captured from; all others are nobody's business. */
    public boolean concerns(SlackEvent event) {
        String ts = ts(event);
        return !ts.isEmpty() && captures.ofMessage(event.text("channel"), ts).isPresent();
    }

    /** What the message says now is read again: of two edits the later may be heard of first. */
    @Override
    public void hear(SlackEvent event) throws SlackFailure {
        Posted place = new Posted(event.text("channel"), ts(event));
        Optional<Suggestion> suggestion = captures.ofMessage(place.channel(), place.ts());
        if (suggestion.isEmpty()) {
            return;
        }
        Optional<Message> message = slack.message(place);
        if (message.isEmpty()) {
            if (isDeletion(event)) {
                captures.sourceDeleted(suggestion.get().id(), clock.instant());
            }
            return;
        }
        String why =
                Remark.of(place.channel(), message.get(), names.directory()).markdown();
        if (!why.isBlank()) {
            captures.follow(suggestion.get().id(), suggestion.get().proposer(), why, clock.instant());
        }
    }

    /** Of a message with replies Slack leaves a gravestone, and calls that a change. */
    private static boolean isDeletion(SlackEvent event) {
        return event.text("subtype").equals(DELETED)
                || event.text("message", "subtype").equals("tombstone");
    }

    private static String ts(SlackEvent event) {
        return switch (event.text("subtype")) {
            case DELETED -> event.text("deleted_ts");
            case CHANGED -> event.text("message", "ts");
            default -> "";
        };
    }
}
