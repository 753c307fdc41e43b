package io.github.roadmapbot.slack.richtext;

import java.util.Optional;

/** Says what the people and places are called that somebody named in a text. */
@FunctionalInterface
public interface Directory {

    /** Knows nobody. */
    Directory EMPTY = (kind, id) -> Optional.empty();

    /** What can be named, and what it is called where its name is not known. */
    enum Kind {
        PERSON("@", "someone"),
        GROUP("@", "a group of people"),
        CHANNEL("#", "a channel");

        private final String sign;
        private final String unknown;

        Kind(String sign, String unknown) {
            this.sign = sign;
            this.unknown = unknown;
        }
    }

    /** The name that readers know, without a sign before it; empty if it is not known or not for everybody's eyes. */
    Optional<String> nameOf(Kind kind, String id);

    /** The words that stand for what was named: they are only words and call nobody. */
    default String words(Kind kind, String id) {
        return nameOf(kind, id)
                .filter(name -> !name.isBlank())
                .map(name -> kind.sign + name)
                .orElse(kind.unknown);
    }
}
