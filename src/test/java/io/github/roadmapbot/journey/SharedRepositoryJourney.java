package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two roadmaps that share a repository each hear what is asked beneath the issues that are theirs, and nothing else. */
final class SharedRepositoryJourney {

    private final Town town =
            Town.start(Settlement.withMorePlaces(), Rules.usual().withSecondRoadmap());

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aQuestionIsHeardByTheRoadmapWhoseSuggestionItIsAbout() {
        town.member().suggests("Dark mode");
        town.maintainer().approves("Dark mode");
        int issue = town.issue("Dark mode").number();
        town.gitHub.as("second-member").commentOnIssue("project", issue, "Question: On Windows, too?");

        bothRead();

        assertThat(heardBy("project")).isEqualTo(1);
        assertThat(heardBy("second")).isZero();
        town.waitUntil(
                "the question in the thread",
                () -> town
                        .maintainer()
                        .person()
                        .thread(Rules.FEEDBACK, town.feedbackCard("Dark mode").ts())
                        .stream()
                        .anyMatch(message -> message.plainText().contains("On Windows, too?")));
    }

    @Test
    void whatBothDecideAboutIsHeardByBoth() {
        int theirs = town.gitHub.as("maintainer").openIssue("project", "Which store?", "We have to choose");
        int shared = town.gitHub.as("maintainer").openIssue("project", "Which licence?", "We have to choose");
        decides(Rules.SECOND_FEEDBACK, theirs);
        decides(Rules.SECOND_FEEDBACK, shared);
        decides(Rules.FEEDBACK, shared);
        town.gitHub.as("second-member").commentOnIssue("project", theirs, "Risk: It is slow");
        town.gitHub.as("second-member").commentOnIssue("project", shared, "Risk: It is unusual");

        bothRead();
        bothRead();

        assertThat(heardBy("second")).isEqualTo(2);
        assertThat(heardBy("project")).isEqualTo(1);
        town.message(town.maintainer(), Rules.SECOND_MAINTAINERS, "Risk", "It is slow");
        town.message(town.maintainer(), Rules.MAINTAINERS, "Risk", "It is unusual");
    }

    private void decides(String channel, int issue) {
        long before = town.count("SELECT COUNT(*) FROM ballot WHERE ts <> ''");
        String address = "example-org/project#" + issue;
        town.maintainer().person().command(channel, "/roadmap decide " + address);
        Map<String, Object> form = Ballot.form(address, "majority");
        assertThat(town.maintainer().submits(form).closed()).isTrue();
        town.waitUntil("the vote's card", () -> town.count("SELECT COUNT(*) FROM ballot WHERE ts <> ''") > before);
    }

    private long heardBy(String roadmap) {
        return town.count("SELECT COUNT(*) FROM inquiry WHERE roadmap = '" + roadmap + "'");
    }

    private void bothRead() {
        town.clock.moveBy(Duration.ofMinutes(6));
        long now = town.clock.instant().toEpochMilli();
        town.waitUntil(
                "the end of both readings",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'read-comments' AND due_at > " + now) == 2);
    }
}
