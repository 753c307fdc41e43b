package io.github.roadmapbot.github.markdown;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in which nothing works on GitHub that a stranger should not set to work; addresses still lead where they led.
 */
final class Defused {

    /** Invisible, and no part of any name, number or word that GitHub or a bot looks for. */
    private static final String GAP = "\u200B";

    /** A rule: where the gap goes is what the first group ends with. */
    private record Rule(Pattern pattern) {

        static Rule of(String pattern) {
            return new Rule(Pattern.compile(pattern));
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll("$1" + GAP);
        }
    }

    /** What works only outside code. */
    private static final List<Rule> IN_TEXT = List.of(
            // Entities turn into characters before GitHub looks for names and numbers.
            Rule.of("(&)(?=#|(?!(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip);)[A-Za-z][A-Za-z0-9]{1,31};)"),
            Rule.of("(<)(?=[A-Za-z/!?])"),
            Rule.of("(!)(?=\\[)"),
            // Whoever defines a link gives every text in brackets a target, also the bot's.
            Rule.of("(\\])(?=:)"),
            Rule.of("(?i)\\b(javascript|vbscript|data(?=:[a-z]+/))(?=:)"),
            // A mention within an address of e-mail is none.
            Rule.of("((?<![A-Za-z0-9])@)(?=[A-Za-z0-9_])"),
            Rule.of("(#)(?=\\d)"),
            Rule.of("(?i)((?<![a-z0-9])gh-)(?=\\d)"));

    /** What programs look for in the raw text, code or not. */
    private static final List<Rule> EVERYWHERE = List.of(
            Rule.of("(<)(?=!--)"),
            Rule.of("(?m)(^[ \\t>]*(?:[-*+][ \\t]+)?/)(?=[A-Za-z][A-Za-z0-9_-]*(?![A-Za-z0-9_./-]))"));

    /** A box that could be ticked. */
    private static final Rule BOX = Rule.of("(^[ \\t>]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+\\[)(?=[ xX]\\](?:\\s|$))");

    /** The short and the long name of a commit; one without a digit or without a letter is a number or a word. */
    private static final Pattern COMMIT =
            Pattern.compile("(?<![A-Za-z0-9])(?=[a-fA-F]*\\d)(?=\\d*[a-fA-F])[0-9a-fA-F]{7,40}(?![A-Za-z0-9])");

    /** What is part of an address for certain; other underscores and tildes could be emphasis that cuts it in two. */
    private static final String PLAIN = "[^\\s<>`\"()\\[\\]|*\\\\^{}$~_!]++|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])";

    /** An address that GitHub certainly makes a link of, up to where it certainly still is one. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?<![a-z0-9])https?://(?:[a-z0-9-]{1,63}\\.){1,9}[a-z]{2,63}(?::\\d{1,5})?"
                    + "(?:[/?#](?:" + PLAIN + "|\\((?:" + PLAIN + "){0,99}+\\)){0,99})?");

    /**
     * Such an address leaves a trace in the other thread and, behind "fixes", closes it; through this host it does not.
     */
    private static final Pattern THREAD = Pattern.compile(
            "(?i)(https?://)(?:www\\.)?github\\.com(?=(?::\\d+)?/+[^/\\s]+/+[^/\\s]+/+(?:issues|pull|discussions)/+\\d)");

    private Defused() {}

    /** For text outside code. */
    static String text(String text) {
        String redirected = THREAD.matcher(text).replaceAll("$1redirect.github.com");
        StringBuilder safe = new StringBuilder();
        Matcher address = ADDRESS.matcher(redirected);
        int from = 0;
        while (address.find()) {
            String before = words(redirected.substring(from, address.start()));
            safe.append(before).append(before.endsWith("@") ? GAP : "").append(address.group());
            from = address.end();
        }
        return safe.append(words(redirected.substring(from))).toString();
    }

    /** For the whole text at last, code included. */
    static String everywhere(String text) {
        return all(EVERYWHERE, text);
    }

    /** For a line of text outside code blocks. */
    static String line(String line) {
        return BOX.apply(line);
    }

    private static String words(String text) {
        return COMMIT.matcher(all(IN_TEXT, text)).replaceAll(Defused::broken);
    }

    private static String all(List<Rule> rules, String text) {
        String safe = text;
        for (Rule rule : rules) {
            safe = rule.apply(safe);
        }
        return safe;
    }

    /** Pieces of six are too short for the name of a commit. */
    private static String broken(MatchResult commit) {
        return commit.group().replaceAll("(.{6})(?=.)", "$1" + GAP);
    }
}
