package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A method of the Web API.
 *
 * @param scope without which it is refused; empty if it needs none or if that depends on the channel
 * @param required the arguments that must be there
 * @param optional the others; any further one is refused
 */
public record Method(
        String name, Token token, String scope, Set<String> required, Set<String> optional, Action action) {

    /** Does the work and returns the answer without {@code ok}; may be {@link Refused}. */
    @FunctionalInterface
    public interface Action {
        JsonObject run(Arguments arguments);
    }

    /** Which kind of token a method takes. */
    public enum Token {
        BOT,
        APP,
        ANY
    }

    static Method named(String name, Action action) {
        return new Method(name, Token.BOT, "", Set.of(), Set.of(), action);
    }

    Method with(Token newToken) {
        return new Method(name, newToken, scope, required, optional, action);
    }

    Method scope(String newScope) {
        return new Method(name, token, newScope, required, optional, action);
    }

    Method needs(String... names) {
        return new Method(name, token, scope, Set.of(names), optional, action);
    }

    Method takes(String... names) {
        return new Method(name, token, scope, required, Set.of(names), action);
    }

    JsonObject run(Arguments arguments, Set<String> scopes) {
        if (!scope.isEmpty()) {
            requireScope(scope, scopes);
        }
        List<String> problems = new ArrayList<>();
        required.stream()
                .filter(each -> arguments.text(each).isEmpty())
                .sorted()
                .forEach(each -> problems.add("[ERROR] missing required field: " + each));
        arguments.names().stream()
                .filter(each -> !required.contains(each) && !optional.contains(each))
                .forEach(each -> problems.add("[ERROR] unknown argument: " + each));
        if (!problems.isEmpty()) {
            throw Refused.because("invalid_arguments", problems);
        }
        return action.run(arguments);
    }

    static void requireScope(String scope, Set<String> scopes) {
        if (!scopes.contains(scope)) {
            throw new Refused("missing_scope", Json.of("needed", scope, "provided", String.join(",", scopes)));
        }
    }
}
