package io.github.roadmapbot.card.wording;

import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.richtext.Directory;
import io.github.roadmapbot.slack.richtext.RichText;
import io.github.roadmapbot.text.VisibleText;

/** What somebody wrote somewhere, as the words of a wish: never longer than those may be. */
public final class Words {

    /** What nobody can read in a page made of Markdown. */
    private static final String REMARK = "(?s)<!--.*?(?:-->|\\z)";

    private Words() {}

    /** The first line that there is to read, cut to what a title may be; may be empty. */
    public static String title(String markdown) {
        String first = RichText.readable(markdown)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        return Mrkdwn.atMost(Wish.LONGEST_TITLE, first);
    }

    /** One line of text, cut to what a title may be. */
    public static String cut(String line) {
        return Mrkdwn.atMost(Wish.LONGEST_TITLE, VisibleText.line(line));
    }

    /** The same words, without their looks where they are too many. */
    public static String fitting(String markdown) {
        String readable = RichText.readable(markdown);
        return readable.length() <= Wish.LONGEST_TEXT && markdown.length() <= Wish.LONGEST_WHY
                ? markdown
                : RichText.markdown(RichText.plain(Mrkdwn.atMost(Wish.LONGEST_TEXT, readable)), Directory.EMPTY);
    }

    /**
     * Anybody's Markdown as a wish keeps it: what has no shape there keeps its words, and what is too long is cut before
     * it is read.
     */
    public static String kept(String strangers) {
        String read = Mrkdwn.atMost(Wish.LONGEST_WHY, strangers.replaceAll(REMARK, ""));
        return RichText.editable(read)
                .map(block -> fitting(RichText.markdown(block, Directory.EMPTY)))
                .orElse("");
    }
}
