package io.github.roadmapbot.slack.richtext;

import java.util.ArrayList;
import java.util.List;

/** Shortens a text to what fits, and says at its end where the rest is. */
final class Cut {

    private final String rest;
    private int room;

    private Cut(int limit, String rest) {
        this.room = limit;
        this.rest = rest;
    }

    /**
     * Leaves a text that fits as it is.
     *
     * @param limit in characters to read, addresses of links included
     * @param rest where the rest is
     */
    static List<Part> to(int limit, String rest, List<Part> parts) {
        return Parts.length(parts) <= limit ? parts : new Cut(limit - rest.length() - 2, rest).cut(parts);
    }

    private List<Part> cut(List<Part> parts) {
        List<Part> kept = new ArrayList<>();
        for (Part part : parts) {
            int length = part.length() + 1;
            if (length > room) {
                kept.add(begun(part));
                break;
            }
            room -= length;
            kept.add(part);
        }
        kept.add(new Part.Paragraph(List.of(Run.plain("… " + rest))));
        return Parts.tidied(kept);
    }

    private Part begun(Part part) {
        if (part instanceof Part.Code code) {
            return new Part.Code(begun(code.text()));
        }
        if (part instanceof Part.Quote quote) {
            return new Part.Quote(begun(quote.runs()));
        }
        if (part instanceof Part.Items list) {
            return new Part.Items(list.numbered(), list.indent(), list.before(), items(list.items()));
        }
        return new Part.Paragraph(begun(Parts.words(part)));
    }

    private List<List<Run>> items(List<List<Run>> items) {
        List<List<Run>> begun = new ArrayList<>();
        for (List<Run> item : items) {
            if (room > 0) {
                begun.add(begun(item));
            }
        }
        return List.copyOf(begun);
    }

    private List<Run> begun(List<Run> runs) {
        List<Run> begun = new ArrayList<>();
        for (Run run : runs) {
            int length = run.text().length() + run.link().length();
            if (room > 0) {
                begun.add(length <= room || !run.isLink() ? run.withText(begun(run.text())) : Run.plain(""));
            }
            room -= length;
        }
        return begun;
    }

    /** Ends at a whole character. */
    private String begun(String text) {
        int end = Math.min(Math.max(0, room), text.length());
        boolean withinPair = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, withinPair ? end - 1 : end);
    }
}
