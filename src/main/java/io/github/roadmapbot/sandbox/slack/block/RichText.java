package io.github.roadmapbot.sandbox.slack.block;

import java.util.HashMap;
import java.util.Map;

/** What a {@code rich_text} block may consist of. */
final class RichText {

    private static final Rule ID = Rule.text(1, 255);

    private RichText() {}

    static Shape block() {
        return Shape.typed().may("block_id", ID).must("elements", Rule.list(1, 1000, Rule.typed(paragraphs())));
    }

    private static Map<String, Shape> paragraphs() {
        Rule words = Rule.list(0, 1000, Rule.typed(words()));
        Rule border = Rule.whole(0, 1);
        Shape section = Shape.typed().must("elements", words);
        Shape list = Shape.typed()
                .must("style", Rule.oneOf("bullet", "ordered"))
                .must("elements", Rule.list(1, 1000, Rule.typed(Map.of("rich_text_section", section))))
                .may("indent", Rule.whole(0, 8))
                .may("offset", Rule.whole(0, 100_000))
                .may("border", border);
        return Map.of(
                "rich_text_section",
                section,
                "rich_text_list",
                list,
                "rich_text_quote",
                section.may("border", border),
                "rich_text_preformatted",
                section.may("border", border).may("language", ID));
    }

    private static Map<String, Shape> words() {
        Shape style = Shape.plain();
        for (String name : new String[] {"bold", "italic", "strike", "code", "underline", "highlight", "unlink"}) {
            style = style.may(name, Rule.flag());
        }
        style = style.may("client_highlight", Rule.flag());
        Shape word = Shape.typed().may("style", style);
        Map<String, Shape> words = new HashMap<>();
        words.put("text", word.must("text", Rule.text(1, 40_000)));
        words.put(
                "link",
                word.must("url", Rule.text(1, 3000))
                        .may("text", Rule.text(1, 40_000))
                        .may("unsafe", Rule.flag()));
        words.put("user", word.must("user_id", ID));
        words.put("usergroup", word.must("usergroup_id", ID));
        words.put("channel", word.must("channel_id", ID));
        words.put("emoji", word.must("name", ID).may("unicode", ID).may("skin_tone", Rule.whole(1, 6)));
        words.put("broadcast", word.must("range", Rule.oneOf("here", "channel", "everyone")));
        words.put("team", word.must("team_id", ID));
        words.put("color", word.must("value", ID));
        words.put(
                "date",
                word.must("timestamp", Rule.whole(0, 9_999_999_999L))
                        .must("format", ID)
                        .may("url", Rule.text(1, 3000))
                        .may("fallback", ID));
        return words;
    }
}
