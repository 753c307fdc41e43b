package io.github.roadmapbot.contract.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.util.json.GsonFactory;
import io.github.roadmapbot.contract.CallsInCode;
import io.github.roadmapbot.contract.Recorded;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small Slack's answers against Slack's SDK at its strictest, and the SDK's methods in the code against the journeys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackSdkContract {

    private final List<MethodCall> calls = MethodCall.in(Recorded.with("slack"));
    private final Gson sdk = GsonFactory.createSnakeCase(strict());

    @Test
    void everyAnswerOfTheSmallSlackIsWhatTheSdkKnows() {
        Stream<String> problems = calls.stream()
                .filter(call -> !call.answer().isNull())
                .flatMap(call -> problem(answerOf(call), told(call).toString())
                        .map(problem -> call.method() + ": " + problem)
                        .stream());

        assertThat(problems.distinct()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'ok':true,'timestamp':'1.1'}", "{'ok':'perhaps','ts':{}}", "{'message':{'txt':'Hello'}}"})
    void whatTheSdkDoesNotKnowIsRefused(String answer) {
        assertThat(problem(ChatPostMessageResponse.class, answer.replace('\'', '"')))
                .isPresent();
    }

    @Test
    void everyMethodInTheCodeWasCalledInSomeJourney() {
        Set<String> called = calls.stream()
                .map(call -> "MethodsClient." + javaName(call))
                .collect(Collectors.toSet());

        assertThat(CallsInCode.calls("io.github.roadmapbot.slack", MethodsClient.class.getPackageName()))
                .filteredOn(call -> call.startsWith("MethodsClient."))
                .filteredOn(call -> !call.equals("MethodsClient.getSlackHttpClient")) // a file goes to an address of its own
                .isNotEmpty()
                .isSubsetOf(called);
    }

    private Optional<String> problem(Class<?> type, String answer) {
        try {
            Object read = sdk.fromJson(answer, type);
            return read == null ? Optional.of("nothing was said") : Optional.empty();
        } catch (JsonParseException | UnsupportedOperationException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * What the SDK is asked to read. Slack may refuse any call with reasons in {@code response_metadata.messages}
     * ({@code WebAPICallResult} of @slack/web-api), for which some of the SDK's answers have no place.
     */
    private static JsonNode told(MethodCall call) {
        boolean hasPlace = Arrays.stream(answerOf(call).getMethods())
                .anyMatch(method -> method.getName().equals("getResponseMetadata"));
        if (hasPlace || call.answer().path("ok").asBoolean()) {
            return call.answer();
        }
        return ((ObjectNode) call.answer().deepCopy()).without("response_metadata");
    }

    private static Class<?> answerOf(MethodCall call) {
        String name = javaName(call);
        return Arrays.stream(MethodsClient.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .map(Method::getReturnType)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The SDK has no method " + call.method()));
    }

    private static String javaName(MethodCall call) {
        String type = call.typeName();
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    private static SlackConfig strict() {
        SlackConfig config = new SlackConfig();
        config.setFailOnUnknownProperties(true);
        config.setLibraryMaintainerMode(true);
        return config;
    }
}
