package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Discussion;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the discussion of a quarter says when it is opened: what is asked, and what is still open of the quarter before. */
class OpeningJourney {

    private static final String DARK = "Dark mode";
    private static final String DONE = "Light mode";
    private static final String SECRET = "Zwiebelfisch";
    private static final String LATER = "Export";

    private final Town town = Town.start(Rules.usual().withDocs());

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatIsStillOpenOfTheQuarterBeforeIsNamedIfEverybodyCanReadIt() {
        town.gitHub.makePrivate("docs", true);
        approve(DARK);
        approve(DONE);
        town.gitHub.as("maintainer").closeIssue("project", town.issue(DONE).number(), "completed");
        town.waitUntil("it is done", () -> {
            town.clock.moveBy(Duration.ofMinutes(5));
            return town.count("SELECT COUNT(*) FROM suggestion WHERE status = 'shipped'") == 1;
        });
        town.member().suggests(SECRET);
        town.maintainer().approves(SECRET, Map.of("repository", "example-org/docs"));
        town.waitUntil("it is published", () -> {
            town.clock.moveBy(Duration.ofSeconds(30));
            return town.count("SELECT COUNT(*) FROM suggestion WHERE status = 'published'") == 2;
        });

        town.clock.moveBy(Duration.ofDays(100));
        approve(LATER);

        Discussion next = town.discussions("Example Project 2027 Q2 Roadmap").get(0);
        assertThat(next.body())
                .contains("from 1 April 2027 to 30 June 2027", "1. What one thing should come first?")
                .contains("Still open from 2027 Q1")
                .contains("- **Dark mode**: " + town.issue(DARK).url())
                .doesNotContain(DONE, SECRET, "example-org/docs");
        assertThat(town.discussions("Example Project 2027 Q1 Roadmap").get(0).body())
                .doesNotContain("Still open from");
    }

    private void approve(String title) {
        town.member().suggests(title);
        town.maintainer().approves(title);
        town.feedbackCard(title, "On the roadmap");
    }
}
