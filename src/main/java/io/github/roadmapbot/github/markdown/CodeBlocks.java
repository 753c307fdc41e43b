package io.github.roadmapbot.github.markdown;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits Markdown into fenced code and prose. Every block is written anew at the margin, with a fence that is longer
 * than any run of backticks inside: then GitHub sees a block exactly where this class saw one, also where its fence was
 * hidden in a list or never closed.
 */
final class CodeBlocks {

    /** List markers, then a fence; a fence of backticks has none in what follows it, or it is a span. */
    private static final Pattern OPENS =
            Pattern.compile("((?:[ \\t]*(?:[-*+]|\\d{1,9}[.)])[ \\t]){0,9})[ \\t]*(?:(`{3,})([^`]*)|(~{3,})(.*))");

    private static final Pattern LANGUAGE = Pattern.compile("\\s*([A-Za-z0-9+#._-]{1,30})(?:\\s.*)?");

    private final StringBuilder safe = new StringBuilder();
    private final List<String> prose = new ArrayList<>();

    private CodeBlocks() {}

    static String defuse(String text) {
        CodeBlocks blocks = new CodeBlocks();
        Iterator<String> lines = List.of(text.split("\n", -1)).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            Matcher fence = OPENS.matcher(line);
            if (fence.matches()) {
                blocks.block(fence, lines);
            } else {
                blocks.prose(line);
            }
        }
        blocks.paragraph();
        blocks.safe.setLength(Math.max(0, blocks.safe.length() - 1));
        return Defused.everywhere(blocks.safe.toString());
    }

    /** Links and code spans end with their paragraph at the latest. */
    private void prose(String line) {
        if (line.isBlank()) {
            paragraph();
            safe.append(line).append('\n');
        } else {
            prose.add(line);
        }
    }

    private void paragraph() {
        if (!prose.isEmpty()) {
            safe.append(CodeSpans.defuse(prose)).append('\n');
            prose.clear();
        }
    }

    private void block(Matcher opening, Iterator<String> lines) {
        if (!opening.group(1).isBlank()) {
            prose.add(opening.group(1));
        }
        paragraph();
        boolean ticks = opening.group(2) != null;
        String fence = ticks ? opening.group(2) : opening.group(4);
        List<String> code = code(fence, lines);
        String own = "`".repeat(Math.max(3, 1 + longestRun(code)));
        safe.append(own)
                .append(language(ticks ? opening.group(3) : opening.group(5)))
                .append('\n');
        code.forEach(line -> safe.append(line).append('\n'));
        safe.append(own).append('\n');
    }

    private static List<String> code(String fence, Iterator<String> lines) {
        List<String> code = new ArrayList<>();
        while (lines.hasNext()) {
            String line = lines.next();
            String bare = line.strip();
            if (bare.startsWith(fence) && bare.chars().allMatch(c -> c == fence.charAt(0))) {
                break;
            }
            code.add(line);
        }
        return code;
    }

    private static String language(String info) {
        Matcher language = LANGUAGE.matcher(info);
        return language.matches() ? language.group(1) : "";
    }

    /** Runs below three cannot be mistaken for a fence. */
    private static int longestRun(List<String> code) {
        int longest = 2;
        Pattern run = Pattern.compile("`{3,}");
        for (String line : code) {
            Matcher each = run.matcher(line);
            while (each.find()) {
                longest = Math.max(longest, each.group().length());
            }
        }
        return longest;
    }
}
