package io.github.roadmapbot.slack.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A whole text in its normal form: nothing is empty, and nothing could be joined with its neighbour. */
final class Parts {

    /** Slack takes a thousand in one list. */
    private static final int MOST_PIECES = 900;

    private Parts() {}

    static List<Part> tidied(List<Part> parts) {
        List<Part> tidied = new ArrayList<>();
        Nesting nesting = new Nesting();
        for (Part part : parts) {
            if (part instanceof Part.Items items) {
                items(tidied, nesting, items);
            } else if (!isEmpty(part)) {
                nesting = new Nesting();
                add(tidied, part);
            }
        }
        return List.copyOf(tidied);
    }

    /** The same text, without its looks if it is made of more pieces than Slack takes. */
    static List<Part> fewEnough(List<Part> parts) {
        int pieces = parts.stream().mapToInt(part -> words(part).size()).sum();
        return pieces <= MOST_PIECES ? parts : List.of(new Part.Paragraph(List.of(Run.plain(readable(parts)))));
    }

    static int length(List<Part> parts) {
        return parts.stream().mapToInt(Part::length).sum() + Math.max(0, parts.size() - 1);
    }

    /** What there is to read, without any looks. */
    static String readable(List<Part> parts) {
        return parts.stream()
                .map(part -> words(part).stream().map(Run::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** The words of a part that has to do without its shape. */
    static List<Run> words(Part part) {
        if (part instanceof Part.Code code) {
            return List.of(new Run(code.text().stripTrailing(), Style.PLAIN.withCode(), ""));
        }
        if (part instanceof Part.Quote quote) {
            return quote.runs();
        }
        if (part instanceof Part.Paragraph paragraph) {
            return paragraph.runs();
        }
        return words((Part.Items) part);
    }

    private static List<Run> words(Part.Items items) {
        List<Run> words = new ArrayList<>();
        int number = items.before();
        for (List<Run> item : items.items()) {
            number++;
            words.add(Run.plain((words.isEmpty() ? "" : "\n") + (items.numbered() ? number + ". " : "• ")));
            words.addAll(item);
        }
        return words;
    }

    private static boolean isEmpty(Part part) {
        return words(part).stream().allMatch(run -> run.text().isBlank());
    }

    private static void add(List<Part> tidied, Part part) {
        if (part instanceof Part.Code code) {
            tidied.add(new Part.Code(code.text().replaceAll("\\A(?:[ \\t]*\n)+|\\s+\\z", "")));
        } else if (part instanceof Part.Quote quote) {
            tidied.add(new Part.Quote(Lines.tidied(quote.runs(), 1)));
        } else if (!tidied.isEmpty() && tidied.get(tidied.size() - 1) instanceof Part.Paragraph before) {
            List<Run> both = new ArrayList<>(before.runs());
            both.add(Run.plain("\n\n"));
            both.addAll(words(part));
            tidied.set(tidied.size() - 1, new Part.Paragraph(Lines.tidied(both, 1)));
        } else {
            tidied.add(new Part.Paragraph(Lines.tidied(words(part), 1)));
        }
    }

    private static void items(List<Part> tidied, Nesting nesting, Part.Items items) {
        List<List<Run>> kept = items.items().stream()
                .map(item -> Lines.tidied(item, 0))
                .filter(item -> !item.isEmpty())
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        Part.Items placed = nesting.place(items, kept);
        int last = tidied.size() - 1;
        if (last >= 0 && tidied.get(last) instanceof Part.Items before && continues(before, placed)) {
            List<List<Run>> both = new ArrayList<>(before.items());
            both.addAll(kept);
            tidied.set(last, new Part.Items(before.numbered(), before.indent(), before.before(), List.copyOf(both)));
        } else {
            tidied.add(placed);
        }
    }

    private static boolean continues(Part.Items before, Part.Items next) {
        return before.indent() == next.indent() && before.numbered() == next.numbered();
    }
}
