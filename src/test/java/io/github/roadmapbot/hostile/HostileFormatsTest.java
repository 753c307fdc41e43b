package io.github.roadmapbot.hostile;

import static io.github.roadmapbot.hostile.GitHubEyes.plain;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.util.json.GsonFactory;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Reach;
import io.github.roadmapbot.slack.richtext.Directory;
import io.github.roadmapbot.slack.richtext.RichText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A format is no way around: whatever looks a text has, and wherever in a text it stands, it stays harmless and readable. */
class HostileFormatsTest {

    /** Everything that the composer can make of a piece of text, which stands where {@code @} stands. */
    private static final List<String> SHAPES = List.of(
            word("{'type':'text','text':@,'style':{'bold':true}}"),
            word("{'type':'text','text':@,'style':{'italic':true,'strike':true}}"),
            word("{'type':'text','text':@,'style':{'code':true}}"),
            word("{'type':'link','url':'https://example.com/','text':@}"),
            word("{'type':'link','url':'javascript:alert(1)','text':@}"),
            word("{'type':'link','url':'https://example.com/','text':@,'style':{'code':true,'bold':true}}"),
            "{'type':'rich_text_quote','elements':[{'type':'text','text':@}]}",
            "{'type':'rich_text_preformatted','elements':[{'type':'text','text':@}]}",
            list("bullet", 0),
            list("ordered", 3),
            word("{'type':'user','user_id':@}"),
            word("{'type':'channel','channel_id':@}"),
            word("{'type':'usergroup','usergroup_id':@}"));

    static Stream<Arguments> table() {
        return Stream.of(Hostile.values()).flatMap(text -> SHAPES.stream().map(shape -> Arguments.of(text, shape)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void onGitHub(Hostile text, String shape) {
        String markdown = RichText.markdown(composed(shape, text), HostileFormatsTest::named);

        GitHubEyes eyes = GitHubEyes.on(SafeMarkdown.body(markdown));

        assertThat(eyes.live()).as(markdown).isEmpty();
        assertThat(eyes.links()).as(markdown).isSubsetOf("https://example.com/");
        assertThat(loose(eyes.words())).as(markdown).contains(loose(seen(text)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void inSlack(Hostile text, String shape) {
        String markdown = RichText.markdown(composed(shape, text), HostileFormatsTest::named);

        List<LayoutBlock> shown = RichText.shown(markdown, 3000, "the rest");

        JsonArray blocks = GsonFactory.createSnakeCase().toJsonTree(shown).getAsJsonArray();
        Reach reach = Reach.of("", blocks);
        assertThat(reach.links()).isSubsetOf("https://example.com/");
        assertThat(Stream.of(reach.people(), reach.channels(), reach.groups(), reach.broadcasts()))
                .allMatch(called -> called.isEmpty());
        assertThat(loose(RichText.readable(markdown))).contains(loose(seen(text)));
    }

    private static Optional<String> named(Directory.Kind kind, String id) {
        return Optional.of(id);
    }

    /** Where a half of a character comes in one piece, it is marked as what it is. */
    private static String seen(Hostile text) {
        return text.seenOnGitHub().replace("a?b?c", "a\uFFFDb\uFFFDc").replace("redirect.", "");
    }

    /** Backticks come and go with code, and blanks with lines. */
    private static String loose(String text) {
        return plain(text).replaceAll("[`\\s]|redirect\\.", "");
    }

    private static RichTextBlock composed(String shape, Hostile text) {
        JsonObject part = JsonParser.parseString(shape.replace('\'', '"').replace("@", "\"@\""))
                .getAsJsonObject();
        fill(part, text.text());
        JsonObject whole = Json.of("type", "rich_text", "elements", Json.listOf(List.of(part)));
        return GsonFactory.createSnakeCase().fromJson(whole, RichTextBlock.class);
    }

    private static void fill(JsonObject json, String text) {
        for (String name : List.copyOf(json.keySet())) {
            if (Json.text(json, name).equals("@")) {
                json.addProperty(name, text);
            }
        }
        Json.objects(json, "elements").forEach(each -> fill(each, text));
    }

    private static String word(String word) {
        return "{'type':'rich_text_section','elements':[{'type':'text','text':'before '},%s,{'type':'text','text':' after'}]}"
                .formatted(word);
    }

    private static String list(String style, int offset) {
        return "{'type':'rich_text_list','style':'%s','offset':%d,'elements':[%s,%s]}"
                .formatted(
                        style,
                        offset,
                        "{'type':'rich_text_section','elements':[{'type':'text','text':@}]}",
                        "{'type':'rich_text_section','elements':[{'type':'text','text':'x'},{'type':'text','text':@}]}");
    }
}
