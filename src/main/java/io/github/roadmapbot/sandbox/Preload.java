package io.github.roadmapbot.sandbox;

import io.github.roadmapbot.sandbox.preload.Wish;
import io.github.roadmapbot.sandbox.preload.Wishes;
import io.github.roadmapbot.sandbox.slack.CommandReply;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Person;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import java.time.Duration;
import java.util.Optional;

/** Lets the people of the sandbox suggest and vote as people do: command, form, submit, reaction. */
final class Preload {

    /** Slack itself lets a command's form open within three seconds only. */
    private static final Duration FORM_OPENS = Duration.ofSeconds(10);

    /** An app that paces itself posts about one card a second; so much may pass between one card and the next. */
    private static final Duration NEXT_CARD = Duration.ofSeconds(60);

    private final Sandbox sandbox;
    private final Wishes wishes;
    private final String channel;
    private final Duration patience;

    Preload(Sandbox sandbox, Wishes wishes) {
        this(sandbox, wishes, FORM_OPENS);
    }

    /** {@code patience} is how long people wait for the app to connect and for its form to open. */
    Preload(Sandbox sandbox, Wishes wishes, Duration patience) {
        this.sandbox = sandbox;
        this.patience = patience;
        this.wishes = wishes;
        this.channel = sandbox.cast().channel(wishes.form().in()).orElseThrow().id();
    }

    void run() {
        if (!sandbox.awaitApp(patience)) {
            throw new IllegalStateException("no app has connected to the sandbox's Slack");
        }
        wishes.wishes().forEach(this::suggest);
        wishes.wishes().forEach(this::vote);
    }

    private void suggest(Wish wish) {
        Person person = person(wish.by());
        CommandReply reply = person.command(channel, wishes.form().command());
        if (sandbox.changes().await(patience, person::modal).isEmpty()) {
            throw new IllegalStateException("%s opened no form for %s; it said: %s"
                    .formatted(wishes.form().command(), wish.by(), reply.plainText()));
        }
        SubmitResult result = person.submit(wishes.form().filledWith(wish));
        if (!result.closed()) {
            throw new IllegalStateException("the form was refused for \"%s\": %s %s"
                    .formatted(wish.title(), result.errors(), result.failure()));
        }
        while (person.modal().isPresent()) {
            person.closeModal();
        }
    }

    private void vote(Wish wish) {
        if (wish.votes().isEmpty()) {
            return;
        }
        Message card = sandbox.changes()
                .await(NEXT_CARD, () -> card(wish))
                .orElseThrow(() -> new IllegalStateException("no card for \"%s\" in %s"
                        .formatted(wish.title(), wishes.form().in())));
        wish.votes()
                .forEach(voter ->
                        person(voter).react(channel, card.ts(), wishes.form().vote()));
    }

    private Optional<Message> card(Wish wish) {
        return person(wish.by()).messages(channel).stream()
                .filter(message -> !message.ephemeral())
                .filter(message -> message.plainText().contains(wish.title()))
                .findFirst();
    }

    private Person person(String name) {
        return sandbox.slack().as(sandbox.cast().person(name).orElseThrow().id());
    }
}
