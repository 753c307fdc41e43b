package io.github.roadmapbot.doctor.report;

import java.util.List;
import java.util.StringJoiner;

/** Everything that was found, and how it reads: one line a finding, what belongs together beneath one title. */
public record Report(List<Section> sections) {

    private static final int VERDICT = 9;

    public Report {
        sections = List.copyOf(sections);
    }

    /** What is wrong, everywhere. */
    public List<Finding.Wrong> wrong() {
        return sections.stream().flatMap(section -> section.wrong().stream()).toList();
    }

    /** The report for people, in plain text. */
    public String text() {
        int widest = sections.stream()
                .flatMap(section -> section.findings().stream())
                .mapToInt(finding -> finding.about().length())
                .max()
                .orElse(0);
        StringJoiner text = new StringJoiner("\n", "", "\n");
        for (Section section : sections) {
            text.add(section.title());
            section.findings().forEach(finding -> text.add(line(finding, widest)));
            text.add("");
        }
        return text.add(sum()).toString();
    }

    private String sum() {
        int count = wrong().size();
        String wrong = switch (count) {
            case 0 -> "Nothing is wrong.";
            case 1 -> "1 thing is wrong.";
            default -> count + " things are wrong.";
        };
        return wrong + notTried();
    }

    private String notTried() {
        long count = sections.stream()
                .flatMap(section -> section.findings().stream())
                .filter(Finding.NotTried.class::isInstance)
                .count();
        return switch ((int) count) {
            case 0 -> "";
            case 1 -> " 1 thing was not tried.";
            default -> " %d things were not tried.".formatted(count);
        };
    }

    private static String line(Finding finding, int widest) {
        return "  %s  %s  %s"
                .formatted(padded(verdict(finding), VERDICT), padded(finding.about(), widest), words(finding));
    }

    private static String verdict(Finding finding) {
        if (finding instanceof Finding.Ok) {
            return "ok";
        }
        if (finding instanceof Finding.Advice) {
            return "advice";
        }
        return finding instanceof Finding.Wrong ? "wrong" : "not tried";
    }

    private static String words(Finding finding) {
        if (finding instanceof Finding.Ok ok) {
            return ok.words();
        }
        if (finding instanceof Finding.Advice advice) {
            return advice.what() + ". Better: " + advice.mend() + ".";
        }
        if (finding instanceof Finding.Wrong wrong) {
            return wrong.what() + ". To mend it: " + wrong.mend() + ".";
        }
        return ((Finding.NotTried) finding).why();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
