package io.github.roadmapbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.similar.SimilarModel;
import io.github.roadmapbot.slack.WayIn;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

    private static final String HIDDEN = "123456789-hidden";

    @TempDir
    Path folder;

    private String complete = "";

    @BeforeEach
    void readComplete() throws Exception {
        complete = Written.resource("complete.yaml");
    }

    @Test
    void tokensComeFromTheEnvironment() throws Exception {
        Settings settings = new Written(folder).read(complete);

        assertThat(settings.slack().botToken()).isEqualTo("xoxb-1-bot");
        assertThat(settings.slack().wayIn()).isEqualTo(new WayIn.Socket("xapp-1-app"));
        assertThat(settings.gitHub().credentials()).isEqualTo(new Credentials.Token("ghp_0123456789abc"));
    }

    @Test
    void everyMissingTokenIsNamedWithWhereToGetIt() throws Exception {
        List<Problem> problems = new Written(folder).problems(complete, Map.of());

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "SLACK_BOT_TOKEN: is missing in the environment; the app's bot token, from api.slack.com/apps →"
                                + " your app → OAuth & Permissions; it starts with xoxb-",
                        "SLACK_APP_TOKEN: is missing in the environment; an app-level token with the scope"
                                + " connections:write, from api.slack.com/apps → your app → Basic Information; it starts"
                                + " with xapp-",
                        "GITHUB_TOKEN: is missing in the environment; a token of the bot's account, from"
                                + " github.com/settings/tokens; or GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY of a GitHub App");
    }

    @Test
    void overHttpTheSigningSecretTakesThePlaceOfTheAppToken() throws Exception {
        Map<String, String> environment = Written.tokensAnd("SLACK_SIGNING_SECRET", "0123456789abcdef");
        environment.remove("SLACK_APP_TOKEN");

        Settings settings = new Written(folder).read(overHttp(), environment);

        assertThat(settings.slack().wayIn()).isEqualTo(new WayIn.Http("0123456789abcdef"));
        assertThat(settings.toString()).doesNotContain("0123456789abcdef");
    }

    @ParameterizedTest
    @CsvSource({"'', is missing", "'  ', is missing", "xapp-1-hidden, is a token", "hidden secret, holds characters"})
    void overHttpABlankOrWrongSigningSecretIsRefused(String secret, String message) throws Exception {
        List<Problem> problems =
                new Written(folder).problems(overHttp(), Written.tokensAnd("SLACK_SIGNING_SECRET", secret));

        assertThat(problems).extracting(Problem::path).containsExactly("SLACK_SIGNING_SECRET");
        assertThat(problems.get(0).message()).startsWith(message).doesNotContain("hidden");
    }

    @Test
    void theWebhooksSecretIsTakenAndNeverShown() throws Exception {
        Map<String, String> environment = Written.tokensAnd("GITHUB_WEBHOOK_SECRET", "0123456789abcdef");
        environment.put("SLACK_SIGNING_SECRET", "fedcba9876543210");

        Settings settings = new Written(folder).read(overHttp(), environment);

        assertThat(settings.gitHub().webhookSecret()).contains("0123456789abcdef");
        assertThat(settings.gitHub().toString() + settings).doesNotContain("0123456789abcdef");
    }

    @Test
    void aWebhookSecretThatCanBeGuessedIsRefusedWithoutBeingShown() throws Exception {
        Map<String, String> environment = Written.tokensAnd("GITHUB_WEBHOOK_SECRET", "hidden");
        environment.put("SLACK_SIGNING_SECRET", "fedcba9876543210");

        List<Problem> problems = new Written(folder).problems(overHttp(), environment);

        assertThat(problems).extracting(Problem::path).containsExactly("GITHUB_WEBHOOK_SECRET");
        assertThat(problems.get(0).message()).startsWith("is shorter than 16").doesNotContain("hidden");
    }

    @Test
    void aBlankSigningSecretCannotEvenBeMade() {
        assertThatThrownBy(() -> new WayIn.Http(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private String overHttp() {
        return complete.replace("connection: socket", "connection: http");
    }

    @Test
    void tokensAreAskedForEvenWithoutAFile() {
        InvalidSettings refused = catchThrowableOfType(
                InvalidSettings.class, () -> SettingsFile.read(folder.resolve("nowhere.yaml"), Map.of()));

        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactly(
                        folder.resolve("nowhere.yaml").toString(),
                        "SLACK_BOT_TOKEN",
                        "SLACK_APP_TOKEN",
                        "GITHUB_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "GITHUB_TOKEN"})
    void aBlankTokenIsNone(String variable) throws Exception {
        List<Problem> problems = new Written(folder).problems(complete, Written.tokensAnd(variable, " \n"));

        assertThat(problems).extracting(Problem::path).containsExactly(variable);
        assertThat(problems.get(0).message()).startsWith("is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK_BOT_TOKEN, xapp-123456789-hidden",
        "SLACK_BOT_TOKEN, xoxb-",
        "SLACK_BOT_TOKEN, 123456789-hidden",
        "SLACK_BOT_TOKEN, xoxb-123456789-hidden and more",
        "SLACK_APP_TOKEN, xoxb-123456789-hidden",
        "GITHUB_TOKEN, 123456789-hidden and more"
    })
    void aWrongTokenIsRefusedWithoutBeingShown(String variable, String value) throws Exception {
        List<Problem> problems = new Written(folder).problems(complete, Written.tokensAnd(variable, value));

        assertThat(problems).extracting(Problem::path).containsExactly(variable);
        assertThat(problems.toString()).doesNotContain("hidden");
    }

    @Test
    void theLineBreakAfterATokenIsNotPartOfIt() throws Exception {
        Settings settings =
                new Written(folder).read(complete, Written.tokensAnd("GITHUB_TOKEN", "ghp_0123456789abc\n"));

        assertThat(settings.gitHub().credentials()).isEqualTo(new Credentials.Token("ghp_0123456789abc"));
    }

    @Test
    void whatTheEnvironmentSaysGoesBeforeTheFile() throws Exception {
        Map<String, String> environment = new HashMap<>(Written.TOKENS);
        environment.put("SLACK_API_URL", "http://127.0.0.1:8080/api");
        environment.put("GITHUB_API_URL", "http://localhost:8081");
        environment.put("STORE_URL", "jdbc:sqlite:elsewhere.db");
        environment.put("SIMILAR_MODEL", "none");

        Settings settings = new Written(folder).read(complete, environment);

        assertThat(settings.slack().apiUrl()).hasToString("http://127.0.0.1:8080/api/");
        assertThat(settings.gitHub().apiUrl()).hasToString("http://localhost:8081");
        assertThat(settings.store().url()).isEqualTo("jdbc:sqlite:elsewhere.db");
        assertThat(settings.similar()).isEqualTo(SimilarModel.NONE);
    }

    @Test
    void aBlankAddressLeavesThatOfTheFile() throws Exception {
        Settings settings = new Written(folder).read(complete, Written.tokensAnd("GITHUB_API_URL", ""));

        assertThat(settings.gitHub().apiUrl()).hasToString("https://github.example.com/api/v3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://slack.example.com/api/",
                "http://127.0.0.1.example.com/api/",
                "https://member:hidden@slack.example.com/api/",
                "https://slack.example.com/api/?hidden",
                "slack.example.com",
                "https://",
                "https://slack example.com/",
                "ftp://localhost/"
            })
    void anAddressThatIsNotSafeIsRefusedWithoutBeingShown(String address) throws Exception {
        List<Problem> problems = new Written(folder).problems(complete, Written.tokensAnd("SLACK_API_URL", address));

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("SLACK_API_URL: is not an https:// address such as https://slack.com/api/"
                        + " (http:// only on localhost)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slack: {botToken: xoxb-" + HIDDEN + "}",
                "slack: {apiUrl: xapp-" + HIDDEN + "}",
                "slack: {xoxb-" + HIDDEN + ": 1}",
                "github: {token: " + HIDDEN + "}",
                "github: {timeout: ghp_" + HIDDEN + "}",
                "notes: [{a: github_pat_" + HIDDEN + "}]"
            })
    void aTokenInTheFileIsSentToTheEnvironment(String line) throws Exception {
        List<Problem> problems = new Written(folder).problems(line, Written.TOKENS);

        assertThat(problems)
                .extracting(Problem::message)
                .contains("tokens belong into the environment: SLACK_BOT_TOKEN, SLACK_APP_TOKEN and GITHUB_TOKEN");
        assertThat(problems.toString()).doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/roadmap?user=bot&password=hidden",
                "jdbc:postgresql://bot:hidden@localhost/roadmap"
            })
    void aPasswordInTheFileIsSentToTheEnvironment(String url) throws Exception {
        List<Problem> problems = new Written(folder)
                .problems(complete.replace("jdbc:postgresql://db.example.com/roadmap", url), Written.TOKENS);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("store.url: passwords belong into the environment; give the store's whole address in"
                        + " STORE_URL instead");
    }

    @Test
    void settingsInALogShowNothingThatOpensAnything() throws Exception {
        Settings settings = new Written(folder)
                .read(complete, Written.tokensAnd("STORE_URL", "jdbc:postgresql://localhost/r?password=hidden"));

        assertThat(settings.store().url()).endsWith("hidden");
        assertThat(settings.toString()).contains("compiler").doesNotContain("hidden", "xoxb-", "xapp-", "ghp_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"github_pat_11ABC", "ghs_0123456789"})
    void onlyAClassicTokenOpensAPersonsBoard(String token) throws Exception {
        List<Problem> problems = new Written(folder).problems(complete, Written.tokensAnd("GITHUB_TOKEN", token));

        assertThat(problems).extracting(Problem::path).containsExactly("roadmaps[0].github.board.ownedByUser");
    }
}
