package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.UploadedFile;
import io.github.roadmapbot.sandbox.slack.View;
import io.github.roadmapbot.text.Unnamed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People get what is kept of them, and have their names taken out of it. */
final class PersonalJourney {

    private final Town town = Town.start();
    private final Actor member = town.member();
    private final Actor second = town.secondMember();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whoeverAsksGetsWhatIsKeptOfThemAndNobodyElseDoes() {
        second.reacts(member.suggests("Dark mode"), "heart");
        member.reacts(second.suggests("Light mode"), "+1");
        town.tally("Light mode", "1 vote");

        String answer = member.types("/roadmap mydata");

        JsonObject data = JsonParser.parseString(file(member).content()).getAsJsonObject();
        assertThat(answer).contains("In a moment");
        assertThat(data.getAsJsonArray("you suggested").toString()).contains("Dark mode", "Because of Dark mode");
        assertThat(data.getAsJsonArray("your reactions to cards").toString()).contains("+1");
        assertThat(data.toString()).doesNotContain(second.id(), "Light mode", "heart");
        assertThat(town.slack.filesFor(second.id())).isEmpty();
    }

    @Test
    void aFileThatSlackDoesNotTakeIsExplained() {
        town.slack.failReading("files.getUploadURLExternal", "file_uploads_disabled");

        member.types("/roadmap mydata");

        member.reads("I could not send you the file", "whoever runs the bot");
    }

    @Test
    void nothingHappensBeforeItIsConfirmed() {
        member.suggests("Dark mode");

        member.types("/roadmap forgetme");

        View window = member.form();
        assertThat(window.plainText()).contains("Your votes stay", "cannot be undone", "backups");
        assertThat(town.feedbackCard("Dark mode").plainText()).doesNotContain(Unnamed.WORDS);
    }

    @Test
    void theNameGoesFromTheCardsAndFromGitHub() throws SQLException {
        member.suggests("Dark mode", Map.of("help", List.of("volunteer")));
        second.reacts(town.feedbackCard("Dark mode"), "+1");
        town.maintainer().approves("Dark mode");
        town.feedbackCard("Dark mode", "On the roadmap");
        String before = town.issue("Dark mode").body();
        town.tally("Dark mode", "1 vote");

        forgets(member);

        town.waitUntil(
                "the issue without the name",
                () -> town.issue("Dark mode").body().contains("**Suggested by** " + Unnamed.WORDS));
        town.waitUntil(
                "the comment without the name",
                () -> town.comments("Suggested by " + Unnamed.WORDS).size() == 1);
        town.feedbackCard("Dark mode", "by " + Unnamed.WORDS);
        town.reviewCard("Dark mode", Unnamed.WORDS);
        assertThat(before).contains("**Suggested by** member");
        assertThat(town.issue("Dark mode").body()).doesNotContain("** member");
        assertThat(town.feedbackCard("Dark mode").plainText()).contains("*1 vote*");
        assertThat(everything()).noneMatch(cell -> cell.contains(member.id()));
    }

    @Test
    void theVotesStayAndARecountDoesNotBringTheNameBack() throws SQLException {
        member.reacts(second.suggests("Light mode"), "+1");
        town.tally("Light mode", "1 vote");

        forgets(member);
        town.clock.moveBy(Duration.ofMinutes(16));
        town.restart();
        town.clock.moveBy(Duration.ofMinutes(16));

        town.tally("Light mode", "1 vote");
        assertThat(everything()).noneMatch(cell -> cell.contains(member.id()));
    }

    @Test
    void whatIsDoneAfterwardsIsTheirsAgain() {
        member.suggests("Dark mode");
        forgets(member);

        member.suggests("A new start");

        assertThat(member.types("/roadmap mine")).contains("A new start").doesNotContain("Dark mode");
    }

    @Test
    void aDraftWithoutANameIsDecidedLikeAnyOther() {
        member.suggests("Dark mode");
        forgets(member);
        town.feedbackCard("Dark mode", "by " + Unnamed.WORDS);

        assertThat(town.maintainer().declines("Dark mode", "Out of scope")).isTrue();

        town.feedbackCard("Dark mode", "Declined");
        assertThat(town.maintainer().messages(Rules.MAINTAINERS))
                .noneMatch(message -> message.plainText().contains("Stuck"));
    }

    private void forgets(Actor person) {
        Forgotten.forget(town, person);
    }

    private UploadedFile file(Actor person) {
        return town.see(
                "a file", () -> town.slack.filesFor(person.id()).stream().findFirst());
    }

    /** Every cell of the store but for what only follows from it. */
    private List<String> everything() throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Connection store = DriverManager.getConnection(town.storeUrl());
                Statement statement = store.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'"
                    + " AND name NOT LIKE 'suggestion!_%' ESCAPE '!' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            cells.add(String.valueOf(rows.getString(i)));
                        }
                    }
                }
            }
        }
        return cells;
    }
}
