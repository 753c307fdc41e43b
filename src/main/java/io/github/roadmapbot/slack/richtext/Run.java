package io.github.roadmapbot.slack.richtext;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that looks the same from its first to its last character.
 *
 * @param link where it leads; empty if nowhere
 */
record Run(String text, Style style, String link) {

    static Run plain(String text) {
        return new Run(text, Style.PLAIN, "");
    }

    /** A link, if the address is of a kind that may be followed; else its words, with the address beside them. */
    static Run link(String text, String address, Style style) {
        String words = text.isBlank() ? address : text;
        if (Address.mayBeFollowed(address)) {
            String tidied = Address.tidied(address);
            return new Run(words.equals(address) ? tidied : words, style, tidied);
        }
        return new Run(words.equals(address) ? words : "%s (%s)".formatted(words, address), style, "");
    }

    Run withText(String other) {
        return new Run(other, style, link);
    }

    Run withStyle(Style other) {
        return new Run(text, other, link);
    }

    boolean isLink() {
        return !link.isEmpty();
    }

    /** Joins neighbours that look alike, and leaves out what is empty; blanks have no looks. */
    static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run each : runs) {
            Run run = each.text.isBlank() && !each.isLink() ? plain(each.text) : each;
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).looksLike(run)) {
                joined.set(last, joined.get(last).withText(joined.get(last).text + run.text));
            } else if (!run.text.isEmpty()) {
                joined.add(run);
            }
        }
        return joined;
    }

    private boolean looksLike(Run other) {
        return style.equals(other.style) && link.equals(other.link);
    }
}
