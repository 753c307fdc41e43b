package io.github.roadmapbot.slack.richtext;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what somebody composed in Slack. */
final class Incoming {

    private final IncomingWords words;

    Incoming(Directory directory) {
        this.words = new IncomingWords(directory);
    }

    List<Part> parts(RichTextBlock block) {
        return orEmpty(block.getElements()).stream()
                .filter(RichTextElement.class::isInstance) // whatever else is put there is no text
                .map(RichTextElement.class::cast)
                .map(this::part)
                .toList();
    }

    private Part part(RichTextElement element) {
        if (element instanceof RichTextSectionElement section) {
            return new Part.Paragraph(runs(section.getElements()));
        }
        if (element instanceof RichTextQuoteElement quote) {
            return new Part.Quote(runs(quote.getElements()));
        }
        if (element instanceof RichTextPreformattedElement code) {
            return new Part.Code(
                    runs(code.getElements()).stream().map(Run::text).collect(Collectors.joining()));
        }
        if (element instanceof RichTextListElement list) {
            return items(list);
        }
        return new Part.Paragraph(List.of(words.run(element)));
    }

    private Part items(RichTextListElement list) {
        boolean numbered = "ordered".equals(list.getStyle());
        List<List<Run>> items = new ArrayList<>();
        for (RichTextElement item : orEmpty(list.getElements())) {
            items.add(
                    item instanceof RichTextSectionElement section
                            ? runs(section.getElements())
                            : List.of(words.run(item)));
        }
        return new Part.Items(
                numbered, orZero(list.getIndent()), numbered ? orZero(list.getOffset()) : 0, List.copyOf(items));
    }

    private List<Run> runs(@Nullable List<RichTextElement> elements) {
        return Run.joined(orEmpty(elements).stream().map(words::run).toList());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : Math.max(0, number);
    }
}
