package io.github.roadmapbot.decide.inquiry;

import io.github.roadmapbot.decide.DecideSettings.Words;
import io.github.roadmapbot.feedback.decision.Inquiry.Kind;
import io.github.roadmapbot.feedback.decision.InquiryId;
import io.github.roadmapbot.text.VisibleText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a comment on GitHub says to the bot, if it says anything: it begins with one of the configured words. */
sealed interface Spoken {

    record Asked(Kind kind, String words) implements Spoken {}

    /**
     * An answer.
     *
     * @param to what it answers; empty if only one thing can be meant
     */
    record Answered(Optional<InquiryId> to, String words) implements Spoken {}

    /** Reads a comment; empty for all that is none of the bot's business. */
    static Optional<Spoken> read(String body, Words words) {
        String text = VisibleText.of(body).strip();
        Map<Kind, String> kinds =
                Map.of(Kind.QUESTION, words.question(), Kind.REMARK, words.remark(), Kind.RISK, words.risk());
        for (Kind kind : Kind.values()) {
            String word = kinds.getOrDefault(kind, "");
            if (begins(text, word)) {
                return said(text, word.length()).map(rest -> new Asked(kind, rest));
            }
        }
        String answer = words.answer().replaceAll(":$", "");
        Matcher named = Pattern.compile("(?is)" + Pattern.quote(answer) + "\\s+(?:to\\s+)?(Q-\\d{1,18})\\s*:?\\s*(.+)")
                .matcher(text);
        if (named.matches()) {
            return Optional.of(new Answered(InquiryId.parse(named.group(1)), named.group(2)));
        }
        return begins(text, words.answer())
                ? said(text, words.answer().length()).map(rest -> new Answered(Optional.empty(), rest))
                : Optional.empty();
    }

    private static boolean begins(String text, String word) {
        return text.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> said(String text, int from) {
        return Optional.of(text.substring(Math.min(from, text.length())).strip())
                .filter(rest -> !rest.isEmpty());
    }
}
