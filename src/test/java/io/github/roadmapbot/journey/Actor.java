package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Person;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.sandbox.slack.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one person does in Slack, and what they then see. */
final class Actor {

    private final Town town;
    private final String id;

    Actor(Town town, String id) {
        this.town = town;
        this.id = id;
    }

    Person person() {
        return town.slack.as(id);
    }

    String id() {
        return id;
    }

    /** Types a slash command in the feedback channel; what it answered. */
    String types(String command) {
        return person().command(Rules.FEEDBACK, command).plainText();
    }

    /** The window that opens for this person. */
    View form() {
        return town.see("a window for " + id, () -> person().modal());
    }

    SubmitResult submits(Map<String, Object> values) {
        form();
        return person().submit(values);
    }

    /** Suggests something that fits into a quarter; returns its public card. */
    Message suggests(String title) {
        return suggests(title, Map.of());
    }

    /** Suggests something with other answers than the usual ones. */
    Message suggests(String title, Map<String, Object> differently) {
        proposes(title, differently);
        return town.feedbackCard(title);
    }

    /** Proposes a goal of their own, with one criterion. */
    void proposesGoal(String title) {
        types("/roadmap goal " + title);
        SubmitResult result = submits(Map.of("criteria", "It is released", "owners", List.of(id())));
        if (!result.closed()) {
            throw new AssertionError("The goal was refused: " + result.errors());
        }
    }

    /** Hands in a suggestion without waiting for its card. */
    void proposes(String title, Map<String, Object> differently) {
        types("/roadmap suggest");
        Map<String, Object> values = new HashMap<>(
                Map.of("title", title, "why", "Because of " + title, "category", "new-feature", "fits", "yes"));
        values.putAll(differently);
        SubmitResult result = submits(values);
        if (!result.closed()) {
            throw new AssertionError("'%s' was refused: %s".formatted(title, result.errors()));
        }
    }

    /** Says something in a channel; its ts. */
    String says(String channel, String text) {
        return person().post(channel, text, Optional.empty());
    }

    String replies(String channel, String thread, String text) {
        return person().post(channel, text, Optional.of(thread));
    }

    /** Takes a message to the roadmap with the shortcut in its menu. */
    void captures(String channel, String ts) {
        person().shortcut("suggest-message", channel, ts);
    }

    void reacts(Message message, String emoji) {
        person().react(message.channel(), message.ts(), emoji);
    }

    void takesBack(Message message, String emoji) {
        person().unreact(message.channel(), message.ts(), emoji);
    }

    void clicks(Message message, String action) {
        person().click(message.channel(), message.ts(), action);
    }

    /** Chooses a verb from the menu of a review card, such as {@code snooze}. */
    void chooses(Message card, String verb) {
        String id = card.buttons().get(0).value();
        person().choose(card.channel(), card.ts(), "review-more", verb + " " + id);
    }

    /** Declines through button and window. */
    boolean declines(String title, String reason) {
        clicks(town.reviewCard(title), "review-decline");
        return submits(Map.of("reason", reason)).closed();
    }

    /** Asks the proposer through button and window. */
    boolean asks(String title, String question) {
        clicks(town.reviewCard(title), "review-ask");
        return submits(Map.of("text", question)).closed();
    }

    /** Approves through button and window with what the window suggests; true if the window closed. */
    boolean approves(String title) {
        return approves(title, Map.of());
    }

    boolean approves(String title, Map<String, Object> values) {
        clicks(town.reviewCard(title), "review-approve");
        return submits(values).closed();
    }

    List<Message> messages(String channel) {
        return person().messages(channel);
    }

    /** What only this person is told in a channel, once it contains {@code text}. */
    String isTold(String channel, String text) {
        return town.see(
                        "%s being told '%s'".formatted(id, text),
                        () -> messages(channel).stream()
                                .filter(Message::ephemeral)
                                .filter(message -> message.plainText().contains(text))
                                .findFirst())
                .plainText();
    }

    /** A direct message from the bot, once it contains all of {@code texts}. */
    Message reads(String... texts) {
        return town.see(
                "a direct message with %s".formatted(List.of(texts)),
                () -> person().directMessages().stream()
                        .filter(message -> List.of(texts).stream()
                                .allMatch(text -> message.plainText().contains(text)))
                        .findFirst());
    }

    /** What only this person is told in the direct conversation with the bot. */
    String isToldAlone(String text) {
        return isTold(person().directChannel(), text);
    }

    /** What a field of the open window holds when it opens. */
    List<String> finds(String field) {
        return form().inputs().stream()
                .filter(input -> input.blockId().equals(field))
                .findFirst()
                .orElseThrow()
                .initial();
    }

    Optional<View> openForm() {
        return person().modal();
    }
}
