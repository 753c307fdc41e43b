package io.github.roadmapbot.slack.richtext;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import io.github.roadmapbot.text.VisibleText;
import java.util.List;
import java.util.Optional;

/**
 * Text that people format. It comes from Slack as rich text, is kept as Markdown, and is shown in Slack as rich text again.
 * Its words mention nobody on either side, and its links lead to pages and mailboxes only.
 */
public final class RichText {

    private RichText() {}

    /**
     * What somebody composed, as Markdown.
     *
     * @param directory what those are called whom the text mentions
     */
    public static String markdown(RichTextBlock composed, Directory directory) {
        return MarkdownWriter.write(Parts.tidied(new Incoming(directory).parts(composed)));
    }

    /** How many characters somebody composed, the addresses of links included and the looks not. */
    public static int length(RichTextBlock composed) {
        return Parts.length(new Incoming(Directory.EMPTY).parts(composed));
    }

    /** Markdown for a window in which it can be edited; empty if there is nothing to read in it. */
    public static Optional<RichTextBlock> editable(String markdown) {
        List<Part> parts = parts(markdown);
        return parts.isEmpty() ? Optional.empty() : Optional.of(Outgoing.block(parts));
    }

    /** Plain text for a window in which it can be edited. */
    public static RichTextBlock plain(String text) {
        return Outgoing.block(List.of(new Part.Paragraph(List.of(Run.plain(VisibleText.of(text))))));
    }

    /**
     * Markdown for a message.
     *
     * @param limit how many characters are shown at most
     * @param rest what stands at the end of a text that was shortened: where the rest is
     * @return a block, or none if there is nothing to read
     */
    public static List<LayoutBlock> shown(String markdown, int limit, String rest) {
        List<Part> parts = parts(markdown);
        return parts.isEmpty() ? List.of() : List.of(Outgoing.block(Cut.to(limit, rest, parts)));
    }

    /** What there is to read in Markdown, without its looks. */
    public static String readable(String markdown) {
        return Parts.readable(MarkdownReader.parts(markdown));
    }

    private static List<Part> parts(String markdown) {
        return Parts.fewEnough(MarkdownReader.parts(VisibleText.of(markdown)));
    }
}
