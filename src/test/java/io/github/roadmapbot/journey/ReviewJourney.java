package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A quarter is looked back at: what was done of what was planned, and how people say it went. */
final class ReviewJourney {

    private final Town town = Town.start();
    private final Actor maintainer = town.maintainer();
    private final Actor member = town.member();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void everybodyCanSeeWhatWasDoneAndSayHowItWent() {
        planned("Dark mode");
        planned("Faster start");
        town.gitHub
                .as("second-maintainer")
                .closeIssue("project", town.issue("Dark mode").number(), "completed");
        until("2027-03-01T10:00:00Z");
        town.feedbackCard("Dark mode", "Shipped");

        Message running = review(member, "/roadmap review 2027 Q1");
        assertThat(running.plainText()).contains("2027 Q1 of Example Project so far", "*2* planned: *1* done, 1 open");
        until("2027-04-02T10:00:00Z");
        Message over = review(member, "/roadmap review");
        assertThat(over.plainText())
                .contains("Looking back at 2027 Q1", "*2* planned: *1* done, 1 carried over")
                .contains("1 of 2", "I know of no quarter before")
                .doesNotContain("Went well", "<@");

        says(member, over, Map.of("went_well", "Many took part\nIt was fun", "to_improve", ""));
        says(maintainer, review(maintainer, "/roadmap review q1 2027"), Map.of("to_improve", "Plan less"));

        town.waitUntil("both", () -> town.count("SELECT COUNT(*) FROM retrospective") == 2);
        assertThat(review(member, "/roadmap review").plainText())
                .contains("*Went well*\n• Many took part\n• It was fun", "*To improve*\n• Plan less")
                .doesNotContain(member.id());
    }

    private void planned(String title) {
        member.suggests(title);
        assertThat(maintainer.approves(title)).isTrue();
        town.feedbackCard(title, "#");
    }

    private void says(Actor who, Message review, Map<String, Object> answers) {
        who.clicks(review, "review-say");
        assertThat(who.submits(answers).errors()).isEmpty();
    }

    private Message review(Actor who, String command) {
        long before = reviews(who);
        who.types(command);
        town.waitUntil("the answer", () -> reviews(who) > before);
        return who.messages(Rules.FEEDBACK).stream()
                .filter(Message::ephemeral)
                .filter(ReviewJourney::isReview)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private long reviews(Actor who) {
        return who.messages(Rules.FEEDBACK).stream()
                .filter(Message::ephemeral)
                .filter(ReviewJourney::isReview)
                .count();
    }

    private static boolean isReview(Message message) {
        return message.plainText().startsWith(":rewind:");
    }

    private void until(String moment) {
        town.clock.moveBy(Duration.between(town.clock.instant(), Instant.parse(moment)));
    }
}
