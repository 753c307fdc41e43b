package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Board;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was not done in a quarter goes on, back, or nowhere, as maintainers say, and never by itself. */
final class LeftoversJourney {

    private final Town town = Town.start();
    private final Actor maintainer = town.maintainer();
    private final Actor member = town.member();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatIsNotDoneIsSettledInOneWindowAndTheBoardAndThePeopleFollow() {
        planned("Dark mode");
        planned("Faster start");
        planned("Signed plugins");
        until("2027-04-02T10:00:00Z");
        Message review = review();

        maintainer.clicks(review, "leftovers");
        maintainer.form();
        assertThat(maintainer
                        .submits(Map.of("way-R-2", "back", "way-R-3", "drop"))
                        .errors())
                .containsKey("why");
        Map<String, Object> answers = new HashMap<>(Map.of("way-R-2", "back", "way-R-3", "drop"));
        answers.put("why", "Nobody has time for it");
        maintainer.submits(answers);

        assertThat(maintainer.form().toString()).contains("1 on to 2027 Q2", "1 back to the drafts", "1 dropped");
        town.feedbackCard("Dark mode", "2027 Q2");
        waitForColumn("Dark mode", "Quarter", "Q2 2027");
        town.feedbackCard("Faster start", "Vote with");
        town.waitUntil("it is off the board", () -> item("Faster start").archived());
        town.feedbackCard("Signed plugins", "Dropped");
        town.waitUntil(
                "its issue is closed",
                () -> town.issue("Signed plugins").state().equals("closed"));
        member.reads("Dark mode", "carried over to 2027 Q2");
        member.reads("Signed plugins", "will not be done after all", "Nobody has time for it");
        member.reads("Faster start", "is decided anew");
        stays();
    }

    /** However often GitHub is looked at, it is not taken for somebody else's wish. */
    private void stays() {
        for (int look = 0; look < 3; look++) {
            town.clock.moveBy(Duration.ofHours(1));
            town.waitUntil("nothing at work", () -> new Owing(town.storeUrl(), town.clock).nothing());
        }
        assertThat(town.feedbackCard("Dark mode").plainText()).contains("2027 Q2");
        assertThat(town.feedbackCard("Signed plugins").plainText()).contains("Dropped");
        assertThat(town.count("SELECT COUNT(*) FROM move WHERE by_whom LIKE 'github%'"))
                .isZero();
        assertThat(town.secondMaintainer().approves("Faster start")).isTrue();
        town.feedbackCard("Faster start", "On the roadmap for 2027 Q2");
        waitForColumn("Faster start", "Quarter", "Q2 2027");
        town.waitUntil("it is on the board again", () -> !item("Faster start").archived());
        assertThat(town.issues("Faster start")).hasSize(1);
    }

    @Test
    void whoIsNoMaintainerIsOfferedNothing() {
        planned("Dark mode");
        until("2027-04-02T10:00:00Z");
        member.types("/roadmap review");
        Message review = town.see(
                "the answer",
                () -> member.messages(Rules.FEEDBACK).stream()
                        .filter(Message::ephemeral)
                        .filter(message -> message.plainText().startsWith(":rewind:"))
                        .findFirst());

        assertThat(review.buttons()).extracting(button -> button.actionId()).containsExactly("review-say");
    }

    private void planned(String title) {
        member.suggests(title);
        assertThat(maintainer.approves(title)).isTrue();
        town.feedbackCard(title, "On the roadmap");
        town.waitUntil("its place on the board", () -> !town.boardItems(title).isEmpty());
    }

    private Message review() {
        maintainer.types("/roadmap review 2027 Q1");
        return town.see(
                "the look back",
                () -> maintainer.messages(Rules.FEEDBACK).stream()
                        .filter(Message::ephemeral)
                        .filter(message -> message.plainText().startsWith(":rewind:"))
                        .findFirst());
    }

    private void waitForColumn(String title, String column, String option) {
        town.waitUntil(
                title + " in " + option,
                () -> option.equals(item(title).values().get(column)));
    }

    private Board.Item item(String title) {
        return town.boardItems(title).get(0);
    }

    private void until(String moment) {
        town.clock.moveBy(Duration.between(town.clock.instant(), Instant.parse(moment)));
    }
}
