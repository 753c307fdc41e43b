package io.github.roadmapbot.slack.richtext;

import java.util.List;

/** What a text consists of, from top to bottom. Runs may hold several lines. */
sealed interface Part {

    record Paragraph(List<Run> runs) implements Part {}

    record Quote(List<Run> runs) implements Part {}

    record Code(String text) implements Part {}

    /**
     * Items of one kind that follow each other; what is nested is a part of its own between them.
     *
     * @param indent how deep it is nested
     * @param before how many items of its list have come before; always 0 for one without numbers
     */
    record Items(boolean numbered, int indent, int before, List<List<Run>> items) implements Part {}

    /** How many characters there are to read; an address that is shown as something else counts, too. */
    default int length() {
        if (this instanceof Code code) {
            return code.text().length();
        }
        if (this instanceof Items list) {
            return list.items().stream().mapToInt(Part::length).sum()
                    + list.items().size()
                    - 1;
        }
        return length(this instanceof Quote quote ? quote.runs() : ((Paragraph) this).runs());
    }

    private static int length(List<Run> runs) {
        return runs.stream()
                .mapToInt(run -> run.text().length()
                        + (run.text().equals(run.link()) ? 0 : run.link().length()))
                .sum();
    }
}
