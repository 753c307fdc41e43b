package io.github.roadmapbot.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a value must look like. Refusals never repeat the value: it may be a secret in the wrong place.
 *
 * @param type how it is written
 * @param accepted the form in words that follow "is not"
 * @param example a good value; reading goes on with it where there is none, so that everything else is looked at too
 */
record Form<T>(JsonNodeType type, String accepted, T example, Function<JsonNode, Optional<T>> reader) {

    /** A text; one that {@code parse} throws at is not of this form. */
    static <T> Form<T> text(String accepted, T example, Function<String, T> parse) {
        return new Form<>(JsonNodeType.STRING, accepted, example, node -> {
            try {
                return Optional.of(parse.apply(node.textValue()));
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
                return Optional.empty(); // the form itself says what is accepted
            }
        });
    }

    /** The value of a text that may come from elsewhere than the file. */
    Optional<T> read(String text) {
        return read(TextNode.valueOf(text));
    }

    static Form<String> matching(String pattern, String accepted, String example) {
        Pattern form = Pattern.compile(pattern);
        return new Form<>(
                JsonNodeType.STRING,
                accepted + " such as " + example,
                example,
                node -> Optional.of(node.textValue()).filter(form.asMatchPredicate()));
    }

    static Form<Integer> number(int least, int most) {
        return new Form<>(
                JsonNodeType.NUMBER,
                "a whole number from " + least + (most == Integer.MAX_VALUE ? " on" : " to " + most),
                least,
                node -> Optional.of(node)
                        .filter(JsonNode::isInt)
                        .map(JsonNode::intValue)
                        .filter(number -> number >= least && number <= most));
    }

    static Form<Boolean> yesOrNo() {
        return new Form<>(JsonNodeType.BOOLEAN, "true or false", false, node -> Optional.of(node.booleanValue()));
    }

    /** The value, if it is of this form. */
    Optional<T> read(JsonNode node) {
        return node.getNodeType() == type ? reader.apply(node) : Optional.empty();
    }

    /** Why {@code node} was not accepted, and what would be. */
    String refusal(JsonNode node) {
        if (node.getNodeType() == type) {
            return "is not " + accepted;
        }
        boolean quotesHelp = type == JsonNodeType.STRING && (node.isNumber() || node.isBoolean());
        return "is " + kind(node) + "; it has to be " + accepted + (quotesHelp ? ", in quotes" : "");
    }

    /** What a value is, in words that follow "is". */
    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a yes or no";
            case ARRAY -> "a list";
            case OBJECT -> "a group of keys";
            default -> "empty";
        };
    }
}
