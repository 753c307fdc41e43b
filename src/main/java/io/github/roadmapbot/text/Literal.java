package io.github.roadmapbot.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown in which text shows as it was typed: none of its characters is markup. Addresses still become links. */
public final class Literal {

    /** An address, in which a backslash would be part of the address; or a character that could be markup within a line. */
    private static final Pattern ACTIVE = Pattern.compile("(?i)(?<![a-z0-9])(https?://[^\\s<>\"`*\\[\\]|\\\\~]+)"
            + "|[\\\\`*\\[\\]~|]"
            + "|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])"
            + "|<(?=[A-Za-z/!?])"
            + "|&(?=#|[A-Za-z][A-Za-z0-9]{1,31};)");

    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

    /** Beginnings of lines that make a list, a heading, a quote, a rule or a table of them. */
    private static final Pattern START = Pattern.compile(
            "(?m)^(?:(?=[-+](?:\\s|$)|#{1,6}(?:\\s|$)|>|[-=:][-=: \\t]*$)|(\\d{1,9})(?=[.)](?:\\s|$)))");

    private Literal() {}

    /** Several lines; blanks at the beginning of a line, which could make it code, are left out. */
    public static String of(String text) {
        return start(within(text.replaceAll("(?m)^[^\\S\\n]+", "")));
    }

    /** Text within a line; how the line begins is up to {@link #start}. */
    public static String within(String text) {
        return ACTIVE.matcher(text).replaceAll(Literal::escaped);
    }

    /** Keeps what stands at the beginning of lines from making something of them. */
    public static String start(String markdown) {
        return START.matcher(markdown).replaceAll(found -> (found.group(1) == null ? "" : found.group(1)) + "\\\\");
    }

    /** The last resort: every character that could ever be markup is kept from being it. */
    public static String entirely(String text) {
        return PUNCTUATION.matcher(text).replaceAll("\\\\$0");
    }

    private static String escaped(MatchResult found) {
        return Matcher.quoteReplacement(found.group(1) == null ? "\\" + found.group() : found.group());
    }
}
