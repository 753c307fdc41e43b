package io.github.roadmapbot.slack.richtext;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.Emoji;
import com.slack.api.model.block.element.RichTextSectionElement.LimitedTextStyle;
import com.slack.api.model.block.element.RichTextSectionElement.Link;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes text as Slack's rich text. It holds no mention of anybody, whatever its words say. */
final class Outgoing {

    /** Slack nests no deeper. */
    private static final int DEEPEST = 8;

    /** An emoji of the workspace's own, which has no character. A time of day is none. */
    private static final Pattern EMOJI =
            Pattern.compile("(?<![A-Za-z0-9:]):([a-z0-9_+'-]*[a-z][a-z0-9_+'-]*):(?![A-Za-z0-9:])");

    private Outgoing() {}

    static RichTextBlock block(List<Part> parts) {
        return RichTextBlock.builder()
                .elements(parts.stream().map(Outgoing::element).toList())
                .build();
    }

    private static BlockElement element(Part part) {
        if (part instanceof Part.Code code) {
            return RichTextPreformattedElement.builder()
                    .elements(List.of(Text.builder().text(code.text()).build()))
                    .build();
        }
        if (part instanceof Part.Quote quote) {
            return RichTextQuoteElement.builder().elements(words(quote.runs())).build();
        }
        if (part instanceof Part.Items items) {
            return list(items);
        }
        return section(((Part.Paragraph) part).runs());
    }

    private static BlockElement list(Part.Items items) {
        return RichTextListElement.builder()
                .style(items.numbered() ? "ordered" : "bullet")
                .indent(Math.min(DEEPEST, items.indent()))
                .offset(items.before() == 0 ? null : items.before())
                .elements(List.copyOf(
                        items.items().stream().map(Outgoing::section).toList()))
                .build();
    }

    private static RichTextSectionElement section(List<Run> runs) {
        return RichTextSectionElement.builder().elements(words(runs)).build();
    }

    private static List<RichTextElement> words(List<Run> runs) {
        List<RichTextElement> words = new ArrayList<>();
        for (Run run : runs) {
            if (run.isLink()) {
                words.add(Link.builder()
                        .url(run.link())
                        .text(run.text().equals(run.link()) ? null : run.text())
                        .style(style(run.style()))
                        .build());
            } else if (run.style().code()) {
                words.add(text(run.text(), run.style()));
            } else {
                emojis(run, words);
            }
        }
        return words;
    }

    private static void emojis(Run run, List<RichTextElement> words) {
        Matcher emoji = EMOJI.matcher(run.text());
        int from = 0;
        while (emoji.find()) {
            if (emoji.start() > from) {
                words.add(text(run.text().substring(from, emoji.start()), run.style()));
            }
            words.add(Emoji.builder()
                    .name(emoji.group(1))
                    .style(limited(run.style()))
                    .build());
            from = emoji.end();
        }
        if (from < run.text().length()) {
            words.add(text(run.text().substring(from), run.style()));
        }
    }

    private static Text text(String text, Style style) {
        return Text.builder().text(text).style(style(style)).build();
    }

    private static @Nullable TextStyle style(Style style) {
        return style.equals(Style.PLAIN)
                ? null
                : TextStyle.builder()
                        .bold(style.bold())
                        .italic(style.italic())
                        .strike(style.strike())
                        .code(style.code())
                        .build();
    }

    private static @Nullable LimitedTextStyle limited(Style style) {
        return style.equals(Style.PLAIN)
                ? null
                : LimitedTextStyle.builder()
                        .bold(style.bold())
                        .italic(style.italic())
                        .strike(style.strike())
                        .build();
    }
}
