package io.github.roadmapbot.slack.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes lists within lists: what belongs to an item stands under the item's first letter. */
final class ListWriter {

    private final StringBuilder written = new StringBuilder();

    /** For each open level: where the words of its last item begin. */
    private final List<Integer> columns = new ArrayList<>();

    void add(Part.Items items) {
        while (columns.size() > items.indent() + 1) {
            columns.remove(columns.size() - 1);
        }
        boolean goesOn = columns.size() == items.indent() + 1;
        if (!goesOn && items.indent() > 0 && items.before() > 0) {
            written.append('\n'); // only a list that starts with 1 may follow its item's words at once
        }
        int number = items.before();
        for (List<Run> item : items.items()) {
            number++;
            item(items.numbered() ? number + ". " : "- ", items.indent(), item);
        }
    }

    boolean isEmpty() {
        return written.length() == 0;
    }

    @Override
    public String toString() {
        return written.toString().stripTrailing();
    }

    private void item(String marker, int indent, List<Run> item) {
        int start = indent == 0 ? 0 : columns.get(indent - 1);
        int column = start + marker.length();
        if (columns.size() == indent + 1) {
            columns.remove(indent);
        }
        columns.add(column);
        String words =
                Lines.of(item).stream().map(LineWriter::write).collect(Collectors.joining("\n" + " ".repeat(column)));
        written.append(" ".repeat(start)).append(marker).append(words).append('\n');
    }
}
