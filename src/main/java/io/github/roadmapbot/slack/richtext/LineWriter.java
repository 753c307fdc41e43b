package io.github.roadmapbot.slack.richtext;

import io.github.roadmapbot.text.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes one line as Markdown. Marks of emphasis stand only where Markdown takes them for what they are, and in the end
 * the line is read again: if it does not say what was meant, it is written more plainly.
 */
final class LineWriter {

    /** An address that needs nothing around it but brackets, on GitHub as well. */
    private static final Pattern BARE =
            Pattern.compile("(?i)https?://(?:[a-z0-9-]{1,63}\\.){1,9}[a-z]{2,63}(?:[/?#][a-z0-9/?#%&=.,:;+@-]*)?");

    private static final Pattern TICKS = Pattern.compile("`+");

    private final StringBuilder out = new StringBuilder();
    private final List<Run> line;

    private LineWriter(List<Run> line) {
        this.line = line;
    }

    static String write(List<Run> line) {
        if (line.isEmpty()) {
            return "";
        }
        String styled = Literal.start(new LineWriter(line).strikes());
        if (says(styled, line)) {
            return styled;
        }
        List<Run> bare = Run.joined(line.stream()
                .map(run -> run.withStyle(run.style().withoutEmphasis()))
                .toList());
        String plain = Literal.start(new LineWriter(bare).strikes());
        return says(plain, line) ? plain : Literal.entirely(text(line));
    }

    private static boolean says(String markdown, List<Run> meant) {
        List<Part> read = MarkdownReader.parts(markdown);
        return read.size() == 1
                && read.get(0) instanceof Part.Paragraph paragraph
                && text(paragraph.runs()).equals(text(meant))
                && links(paragraph.runs()).equals(links(meant));
    }

    private static String text(List<Run> runs) {
        return String.join("", runs.stream().map(Run::text).toList());
    }

    private static List<String> links(List<Run> runs) {
        return runs.stream().map(Run::link).filter(link -> !link.isEmpty()).toList();
    }

    private String strikes() {
        grouped(line, run -> run.style().strike() ? "~~" : "", this::emphasis, "\n");
        return out.toString();
    }

    private void emphasis(List<Run> runs, String next) {
        grouped(runs, LineWriter::stars, this::words, next);
    }

    private static String stars(Run run) {
        return "*".repeat((run.style().italic() ? 1 : 0) + (run.style().bold() ? 2 : 0));
    }

    private interface Inner {
        void write(List<Run> runs, String next);
    }

    /**
     * Writes neighbours with the same mark within one pair of it.
     *
     * @param next what follows after all of them
     */
    private void grouped(List<Run> runs, Function<Run, String> mark, Inner inner, String next) {
        int from = 0;
        while (from < runs.size()) {
            String marks = mark.apply(runs.get(from));
            int to = from + 1;
            while (to < runs.size() && mark.apply(runs.get(to)).equals(marks)) {
                to++;
            }
            String after = to < runs.size() ? first(runs.get(to)) : next;
            if (marks.isEmpty()) {
                inner.write(runs.subList(from, to), after);
            } else {
                marked(marks, new ArrayList<>(runs.subList(from, to)), inner, after);
            }
            from = to;
        }
    }

    /** Punctuation that would keep a mark from working beside a letter goes outside; if it cannot, the mark is left out. */
    private void marked(String marks, List<Run> runs, Inner inner, String next) {
        String before = out.length() == 0 ? "\n" : out.substring(out.offsetByCodePoints(out.length(), -1));
        if (!Edge.isOpen(before) && Edge.isPunctuation(opening(runs.get(0), marks))) {
            if (!isText(runs.get(0), marks)) {
                inner.write(runs, next);
                return;
            }
            int first = runs.get(0).text().offsetByCodePoints(0, 1);
            out.append(Literal.within(runs.get(0).text().substring(0, first)));
            runs.set(0, runs.get(0).withText(runs.get(0).text().substring(first)));
        }
        closed(marks, runs, inner, next);
    }

    private void closed(String marks, List<Run> runs, Inner inner, String next) {
        int at = runs.size() - 1;
        Run last = runs.get(at);
        String outside = "";
        if (!Edge.isOpen(next) && Edge.isPunctuation(closing(last, marks))) {
            if (!isText(last, marks)) {
                inner.write(runs, next);
                return;
            }
            int end = last.text().offsetByCodePoints(last.text().length(), -1);
            outside = last.text().substring(end);
            runs.set(at, last.withText(last.text().substring(0, end)));
        }
        if (text(runs).isBlank()) {
            inner.write(runs, next);
        } else {
            out.append(marks);
            inner.write(runs, "*");
            out.append(marks);
        }
        out.append(Literal.within(outside));
    }

    private static boolean isText(Run run, String marks) {
        boolean innermost = !marks.startsWith("~") || stars(run).isEmpty();
        return innermost && !run.isLink() && !run.style().code() && !run.text().isEmpty();
    }

    private static String opening(Run run, String marks) {
        return isText(run, marks) ? first(run) : "*";
    }

    private static String closing(Run run, String marks) {
        return isText(run, marks)
                ? run.text().substring(run.text().offsetByCodePoints(run.text().length(), -1))
                : "*";
    }

    private static String first(Run run) {
        boolean bare = !run.isLink() && !run.style().code() && !run.text().isEmpty();
        return bare ? run.text().substring(0, run.text().offsetByCodePoints(0, 1)) : "*";
    }

    private void words(List<Run> runs, String next) {
        for (Run run : runs) {
            if (run.isLink()) {
                link(run);
            } else {
                out.append(run.style().code() ? code(run.text()) : Literal.within(run.text()));
            }
        }
    }

    private void link(Run run) {
        if (run.text().equals(run.link())
                && BARE.matcher(run.link()).matches()
                && !run.style().code()) {
            out.append('<').append(run.link()).append('>');
            return;
        }
        if (out.length() > 0 && out.charAt(out.length() - 1) == '!') {
            out.insert(out.length() - 1, '\\'); // or it would be an image
        }
        String words = run.style().code() ? code(run.text()) : Literal.within(run.text());
        out.append('[').append(words).append("](").append(run.link()).append(')');
    }

    private static String code(String text) {
        int longest = 0;
        Matcher ticks = TICKS.matcher(text);
        while (ticks.find()) {
            longest = Math.max(longest, ticks.group().length());
        }
        boolean padded = text.startsWith("`")
                || text.endsWith("`")
                || (text.startsWith(" ") && text.endsWith(" ") && !text.isBlank());
        String fence = "`".repeat(longest + 1);
        String pad = padded ? " " : "";
        return fence + pad + text + pad + fence;
    }
}
