package io.github.roadmapbot.slack.richtext;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.richtext.Directory.Kind;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody said in a message, as Markdown: from its rich text, or from its plain one where it has no other. */
public final class Said {

    private static final Pattern MARK = Pattern.compile("<([@#!]?)([^<>|]+)(?:\\|([^<>]*))?>");

    private Said() {}

    /**
     * Reads a message.
     *
     * @param blocks its blocks, of which a person's have one of rich text
     * @param text its text in Slack's markup
     * @param directory what those are called whom it mentions
     */
    public static String markdown(@Nullable List<LayoutBlock> blocks, @Nullable String text, Directory directory) {
        List<RichTextBlock> composed = blocks == null
                ? List.of()
                : blocks.stream()
                        .filter(RichTextBlock.class::isInstance)
                        .map(RichTextBlock.class::cast)
                        .toList();
        if (composed.isEmpty()) {
            String words = MARK.matcher(text == null ? "" : text).replaceAll(mark -> quoted(mark, directory));
            return RichText.markdown(RichText.plain(Mrkdwn.unescape(words)), directory);
        }
        return composed.stream()
                .map(block -> RichText.markdown(block, directory))
                .filter(markdown -> !markdown.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String quoted(MatchResult mark, Directory directory) {
        return Matcher.quoteReplacement(words(mark, directory));
    }

    private static String words(MatchResult mark, Directory directory) {
        String label = mark.group(3) == null ? "" : mark.group(3);
        return switch (mark.group(1)) {
            case "@" -> directory.words(Kind.PERSON, mark.group(2));
            case "#" -> directory.words(Kind.CHANNEL, mark.group(2));
            case "!" -> label.isEmpty() ? "@" + mark.group(2).replaceAll("\\^.*", "") : label;
            default -> label.isEmpty() || label.equals(mark.group(2)) ? mark.group(2) : label + " " + mark.group(2);
        };
    }
}
