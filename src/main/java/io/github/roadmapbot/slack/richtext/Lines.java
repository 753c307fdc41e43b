package io.github.roadmapbot.slack.richtext;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text. Blanks around a line, and around what looks different within it, are nobody's meaning. */
final class Lines {

    private Lines() {}

    /** Line by line; a blank line is empty. */
    static List<List<Run>> of(List<Run> runs) {
        List<List<Run>> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (Run run : runs) {
            String[] pieces = run.text().split("\n", -1);
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    lines.add(tidied(line));
                    line = new ArrayList<>();
                }
                line.add(run.withText(pieces[i]));
            }
        }
        lines.add(tidied(line));
        return lines;
    }

    /** The text again, without blank lines around it and with at most {@code blanks} of them between two lines. */
    static List<Run> tidied(List<Run> runs, int blanks) {
        List<Run> tidied = new ArrayList<>();
        int empty = 0;
        for (List<Run> line : of(runs)) {
            if (line.isEmpty()) {
                empty++;
            } else {
                int breaks = tidied.isEmpty() ? 0 : 1 + Math.min(blanks, empty);
                tidied.add(Run.plain("\n".repeat(breaks)));
                tidied.addAll(line);
                empty = 0;
            }
        }
        return Run.joined(tidied);
    }

    private static List<Run> tidied(List<Run> line) {
        List<Run> spread = new ArrayList<>();
        for (Run run : Run.joined(line)) {
            if (run.style().code() && !run.isLink()) {
                spread.add(run);
            } else {
                int start = start(run.text());
                int end = Math.max(start, end(run.text()));
                spread.add(Run.plain(run.text().substring(0, start)));
                spread.add(run.withText(run.text().substring(start, end)));
                spread.add(Run.plain(run.text().substring(end)));
            }
        }
        return stripped(Run.joined(spread));
    }

    private static List<Run> stripped(List<Run> line) {
        List<Run> stripped = new ArrayList<>(line);
        while (!stripped.isEmpty() && stripped.get(0).text().isBlank()) {
            stripped.remove(0);
        }
        while (!stripped.isEmpty() && last(stripped).text().isBlank()) {
            stripped.remove(stripped.size() - 1);
        }
        if (!stripped.isEmpty() && !stripped.get(0).style().code()) {
            Run first = stripped.get(0);
            stripped.set(0, first.withText(first.text().substring(start(first.text()))));
        }
        if (!stripped.isEmpty() && !last(stripped).style().code()) {
            Run last = last(stripped);
            stripped.set(stripped.size() - 1, last.withText(last.text().substring(0, end(last.text()))));
        }
        return List.copyOf(stripped);
    }

    private static Run last(List<Run> runs) {
        return runs.get(runs.size() - 1);
    }

    private static int start(String text) {
        int at = 0;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int end(String text) {
        int at = text.length();
        while (at > 0 && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
