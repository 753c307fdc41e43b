package io.github.roadmapbot.contract.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.traffic.Exchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One call of the Web API as it went over the wire.
 *
 * @param method for example {@code chat.postMessage}
 * @param arguments by name, with the types that a form cannot have
 * @param answer null if the stand-in said nothing of its own
 */
record MethodCall(String method, ObjectNode arguments, JsonNode answer) {

    private static final String PREFIX = "/api/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> OBJECTS = Set.of("attachments", "blocks", "files", "metadata", "view");
    private static final Set<String> NUMBERS = Set.of("length", "limit");
    private static final Set<String> SWITCHES = Set.of(
            "full",
            "include_all_metadata",
            "include_categories",
            "include_disabled",
            "include_locale",
            "include_num_members",
            "inclusive",
            "link_names",
            "mrkdwn",
            "reply_broadcast",
            "return_im",
            "unfurl_links",
            "unfurl_media");

    static List<MethodCall> in(List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(exchange -> exchange.path().startsWith(PREFIX))
                .map(MethodCall::of)
                .distinct()
                .toList();
    }

    private static MethodCall of(Exchange exchange) {
        boolean told = exchange.answeredByTheStandIn() && exchange.status() == 200;
        return new MethodCall(
                exchange.path().substring(PREFIX.length()),
                arguments(exchange.body()),
                told ? json(exchange.answer()) : JsonNodeFactory.instance.nullNode());
    }

    /** The method in the manner of a type's name: {@code ChatPostMessage}. */
    String typeName() {
        return Arrays.stream(method.split("\\.", -1))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    private static ObjectNode arguments(String form) {
        ObjectNode arguments = JSON.createObjectNode();
        for (String pair : form.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                String name = decoded(parts[0]);
                arguments.set(name, typed(name, decoded(parts[1])));
            }
        }
        return arguments;
    }

    private static JsonNode typed(String name, String value) {
        if (OBJECTS.contains(name) || NUMBERS.contains(name)) {
            return json(value);
        }
        boolean onOrOff = SWITCHES.contains(name) && Set.of("0", "1").contains(value);
        return onOrOff
                ? JsonNodeFactory.instance.booleanNode(value.equals("1"))
                : JsonNodeFactory.instance.textNode(value);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + text, e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
