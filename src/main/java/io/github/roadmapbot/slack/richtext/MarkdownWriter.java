package io.github.roadmapbot.slack.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes text as Markdown that every reader of CommonMark shows as it looked. */
final class MarkdownWriter {

    private static final Pattern TICKS = Pattern.compile("`{3,}");

    private final List<String> blocks = new ArrayList<>();
    private ListWriter list = new ListWriter();

    private MarkdownWriter() {}

    /** Writes what is in its normal form. */
    static String write(List<Part> parts) {
        MarkdownWriter writer = new MarkdownWriter();
        parts.forEach(writer::add);
        writer.endOfList();
        return String.join("\n\n", writer.blocks);
    }

    private void add(Part part) {
        if (part instanceof Part.Items items) {
            list.add(items);
            return;
        }
        endOfList();
        if (part instanceof Part.Code code) {
            blocks.add(fenced(code.text()));
        } else if (part instanceof Part.Quote quote) {
            blocks.add(lines(quote.runs())
                    .map(line -> line.isEmpty() ? ">" : "> " + line)
                    .collect(Collectors.joining("\n")));
        } else {
            blocks.add(lines(Parts.words(part)).collect(Collectors.joining("\n")));
        }
    }

    private void endOfList() {
        if (!list.isEmpty()) {
            blocks.add(list.toString());
            list = new ListWriter();
        }
    }

    private static Stream<String> lines(List<Run> runs) {
        return Lines.of(runs).stream().map(LineWriter::write);
    }

    /** The fence is longer than anything within that looks like one. */
    private static String fenced(String code) {
        int longest = 2;
        Matcher ticks = TICKS.matcher(code);
        while (ticks.find()) {
            longest = Math.max(longest, ticks.group().length());
        }
        String fence = "`".repeat(longest + 1);
        return fence + "\n" + code + "\n" + fence;
    }
}
