package io.github.roadmapbot.github.docs;

import java.util.Optional;

/** What is to become of one file. */
public sealed interface Edit {

    String path();

    /** The id of what is to be there, as Git gives it; empty if nothing is. */
    Optional<String> id();

    /** A text that it is to have. */
    record Written(String path, String text) implements Edit {

        @Override
        public Optional<String> id() {
            return Optional.of(TextId.of(text));
        }
    }

    /** A content that is in the repository already, perhaps under another path. */
    record Carried(String path, String content) implements Edit {

        @Override
        public Optional<String> id() {
            return Optional.of(content);
        }
    }

    /** It is not to be there. */
    record Gone(String path) implements Edit {

        @Override
        public Optional<String> id() {
            return Optional.empty();
        }
    }
}
