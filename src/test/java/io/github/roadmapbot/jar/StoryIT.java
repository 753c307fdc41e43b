package io.github.roadmapbot.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.roadmapbot.sandbox.slack.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged jar does the main job against addresses from outside, and says plainly what it cannot start with. */
@ParameterizedClass
@EnumSource
final class StoryIT {

    private final Way way;
    private final Site site;
    private final Story story;

    StoryIT(Way way) {
        this.way = way;
        this.site = Site.open(way);
        this.story = new Story(site, "Dark mode");
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** What the bot is on GitHub. */
    private enum Identity {
        TOKEN,
        APP
    }

    @ParameterizedTest
    @EnumSource(Identity.class)
    void aWishBecomesAnIssueAndEverybodyGetsTheLinks(Identity identity) throws IOException {
        become(identity);
        site.configure(Files.readString(Path.of("config", "roadmap.yaml")));

        try (BotProcess bot = site.runReady()) {
            story.play();

            assertThat(bot.isAlive()).isTrue();
            story.assertToldOnce();
        }
    }

    @Test
    void aBotThatIsAskedToStopStopsSoonAndLosesNothing() {
        try (BotProcess bot = site.runReady()) {
            story.suggest();
            Message card = story.feedbackCard("");
            long asked = System.nanoTime();
            bot.stop();

            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(15));
            assertThat(bot.output()).doesNotContain("ERROR", "Exception");
            assertThat(card.plainText()).contains("0 votes");
        }
        try (BotProcess again = site.runReady()) {
            story.vote("second member");
            story.vote("third member");
            story.approve();
            story.awaitEnd();

            assertThat(again.isAlive()).isTrue();
            story.assertToldOnce();
        }
    }

    @Test
    void runNeverLoadsTheSandbox() throws IOException {
        Path loaded = site.folder().resolve("classes.txt");

        try (BotProcess bot = site.run(List.of("-Xlog:class+load:file=" + loaded), site.environment())) {
            bot.awaitSaying(BotProcess.READY);
            story.play();
            bot.stop();
        }

        assertThat(named(loaded, "io.github.roadmapbot.publish.")).isNotEmpty();
        assertThat(named(loaded, "io.github.roadmapbot.sandbox.")).isEmpty();
        assertThat(named(loaded, " graphql.")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Identity.class)
    void tokensAreNotInTheLogEvenWhenItSaysEverything(Identity identity) {
        become(identity);
        Map<String, String> environment = site.environment();
        environment.put("LOG_LEVEL", "DEBUG");

        try (BotProcess bot = site.run(BotProcess.RECOMMENDED, environment)) {
            bot.awaitSaying(BotProcess.READY);
            story.play();
            bot.stop();

            assertThat(bot.output()).contains("DEBUG").doesNotContain(site.tokens());
        }
    }

    @Test
    void withoutWhatOpensItsWayInItDoesNotStart() {
        aMissingOrBlankTokenStopsTheStartWithOneLine(way.variable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLACK_BOT_TOKEN", "GITHUB_TOKEN"})
    void aMissingOrBlankTokenStopsTheStartWithOneLine(String token) {
        Map<String, String> without = site.environment();
        without.remove(token);
        Map<String, String> blank = new HashMap<>(without);
        blank.put(token, "  ");

        for (Map<String, String> environment : List.of(without, blank)) {
            assertThat(refusal(environment)).hasLineCount(1).startsWith(token + ": is missing");
        }
    }

    @ParameterizedTest
    @CsvSource({"SLACK_BOT_TOKEN,xoxb-another-bot", "SLACK_APP_TOKEN,xapp-another-app"})
    void aTokenThatSlackDoesNotTakeStopsTheStartWithOneLine(String name, String token) {
        Map<String, String> environment = site.environment();
        assumeTrue(environment.containsKey(name));
        environment.put(name, token);

        assertThat(refusal(environment)).hasLineCount(1).contains(name).doesNotContain(token);
    }

    @Test
    void anUnreachableSlackStopsTheStartWithOneLine() {
        Map<String, String> environment = site.environment();
        environment.put("SLACK_API_URL", "http://127.0.0.1:9/api/");

        assertThat(refusal(environment)).hasLineCount(1).contains("Slack");
    }

    @Test
    void aMissingConfigurationStopsTheStartWithOneLine() throws IOException {
        Files.delete(site.config());

        assertThat(refusal(site.environment())).hasLineCount(1).contains("roadmap.yaml");
    }

    @Test
    void aBrokenConfigurationStopsTheStartWithOneLine() {
        site.configure("roadmaps: [");

        assertThat(refusal(site.environment())).hasLineCount(1).contains("roadmap.yaml", "line ");
    }

    @Test
    void aStoreIsUsedByOneProcessAlone() {
        try (BotProcess first = site.runReady()) {
            assertThat(refusal(site.environment())).hasLineCount(1).contains("is used by another running bot");
            assertThat(first.isAlive()).isTrue();
        }
    }

    private void become(Identity identity) {
        if (identity == Identity.APP) {
            site.useApp();
        }
    }

    private static List<String> named(Path loaded, String text) throws IOException {
        try (var lines = Files.lines(loaded)) {
            return lines.filter(line -> line.contains(text)).toList();
        }
    }

    /** What it says before it gives up. */
    private String refusal(Map<String, String> environment) {
        try (BotProcess bot = site.run(BotProcess.RECOMMENDED, environment)) {
            assertThat(bot.exitCode()).isNotZero();
            assertThat(bot.output()).doesNotContain("\tat ").doesNotContain(site.tokens());
            return bot.output().strip();
        }
    }
}
