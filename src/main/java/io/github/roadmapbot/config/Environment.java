package io.github.roadmapbot.config;

import io.github.roadmapbot.github.Credentials;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What comes from the environment: always the tokens, and addresses if they are there. Blank is not there. */
final class Environment {

    static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    static final String APP_TOKEN = "SLACK_APP_TOKEN";
    static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    static final String GITHUB_TOKEN = "GITHUB_TOKEN";
    static final String GITHUB_APP_ID = "GITHUB_APP_ID";
    static final String GITHUB_APP_KEY = "GITHUB_APP_PRIVATE_KEY";
    static final String WEBHOOK_SECRET = "GITHUB_WEBHOOK_SECRET";
    static final String SLACK_URL = "SLACK_API_URL";
    static final String GITHUB_URL = "GITHUB_API_URL";
    static final String STORE_URL = "STORE_URL";
    static final String SIMILAR_MODEL = "SIMILAR_MODEL";

    /** Stands for a token that is not there, until all problems are told. */
    static final String MISSING = "missing";

    private static final int SHORTEST_SECRET = 16;

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

    private final Map<String, String> variables;
    private final Problems problems;

    Environment(Map<String, String> variables, Problems problems) {
        this.variables = variables;
        this.problems = problems;
    }

    String botToken() {
        return token(
                BOT_TOKEN, "xoxb-", "the app's bot token, from api.slack.com/apps → your app → OAuth & Permissions");
    }

    String appToken() {
        return token(
                APP_TOKEN,
                "xapp-",
                "an app-level token with the scope connections:write, from api.slack.com/apps → your app →"
                        + " Basic Information");
    }

    String signingSecret() {
        String secret = token(
                SIGNING_SECRET, "", "the app's signing secret, from api.slack.com/apps → your app → Basic Information");
        if (secret.startsWith("xox") || secret.startsWith("xapp-")) {
            problems.add(SIGNING_SECRET, "is a token; needed is the app's signing secret, which has no such beginning");
        }
        return secret;
    }

    /** Either a token or an App; whatever is wrong with them is told, and something unusable comes back. */
    Credentials gitHubCredentials() {
        boolean app = get(GITHUB_APP_ID).isPresent() || get(GITHUB_APP_KEY).isPresent();
        if (app && get(GITHUB_TOKEN).isPresent()) {
            problems.add(
                    GITHUB_TOKEN,
                    "is one way to GitHub, %s and %s are another; set only one of the two"
                            .formatted(GITHUB_APP_ID, GITHUB_APP_KEY));
            return new Credentials.Token(MISSING);
        }
        return app
                ? new AppVariables(get(GITHUB_APP_ID), get(GITHUB_APP_KEY), problems).read()
                : new Credentials.Token(token(
                        GITHUB_TOKEN,
                        "",
                        "a token of the bot's account, from github.com/settings/tokens; or %s and %s of a GitHub App"
                                .formatted(GITHUB_APP_ID, GITHUB_APP_KEY)));
    }

    /**
     * What GitHub signs its webhooks with, if there are any.
     *
     * @param listens whether anybody could bring them
     */
    Optional<String> webhookSecret(boolean listens) {
        Optional<String> secret = get(WEBHOOK_SECRET);
        if (secret.isPresent() && !listens) {
            problems.add(
                    WEBHOOK_SECRET,
                    "is set, but the bot listens nowhere, so that GitHub cannot bring anything; set http.port, or take it"
                            + " away");
        }
        secret.filter(text -> text.length() < SHORTEST_SECRET)
                .ifPresent(text -> problems.add(
                        WEBHOOK_SECRET,
                        "is shorter than %d characters, so that it can be guessed; needed is a long random text, the same"
                                        .formatted(SHORTEST_SECRET)
                                + " as in the webhook's settings on GitHub"));
        return secret;
    }

    boolean has(String variable) {
        return get(variable).isPresent();
    }

    /** The variable if it is set, otherwise what the file says. */
    <T> T or(String variable, Form<T> form, T fromFile) {
        Optional<String> text = get(variable);
        if (text.isEmpty()) {
            return fromFile;
        }
        Optional<T> value = text.flatMap(form::read);
        if (value.isEmpty()) {
            problems.add(variable, "is not " + form.accepted());
        }
        return value.orElse(fromFile);
    }

    private String token(String variable, String start, String source) {
        String token = get(variable).orElse("");
        String wanted = start.isEmpty() ? source : "%s; it starts with %s".formatted(source, start);
        if (token.isEmpty()) {
            problems.add(variable, "is missing in the environment; " + wanted);
        } else if (!token.startsWith(start) || token.length() == start.length()) {
            problems.add(variable, "is another kind of token; needed is " + wanted);
        } else if (!PRINTABLE.matcher(token).matches()) {
            problems.add(variable, "holds characters that no token has, such as spaces; needed is " + wanted);
        } else {
            return token;
        }
        return MISSING;
    }

    private Optional<String> get(String variable) {
        return Optional.ofNullable(variables.get(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
