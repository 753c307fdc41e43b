package io.github.roadmapbot.sandbox.slack.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Block Kit's limits, each met and each broken by one. */
class BlockKitTest {

    private static final String SECTION = "{'type':'section','text':{'type':'mrkdwn','text':'%s'}}";
    private static final String BUTTON =
            "{'type':'actions','elements':[{'type':'button','action_id':'a','text':{'type':'plain_text','text':'%s'}}]}";
    private static final String INPUT =
            "{'type':'input','block_id':'%s','label':%s,'element':{'type':'plain_text_input'%s}}";
    private static final String RICH_INPUT =
            "{'type':'input','label':{'type':'plain_text','text':'L'}," + "'element':{'type':'rich_text_input'%s}}";
    private static final String OPTION = "{'text':{'type':'plain_text','text':'%s'},'value':'%s'}";

    private final BlockKit kit = new BlockKit();

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("a section's text", 3000, n -> SECTION.formatted(x(n))),
                limit("a header", 150, n -> "{'type':'header','text':" + plain(x(n)) + "}"),
                limit("a button's text", 75, n -> BUTTON.formatted(x(n))),
                limit("a button's value", 2000, n -> button("'value':'" + x(n) + "'")),
                limit("a button's address", 3000, n -> button("'url':'" + x(n) + "'")),
                limit("an action id", 255, n -> button("'action_id':'" + x(n) + "'")),
                limit("a block id", 255, n -> "{'type':'divider','block_id':'" + x(n) + "'}"),
                limit("the fields of a section", 10, n -> "{'type':'section','fields':" + list(plain("x"), n) + "}"),
                limit("a field of a section", 2000, n -> "{'type':'section','fields':[" + plain(x(n)) + "]}"),
                limit(
                        "the elements of a context",
                        10,
                        n -> "{'type':'context','elements':" + list(plain("x"), n) + "}"),
                limit(
                        "the elements of actions",
                        25,
                        n -> "{'type':'actions','elements':" + list(bareButton(), n) + "}"),
                limit("the options of a menu", 100, n -> menu("static_select", n)),
                limit("the options of an overflow", 5, n -> menu("overflow", n)),
                limit("the options of checkboxes", 10, n -> menu("checkboxes", n)),
                limit("the options of radio buttons", 10, n -> menu("radio_buttons", n)),
                limit("the text of an option", 75, n -> options("static_select", OPTION.formatted(x(n), "v"))),
                limit("the value of an option", 75, n -> options("static_select", OPTION.formatted("t", x(n)))),
                limit("the title of a confirmation", 100, n -> confirm(x(n), "x", "x")),
                limit("the text of a confirmation", 300, n -> confirm("x", x(n), "x")),
                limit("the buttons of a confirmation", 30, n -> confirm("x", "x", x(n))),
                limit(
                        "an image's alternative text",
                        2000,
                        n -> "{'type':'image','image_url':'i','alt_text':'" + x(n) + "'}"),
                limit("the label of an input", 2000, n -> INPUT.formatted("b", plain(x(n)), "")),
                limit("the longest input", 3000, n -> INPUT.formatted("b", plain("x"), ",'max_length':" + n)),
                limit("a placeholder", 150, n -> INPUT.formatted("b", plain("x"), ",'placeholder':" + plain(x(n)))),
                limit("a markdown block", 12_000, n -> "{'type':'markdown','text':'" + x(n) + "'}"));
    }

    @ParameterizedTest(name = "{0}: at most {1}")
    @MethodSource("limits")
    void holdsTheLimit(String what, int most, String atTheLimit, String beyond) {
        assertThat(kit.problemsOfMessage(blocks(atTheLimit))).as(what).isEmpty();
        assertThat(kit.problemsOfMessage(blocks(beyond))).as(what).isNotEmpty();
    }

    static Stream<Arguments> wrongBlocks() {
        return Stream.of(
                arguments("an unknown block", "unsupported type: bar_chart", "{'type':'bar_chart'}"),
                arguments("an unknown field", "unknown field: colour", "{'type':'divider','colour':'red'}"),
                arguments(
                        "an unknown element",
                        "unsupported type: slider",
                        "{'type':'actions','elements':[{'type':'slider'}]}"),
                arguments(
                        "markdown in a header",
                        "unsupported type: mrkdwn",
                        "{'type':'header','text':{'type':'mrkdwn','text':'x'}}"),
                arguments("an empty text", "must be more than 0 characters", SECTION.formatted("")),
                arguments("a section without words", "text or fields", "{'type':'section'}"),
                arguments("an unknown style", "must be one of primary, danger", button("'style':'loud'")),
                arguments(
                        "an input among actions",
                        "unsupported type",
                        "{'type':'actions','elements':[{'type':'plain_text_input'}]}"),
                arguments(
                        "a button as an input",
                        "unsupported type: button",
                        "{'type':'input','label':" + plain("x") + ",'element':" + bareButton() + "}"),
                arguments(
                        "an initial option that is not offered",
                        "must be one of the options",
                        offers("'initial_option':" + OPTION.formatted("x", "other"))),
                arguments("options and groups at once", "exactly one of", offers("'option_groups':[]")),
                arguments(
                        "a minimum above the maximum",
                        "must not exceed",
                        INPUT.formatted("b", plain("x"), ",'min_length':5,'max_length':4")),
                arguments(
                        "empty words in rich text",
                        "must be more than 0",
                        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':''}]}]}"),
                arguments(
                        "plain words in a field for rich text",
                        "must be an object",
                        RICH_INPUT.formatted(",'initial_value':'words'")),
                arguments(
                        "a longest text for a field for rich text",
                        "unknown field: max_length",
                        RICH_INPUT.formatted(",'max_length':3000")),
                arguments(
                        "a list within a section of rich text",
                        "unsupported type: rich_text_list",
                        RICH_INPUT.formatted(",'initial_value':{'type':'rich_text','elements':[{'type':"
                                + "'rich_text_section','elements':[{'type':'rich_text_list'}]}]}")),
                arguments(
                        "one action id twice",
                        "duplicate action_id: a",
                        "{'type':'actions','elements':[" + named("a") + "," + named("a") + "]}"),
                arguments(
                        "one block id twice",
                        "duplicate block_id: b",
                        "{'type':'divider','block_id':'b'},{'type':'divider','block_id':'b'}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongBlocks")
    void refuses(String what, String why, String blocks) {
        List<String> problems = kit.problemsOfMessage(blocks(blocks));

        assertThat(problems).as(what).anySatisfy(problem -> assertThat(problem).contains(why, "json-pointer:/blocks"));
    }

    @Test
    void aMessageTakesFiftyBlocksAndAViewAHundred() {
        String divider = "{'type':'divider'}";

        assertThat(kit.problemsOfMessage(json(list(divider, 50)).getAsJsonArray()))
                .isEmpty();
        assertThat(kit.problemsOfMessage(json(list(divider, 51)).getAsJsonArray()))
                .hasSize(1);
        assertThat(kit.problemsOfView(view("'callback_id':'c'", list(divider, 100))))
                .isEmpty();
        assertThat(kit.problemsOfView(view("'callback_id':'c'", list(divider, 101))))
                .hasSize(1);
    }

    @Test
    void aViewWithInputsNeedsASubmitButton() {
        String inputs = "[" + INPUT.formatted("b", plain("x"), "") + "]";

        assertThat(kit.problemsOfView(view("'submit':" + plain("Send"), inputs)))
                .isEmpty();
        assertThat(kit.problemsOfView(view("'callback_id':'c'", inputs)))
                .singleElement()
                .asString()
                .contains("submit");
    }

    static Stream<Arguments> viewLimits() {
        return Stream.of(
                arguments("submit", 24, "'submit':" + plain(x(24)), "'submit':" + plain(x(25))),
                arguments("close", 24, "'close':" + plain(x(24)), "'close':" + plain(x(25))),
                arguments("callback_id", 255, "'callback_id':'" + x(255) + "'", "'callback_id':'" + x(256) + "'"),
                arguments(
                        "private_metadata",
                        3000,
                        "'private_metadata':'" + x(3000) + "'",
                        "'private_metadata':'" + x(3001) + "'"));
    }

    @ParameterizedTest(name = "{0}: at most {1}")
    @MethodSource("viewLimits")
    void aViewHoldsTheLimit(String what, int most, String atTheLimit, String beyond) {
        assertThat(kit.problemsOfView(view(atTheLimit, "[]"))).as(what).isEmpty();
        assertThat(kit.problemsOfView(view(beyond, "[]"))).as(what).hasSize(1);
    }

    @Test
    void aViewEchoedWithItsIdIsRefused() {
        List<String> problems = kit.problemsOfView(view("'id':'V1','hash':'1.2'", "[]"));

        assertThat(problems)
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("unknown field"));
    }

    private static Arguments limit(String what, int most, IntFunction<String> block) {
        return arguments(what, most, block.apply(most), block.apply(most + 1));
    }

    private static JsonArray blocks(String blocks) {
        return json("[" + blocks + "]").getAsJsonArray();
    }

    private static JsonObject view(String more, String blocks) {
        return json("{'type':'modal','title':" + plain("A") + ",'blocks':" + blocks + "," + more + "}")
                .getAsJsonObject();
    }

    private static JsonElement json(String text) {
        return JsonParser.parseString(text.replace('\'', '"'));
    }

    private static String x(int times) {
        return "x".repeat(times);
    }

    private static String plain(String text) {
        return "{'type':'plain_text','text':'" + text + "'}";
    }

    private static String list(String each, int times) {
        return "[" + String.join(",", Collections.nCopies(times, each)) + "]";
    }

    private static String bareButton() {
        return "{'type':'button','text':" + plain("x") + "}";
    }

    private static String named(String actionId) {
        return "{'type':'button','action_id':'" + actionId + "','text':" + plain("x") + "}";
    }

    private static String button(String more) {
        return "{'type':'actions','elements':[{'type':'button','text':" + plain("x") + "," + more + "}]}";
    }

    private static String menu(String type, int count) {
        Stream<String> options = Stream.iterate(1, n -> n + 1).limit(count).map(n -> OPTION.formatted("x", n));
        return options(type, String.join(",", options.toList()));
    }

    private static String options(String type, String options) {
        return "{'type':'actions','elements':[{'type':'" + type + "','options':[" + options + "]}]}";
    }

    private static String offers(String more) {
        return "{'type':'actions','elements':[{'type':'static_select','options':[" + OPTION.formatted("x", "v") + "],"
                + more + "}]}";
    }

    private static String confirm(String title, String text, String word) {
        return button("'confirm':{'title':" + plain(title) + ",'text':" + plain(text) + ",'confirm':" + plain(word)
                + ",'deny':" + plain("x") + "}");
    }
}
