package io.github.roadmapbot.sandbox.slack.block;

import static io.github.roadmapbot.sandbox.slack.block.Compositions.confirm;
import static io.github.roadmapbot.sandbox.slack.block.Compositions.dispatchConfig;
import static io.github.roadmapbot.sandbox.slack.block.Compositions.either;
import static io.github.roadmapbot.sandbox.slack.block.Compositions.option;
import static io.github.roadmapbot.sandbox.slack.block.Compositions.optionGroup;
import static io.github.roadmapbot.sandbox.slack.block.Compositions.ordered;
import static io.github.roadmapbot.sandbox.slack.block.Compositions.overflowOption;
import static io.github.roadmapbot.sandbox.slack.block.Compositions.plainText;
import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The elements of Block Kit, and which of them may stand where. */
final class Elements {

    private static final Rule ID = Rule.text(1, 255);

    private static final Map<String, Shape> ALL = Map.ofEntries(
            entry("button", button()),
            entry("image", image()),
            entry("overflow", clickable().must("options", Rule.list(1, 5, overflowOption()))),
            entry("checkboxes", boxes().may("initial_options", Rule.list(1, 10, option(true)))),
            entry("radio_buttons", boxes().may("initial_option", option(true))),
            entry("static_select", menu().mayAll(choices()).may("initial_option", option(false))),
            entry(
                    "multi_static_select",
                    multi().mayAll(choices()).may("initial_options", Rule.list(1, 100, option(false)))),
            entry("users_select", menu().may("initial_user", ID)),
            entry("multi_users_select", multi().may("initial_users", Rule.list(1, 100, ID))),
            entry("channels_select", menu().may("initial_channel", ID).may("response_url_enabled", Rule.flag())),
            entry("multi_channels_select", multi().may("initial_channels", Rule.list(1, 100, ID))),
            entry("conversations_select", menu().mayAll(conversations()).may("initial_conversation", ID)),
            entry(
                    "multi_conversations_select",
                    multi().mayAll(conversations()).may("initial_conversations", Rule.list(1, 100, ID))),
            entry("datepicker", menu().may("initial_date", Rule.text(10, 10))),
            entry("timepicker", menu().may("initial_time", Rule.text(5, 5)).may("timezone", ID)),
            entry("datetimepicker", picker().may("initial_date_time", Rule.whole(0, 9_999_999_999L))),
            entry("plain_text_input", plainTextInput()),
            entry("rich_text_input", typing().may("initial_value", RichText.block())),
            entry("email_text_input", typing().may("initial_value", Rule.text(1, 3000))),
            entry("url_text_input", typing().may("initial_value", Rule.text(1, 3000))),
            entry("number_input", numberInput()));

    private static final Set<String> MENUS = Set.of(
            "static_select",
            "users_select",
            "channels_select",
            "conversations_select",
            "datepicker",
            "timepicker",
            "checkboxes",
            "radio_buttons");
    private static final Set<String> MULTI =
            Set.of("multi_static_select", "multi_users_select", "multi_channels_select", "multi_conversations_select");
    private static final Set<String> TYPED = Set.of(
            "plain_text_input",
            "rich_text_input",
            "email_text_input",
            "url_text_input",
            "number_input",
            "datetimepicker");

    private Elements() {}

    static Rule accessory() {
        return Rule.typed(only(MENUS, MULTI, Set.of("button", "overflow", "image")));
    }

    static Rule action() {
        return Rule.typed(only(MENUS, Set.of("button", "overflow", "datetimepicker")));
    }

    static Rule input() {
        return Rule.typed(only(MENUS, MULTI, TYPED));
    }

    static Rule context() {
        Map<String, Shape> shapes = new HashMap<>(Compositions.texts(3000));
        shapes.put("image", image());
        return Rule.typed(shapes);
    }

    @SafeVarargs
    private static Map<String, Shape> only(Set<String>... names) {
        Map<String, Shape> shapes = new HashMap<>();
        for (Set<String> some : names) {
            some.forEach(name -> shapes.put(name, shape(name)));
        }
        return shapes;
    }

    private static Shape shape(String name) {
        Shape shape = ALL.get(name);
        if (shape == null) {
            throw new IllegalStateException("no shape for " + name);
        }
        return shape;
    }

    private static Shape clickable() {
        return Shape.typed().may("action_id", ID).may("confirm", confirm());
    }

    private static Shape button() {
        return clickable()
                .must("text", plainText(75))
                .may("url", Rule.text(1, 3000))
                .may("value", Rule.text(1, 2000))
                .may("style", Rule.oneOf("primary", "danger"))
                .may("accessibility_label", Rule.text(1, 75));
    }

    private static Shape image() {
        return Shape.typed()
                .must("alt_text", Rule.text(1, 2000))
                .may("image_url", Rule.text(1, 3000))
                .may("slack_file", Shape.plain().may("id", ID).may("url", Rule.text(1, 3000)))
                .together(either("image_url", "slack_file"));
    }

    private static Shape picker() {
        return clickable().may("focus_on_load", Rule.flag());
    }

    private static Shape boxes() {
        return picker().must("options", Rule.list(1, 10, option(true))).together(Initials::judge);
    }

    private static Shape menu() {
        return picker().may("placeholder", plainText(150));
    }

    private static Shape multi() {
        return menu().may("max_selected_items", Rule.whole(1, 100));
    }

    private static Shape choices() {
        return Shape.plain()
                .may("options", Rule.list(1, 100, option(false)))
                .may("option_groups", Rule.list(1, 100, optionGroup()))
                .together(either("options", "option_groups"))
                .together(Initials::judge);
    }

    private static Shape conversations() {
        return Shape.plain()
                .may("default_to_current_conversation", Rule.flag())
                .may("response_url_enabled", Rule.flag())
                .may(
                        "filter",
                        Shape.plain()
                                .may("include", Rule.list(1, 4, Rule.oneOf("im", "mpim", "private", "public")))
                                .may("exclude_external_shared_channels", Rule.flag())
                                .may("exclude_bot_users", Rule.flag()));
    }

    private static Shape typing() {
        return Shape.typed()
                .may("action_id", ID)
                .may("placeholder", plainText(150))
                .may("dispatch_action_config", dispatchConfig())
                .may("focus_on_load", Rule.flag());
    }

    private static Shape plainTextInput() {
        return typing().may("initial_value", Rule.text(0, 3000))
                .may("multiline", Rule.flag())
                .may("min_length", Rule.whole(0, 3000))
                .may("max_length", Rule.whole(1, 3000))
                .together(ordered("min_length", "max_length"));
    }

    private static Shape numberInput() {
        return typing().must("is_decimal_allowed", Rule.flag())
                .may("initial_value", Rule.text(1, 100))
                .may("min_value", Rule.text(1, 100))
                .may("max_value", Rule.text(1, 100));
    }
}
