package io.github.roadmapbot.feedback.decision;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that somebody wants known or answered about a subject.
 *
 * @param by a Slack user id, or who stands for somebody on GitHub
 * @param source the comment on GitHub that it was asked with, if it was
 */
public record Inquiry(
        InquiryId id,
        String roadmap,
        Subject subject,
        Kind kind,
        String words,
        String by,
        Instant at,
        Optional<URI> source,
        Optional<Answer> answer) {

    /** What it is. */
    public enum Kind {
        QUESTION,
        REMARK,
        RISK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** What closed it. */
    public record Answer(String words, String by, Instant at) {}

    public Inquiry {
        if (words.isBlank()) {
            throw new IllegalArgumentException("Nothing was asked");
        }
    }

    /** Whether somebody should answer it before anything is decided; a remark asks nothing. */
    public boolean isOpen() {
        return answer.isEmpty() && kind != Kind.REMARK;
    }
}
