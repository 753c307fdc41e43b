package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Discussion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One comment in the quarter's discussion says what became of all feedback, and gives away nothing. */
class LedgerJourney {

    private static final String DARK = "Dark mode";
    private static final String SECRET = "Zwiebelfisch";

    private final Town town = Town.start();

    @BeforeEach
    void suggest() {
        town.member().suggests(DARK);
        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatIsPublicIsNamedAndEverythingElseIsCounted() {
        town.member().suggests(SECRET + " one");
        town.secondMember().suggests(SECRET + " two", Map.of("why", "Because " + SECRET + " is old"));
        town.maintainer().declines(SECRET + " two", SECRET + " stays.");
        town.feedbackCard(SECRET + " two", "Declined");

        Discussion.Comment ledger = ledger("1 declined, 1 waiting for a decision");

        assertThat(ledger.author()).isEqualTo("roadmap-bot");
        assertThat(ledger.body())
                .contains("What became of the feedback for 2027 Q1")
                .contains("- **Dark mode** (New Feature): " + town.issue(DARK).url());
        assertNothingIsGivenAway();
    }

    @Test
    void whatWasSplitIsCountedBesideItsParts() {
        town.member().suggests(SECRET + " whole");
        town.maintainer().chooses(town.reviewCard(SECRET + " whole"), "split");
        town.maintainer().submits(Map.of("part_1", "One half", "part_2", "The other half"));
        town.feedbackCard("The other half");

        assertThat(ledger("2 waiting for a decision, 1 split into smaller ones").body())
                .doesNotContain("part of something else");
    }

    @Test
    void itIsEditedInPlaceAndAtMostOnceAnHour() {
        town.member().suggests("Light mode");
        ledger("1 waiting for a decision");
        town.maintainer().approves("Light mode");
        town.feedbackCard("Light mode", "On the roadmap");
        town.clock.moveBy(Duration.ofMinutes(30));
        town.member().suggests("Something else");
        long edits = edits();

        Discussion.Comment ledger = ledger("- **Light mode**");

        assertThat(ledger.body()).contains("1 waiting for a decision");
        assertThat(ledgers()).hasSize(1);
        assertThat(edits()).isEqualTo(edits + 1);
    }

    @Test
    void whoeverDeletesItIsRidOfIt() {
        ledger("Nothing else was suggested");
        town.gitHub.as("maintainer").deleteComment(ledgers().get(0).id());
        town.member().suggests("Light mode");
        long edits = edits();

        town.waitUntil("an edit in vain", () -> {
            town.clock.moveBy(Duration.ofMinutes(10));
            return edits() > edits;
        });

        town.member().suggests("Something else");
        assertThat(ledgers()).isEmpty();
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE status IN ('blocked', 'given_up')"))
                .isZero();
    }

    @Test
    void anIssueThatIsGoneIsCountedAndNotNamedAnyMore() {
        assertThat(ledger("- **Dark mode**").body()).contains("Nothing else was suggested");
        town.gitHub
                .as("second-maintainer")
                .issue("project", town.issue(DARK).number())
                .delete();

        Discussion.Comment ledger = ledger("1 on the roadmap without an issue that can be shown");

        assertThat(ledger.body()).doesNotContain(DARK, "Nothing else was suggested");
    }

    private Discussion.Comment ledger(String text) {
        return town.see("a summary that says " + text, () -> {
            Optional<Discussion.Comment> found = ledgers().stream()
                    .filter(comment -> comment.body().contains(text))
                    .findFirst();
            if (found.isEmpty()) {
                town.clock.moveBy(Duration.ofMinutes(10));
            }
            return found;
        });
    }

    private List<Discussion.Comment> ledgers() {
        return town.discussions("Example Project 2027 Q1 Roadmap").stream()
                .flatMap(discussion -> discussion.comments().stream())
                .filter(comment -> comment.body().contains("/ledger -->"))
                .toList();
    }

    /** Searched for in all that ever went to GitHub. */
    private void assertNothingIsGivenAway() {
        assertThat(town.gitHub.http().calls())
                .isNotEmpty()
                .noneMatch(call -> (call.path() + call.body()).contains(SECRET));
    }

    private long edits() {
        return town.gitHub.http().calls().stream()
                .filter(call -> call.body().contains("mutation RewriteComment"))
                .count();
    }
}
