package io.github.roadmapbot.feedback;

import io.github.roadmapbot.text.VisibleText;
import java.util.Objects;

/**
 * What somebody wants and why, as they put it, without what nobody can see.
 *
 * @param title one line, at most {@value #LONGEST_TITLE} characters
 * @param why Markdown; may be empty, at most {@value #LONGEST_WHY} characters with all its signs
 * @param category the key of a {@link Category}
 * @param goodFirstIssue the proposer thinks that somebody new to the project can do it
 * @param volunteer the proposer could do it
 * @param fitsInQuarter it can be done within three months; longer efforts are to be broken down
 */
public record Wish(
        String title, String why, String category, boolean goodFirstIssue, boolean volunteer, boolean fitsInQuarter) {

    public static final int LONGEST_TITLE = 150;

    /** How much somebody may write; what they read of it is shorter, because Markdown has signs of its own. */
    public static final int LONGEST_TEXT = 3000;

    /** Room for the signs, and a fraction of what GitHub takes. */
    public static final int LONGEST_WHY = 12_000;

    public Wish {
        title = VisibleText.line(title);
        why = VisibleText.of(why);
        if (title.isBlank()) {
            throw new IllegalArgumentException("A wish needs a title");
        }
        if (title.length() > LONGEST_TITLE || why.length() > LONGEST_WHY) {
            throw new IllegalArgumentException("A wish has at most %d characters in its title and %d in its why"
                    .formatted(LONGEST_TITLE, LONGEST_WHY));
        }
    }

    /** Tells these words and answers from any edited ones; the same in every process. */
    public String fingerprint() {
        return Integer.toHexString(Objects.hash(title, why, category, goodFirstIssue, volunteer, fitsInQuarter));
    }

    /** Tells whether anybody changed a word; whoever wants to be forgotten cannot be found in it. */
    public String words() {
        return Fingerprint.of(title + "\n" + why);
    }

    /** The same wish with a title that somebody gave it elsewhere, as far as it is one. */
    public Wish called(String other) {
        String line = VisibleText.line(other);
        int end = line.length() > LONGEST_TITLE && Character.isHighSurrogate(line.charAt(LONGEST_TITLE - 1))
                ? LONGEST_TITLE - 1
                : LONGEST_TITLE;
        return line.isBlank()
                ? this
                : new Wish(
                        line.substring(0, Math.min(end, line.length())),
                        why,
                        category,
                        goodFirstIssue,
                        volunteer,
                        fitsInQuarter);
    }

    /** The same wish in the category, and with the judgement on newcomers, that a maintainer confirmed. */
    public Wish confirmed(String confirmedCategory, boolean confirmedGoodFirstIssue) {
        return new Wish(title, why, confirmedCategory, confirmedGoodFirstIssue, volunteer, fitsInQuarter);
    }
}
