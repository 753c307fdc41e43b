package io.github.roadmapbot.github.markdown;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the code spans of a paragraph from its text. A span is seen within one line only, and every backtick that is in
 * no span is escaped, so that GitHub cannot pair it with another one.
 */
final class CodeSpans {

    /**
     * What GitHub reads before or together with backticks and may hold one: links, tables, mathematics, bare addresses.
     */
    private static final Pattern AMBIGUOUS = Pattern.compile("\\]\\(|\\]:|\\||\\$|<[^\\s<>]*[:@]");

    private final boolean trusted;
    private final String line;
    private final StringBuilder safe = new StringBuilder();

    private CodeSpans(boolean trusted, String line) {
        this.trusted = trusted;
        this.line = line;
    }

    static String defuse(List<String> paragraph) {
        boolean trusted = !AMBIGUOUS.matcher(String.join("\n", paragraph)).find();
        return paragraph.stream()
                .map(line -> new CodeSpans(trusted, line).defuse())
                .collect(Collectors.joining("\n"));
    }

    private String defuse() {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            int end = endOfRun(at);
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                text.append(line, at, at + 2);
                at += 2;
            } else if (end == at) {
                text.append(line.charAt(at++));
            } else {
                at = ticks(text, at, end);
            }
        }
        return Defused.line(safe.append(Defused.text(text.toString())).toString());
    }

    /** Takes the span that begins with the run of backticks, or escapes the run if no other one closes it. */
    private int ticks(StringBuilder text, int start, int end) {
        int close = closing(end, end - start);
        if (close < 0) {
            text.append("\\`".repeat(end - start));
            return end;
        }
        safe.append(Defused.text(text.toString()));
        text.setLength(0);
        String code = line.substring(end, close);
        safe.append(line, start, end)
                .append(trusted ? code : Defused.text(code))
                .append(line, start, end);
        return close + end - start;
    }

    private int closing(int from, int length) {
        for (int at = from; at < line.length(); at++) {
            int end = endOfRun(at);
            if (end - at == length) {
                return at;
            }
            at = Math.max(at, end - 1);
        }
        return -1;
    }

    private int endOfRun(int at) {
        int end = at;
        while (end < line.length() && line.charAt(end) == '`') {
            end++;
        }
        return end;
    }
}
