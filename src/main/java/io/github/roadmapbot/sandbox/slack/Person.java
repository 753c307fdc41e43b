package io.github.roadmapbot.sandbox.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person's hands and eyes: does in Slack what a person can do, and sees what that person may see. */
@SuppressWarnings("DoNotCallSuggester")
public final class Person {

    private final String id;

    Person(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Types a slash command, such as {@code /roadmap suggest Dark mode}, in a channel. */
    public CommandReply command(String channelId, String text) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Starts a global shortcut. */
    public ClickReply shortcut(String callbackId) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Starts a shortcut from the menu of a message. */
    public ClickReply shortcut(String callbackId, String channelId, String ts) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The modal that is on top now. */
    public Optional<View> modal() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Types or chooses in one field of the open modal, which tells the app if the field dispatches actions. */
    public ClickReply fill(String blockId, Object value) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Fills in the open modal and submits it.
     *
     * @param values by {@code block_id}: a String for texts and single choices, a List of Strings for several; fields that
     *     are not named keep what they hold
     */
    public SubmitResult submit(Map<String, Object> values) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Closes the modal that is on top. */
    public void closeModal() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Clicks a button on a message. */
    public ClickReply click(String channelId, String ts, String actionId) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Clicks a button in the open modal. */
    public ClickReply clickInModal(String actionId) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Chooses from a menu on a message: an option's value, or a user's id. */
    public ClickReply choose(String channelId, String ts, String actionId, String value) {
        throw new UnsupportedOperationException("not yet");
    }

    public void react(String channelId, String ts, String emoji) {
        throw new UnsupportedOperationException("not yet");
    }

    public void unreact(String channelId, String ts, String emoji) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Posts a message, as a reply if a thread is given; returns its {@code ts}. */
    public String post(String channelId, String text, Optional<String> threadTs) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Edits one's own message. */
    public void edit(String channelId, String ts, String text) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Deletes one's own message. */
    public void delete(String channelId, String ts) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The top-level messages of a channel that this person may see, oldest first. */
    public List<Message> messages(String channelId) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A message and the replies to it, oldest first. */
    public List<Message> thread(String channelId, String ts) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The conversation with the app. */
    public List<Message> directMessages() {
        throw new UnsupportedOperationException("not yet");
    }
}
