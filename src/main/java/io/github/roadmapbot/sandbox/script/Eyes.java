package io.github.roadmapbot.sandbox.script;

import io.github.roadmapbot.sandbox.Cast;
import io.github.roadmapbot.sandbox.Sandbox;
import io.github.roadmapbot.sandbox.slack.Channel;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Person;
import io.github.roadmapbot.sandbox.slack.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What one person can see in Slack, by the names that people use. */
final class Eyes {

    private final Sandbox sandbox;
    private final User user;
    private final Person person;

    Eyes(Sandbox sandbox, User user) {
        this.sandbox = sandbox;
        this.user = user;
        this.person = sandbox.slack().as(user.id());
    }

    Person person() {
        return person;
    }

    /** The channel of that name. */
    Channel channel(String name) throws Refusal {
        Channel channel = sandbox.cast()
                .channel(name)
                .orElseThrow(() -> new Refusal("there is no channel " + name + "; there are "
                        + sandbox.cast().channelNames() + " and " + Cast.DIRECT_MESSAGES));
        if (channel.isPrivate() && !channel.members().contains(user.id())) {
            throw new Refusal(user.name() + " is not a member of " + name);
        }
        return channel;
    }

    /** The top-level messages of a place, or of every place if none is named; oldest first within a place. */
    List<Message> messages(Optional<String> place) throws Refusal {
        List<Message> seen = new ArrayList<>();
        if (place.isEmpty()) {
            sandbox.cast().channelsOf(user.id()).forEach(channel -> seen.addAll(person.messages(channel.id())));
        }
        if (place.isPresent() && !place.get().equals(Cast.DIRECT_MESSAGES)) {
            seen.addAll(person.messages(channel(place.get()).id()));
        } else {
            seen.addAll(person.directMessages());
        }
        return seen;
    }

    /** The newest message that contains the text and fits. */
    Optional<Message> message(Optional<String> place, String text, Predicate<Message> fits) throws Refusal {
        List<Message> found = messages(place).stream()
                .filter(message -> message.plainText().contains(text))
                .filter(fits)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** What could be read, newest first, for somebody who looked for something else. */
    static String told(List<Message> messages) {
        List<String> lines = new ArrayList<>();
        for (int i = messages.size() - 1; i >= 0 && lines.size() < 6; i--) {
            Message message = messages.get(i);
            String text = message.plainText().replace('\n', ' ');
            lines.add((message.ephemeral() ? "(only visible here) " : "") + "\"" + shortened(text) + "\"");
        }
        return lines.isEmpty() ? "no messages" : lines.stream().collect(Collectors.joining("; "));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
