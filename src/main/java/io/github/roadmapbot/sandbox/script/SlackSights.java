package io.github.roadmapbot.sandbox.script;

import io.github.roadmapbot.sandbox.Sandbox;
import io.github.roadmapbot.sandbox.slack.Button;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.View;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the small Slack with the eyes of one person. */
final class SlackSights {

    private final Sandbox sandbox;
    private final Eyes eyes;

    SlackSights(Sandbox sandbox, Eyes eyes) {
        this.sandbox = sandbox;
        this.eyes = eyes;
    }

    Seen message(Phrase phrase) throws Refusal {
        Optional<String> link = phrase.word("link");
        Optional<Message> found = eyes.message(
                phrase.word("in"),
                phrase.subject(),
                message -> link.map(message.blocks().toString().concat(message.text())::contains)
                        .orElse(true));
        return new Seen(found.isPresent(), Eyes.told(eyes.messages(phrase.word("in"))));
    }

    Seen noMessage(Phrase phrase) throws Refusal {
        List<Message> messages = eyes.messages(phrase.word("in"));
        boolean none =
                messages.stream().noneMatch(message -> message.plainText().contains(phrase.subject()));
        return new Seen(none, Eyes.told(messages));
    }

    Seen reply(Phrase phrase) throws Refusal {
        Optional<Message> parent = on(phrase);
        List<Message> replies = parent.map(message -> eyes.person().thread(message.channel(), message.ts()))
                .orElse(List.of());
        boolean found =
                replies.stream().skip(1).anyMatch(message -> message.plainText().contains(phrase.subject()));
        return new Seen(found, "in its thread: " + Eyes.told(replies));
    }

    Seen reaction(Phrase phrase) throws Refusal {
        Map<String, List<String>> reactions = on(phrase).map(Message::reactions).orElse(Map.of());
        Set<String> who = reactions.getOrDefault(phrase.subject(), List.of()).stream()
                .flatMap(id -> sandbox.cast().byId(id).stream())
                .map(User::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Seen(who.equals(Set.copyOf(phrase.list("by"))), phrase.subject() + " by " + who);
    }

    Seen buttons(Phrase phrase) throws Refusal {
        List<String> labels = on(phrase).stream()
                .flatMap(message -> message.buttons().stream())
                .map(Button::text)
                .toList();
        return new Seen(labels.equals(phrase.list("buttons")), "the buttons " + labels);
    }

    Seen form(Phrase phrase) {
        Optional<View> open = eyes.person().modal();
        boolean found = open.filter(view -> (view.title() + "\n" + view.plainText()).contains(phrase.subject()))
                .isPresent();
        return new Seen(
                found, open.map(view -> "the form \"" + view.title() + "\"").orElse("no open form"));
    }

    /** What the app says to one person alone. */
    Seen whisper(String words, String answer) throws Refusal {
        List<Message> whispers = eyes.messages(Optional.empty()).stream()
                .filter(Message::ephemeral)
                .toList();
        boolean found = answer.contains(words)
                || whispers.stream().anyMatch(message -> message.plainText().contains(words));
        return new Seen(found, "the answer \"" + answer + "\"; " + Eyes.told(whispers));
    }

    private Optional<Message> on(Phrase phrase) throws Refusal {
        return eyes.message(phrase.word("in"), phrase.word("on").orElse(""), message -> !message.ephemeral());
    }
}
