package io.github.roadmapbot.sandbox.slack.block;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a piece of JSON, each with the place where, in the form of Slack's {@code response_metadata.messages}. */
public final class Problems {

    private final List<String> messages = new ArrayList<>();

    /** Adds a problem found at a JSON pointer such as {@code /blocks/0/text}. */
    public void add(String pointer, String what) {
        messages.add("[ERROR] " + what + " [json-pointer:" + pointer + "]");
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    public List<String> messages() {
        return List.copyOf(messages);
    }
}
