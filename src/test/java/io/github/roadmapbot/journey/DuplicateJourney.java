package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two wishes for the same thing become one, in which everybody counts once; and a wish that is too large becomes several. */
final class DuplicateJourney {

    private static final String DARK = "Dark mode";
    private static final String NIGHT = "Night mode";

    private final Town town = Town.start();

    @BeforeEach
    void suggest() {
        town.member().suggests(DARK);
        town.secondMember().suggests(NIGHT);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whoVotedForEitherCountsOnce() {
        town.maintainer().reacts(town.feedbackCard(DARK), "+1");
        town.maintainer().reacts(town.feedbackCard(NIGHT), "heart");
        town.secondMaintainer().reacts(town.feedbackCard(NIGHT), "+1");
        town.tally(DARK, "1 vote");
        town.tally(NIGHT, "2 votes");

        merges("R-1");

        town.feedbackCard(DARK, "2 votes");
        town.feedbackCard(DARK, "With the votes for");
        assertThat(town.feedbackCard(NIGHT, "Duplicate of").reach().links())
                .anyMatch(link -> link.contains(town.feedbackCard(DARK).ts().replace(".", "")));
    }

    @Test
    void theOtherOneIsNamedBeforeAnythingIsMerged() {
        town.maintainer().chooses(town.reviewCard(NIGHT), "duplicate");
        town.maintainer().form();

        town.maintainer().person().fill("other", "R-1");
        town.waitUntil("its title", () -> form().contains("*R-1* " + DARK) && form().contains("0 votes"));
        town.maintainer().person().fill("other", "R-17");
        town.waitUntil("that it is none", () -> form().contains("There is no `R-17` on this roadmap"));
        town.maintainer().submits(Map.of("other", "R-1"));

        town.feedbackCard(NIGHT, "Duplicate of");
    }

    private String form() {
        return town.maintainer().person().modal().orElseThrow().plainText();
    }

    @Test
    void bothProposersAreToldOnce() {
        merges("1");

        town.secondMember().reads(NIGHT, "goes on as a duplicate of R-1");
        town.member().reads(DARK, "R-2 is a duplicate of it");
        town.feedbackCard(DARK, "With the votes for");
        assertThat(toldOf(town.member())).hasSize(1);
        assertThat(toldOf(town.secondMember())).hasSize(1);
    }

    @Test
    void whatIsUnmergedIsAsItWas() {
        town.maintainer().reacts(town.feedbackCard(NIGHT), "heart");
        town.tally(NIGHT, "1 vote");
        merges("R-1");
        town.feedbackCard(DARK, "1 vote");

        town.secondMaintainer().clicks(town.reviewCard(NIGHT, "Duplicate of"), "review-reopen");

        town.feedbackCard(NIGHT, "Vote with");
        town.feedbackCard(DARK, "0 votes");
        town.feedbackCard(NIGHT, "1 vote");
        town.secondMember().reads(NIGHT, "stands by itself again");
    }

    @Test
    void whatIsNoOtherSuggestionIsSaidAtTheField() {
        town.maintainer().declines(DARK, "Too dark");
        town.feedbackCard(DARK, "Declined by");
        town.maintainer().chooses(town.reviewCard(NIGHT), "duplicate");

        assertThat(List.of("R-99", "what?", "R-2", "R-1"))
                .allSatisfy(other -> assertThat(town.maintainer()
                                .submits(Map.of("other", other))
                                .errors())
                        .containsOnlyKeys("other"));
    }

    @Test
    void whatBecomesOfItIsToldToBothProposers() {
        merges("R-1");
        town.feedbackCard(DARK, "With the votes for");

        town.maintainer().approves(DARK);

        town.member().reads(DARK, "is on the roadmap for");
        town.secondMember().reads(NIGHT, "is on the roadmap as");
    }

    @Test
    void aWishThatIsTooLargeBecomesSmallerOnesThatItsVotersHaveVotedFor() {
        town.secondMember().reacts(town.feedbackCard(DARK), "heart");
        town.tally(DARK, "1 vote");
        town.maintainer().chooses(town.reviewCard(DARK), "split");
        boolean alone =
                town.maintainer().submits(Map.of("part_1", "A dark dashboard")).closed();
        town.maintainer().submits(Map.of("part_2", "Dark settings"));

        assertThat(alone).isFalse();
        town.feedbackCard("A dark dashboard", "A step of");
        town.feedbackCard("Dark settings", "Because of Dark mode");
        town.tally("Dark settings", "1 vote");
        town.feedbackCard(DARK, "Split into");
        town.member().reads(DARK, "was split into R-3, R-4");
        town.maintainer().approves("Dark settings");
        assertThat(town.issue("Dark settings").title()).isEqualTo("Dark settings");
    }

    @Test
    void whoVotesForTheWholeAfterwardsVotesForEachStep() {
        town.maintainer().chooses(town.reviewCard(DARK), "split");
        town.maintainer().submits(Map.of("part_1", "A dark dashboard", "part_2", "Dark settings"));
        town.feedbackCard("Dark settings", "A step of");

        town.secondMember().reacts(town.feedbackCard(DARK), "heart");

        town.tally("Dark settings", "1 vote");
        town.tally("A dark dashboard", "1 vote");
    }

    @Test
    void severalWishesInOneTextStartWithoutVotes() {
        town.secondMember().reacts(town.feedbackCard(DARK), "heart");
        town.tally(DARK, "1 vote");

        town.maintainer().chooses(town.reviewCard(DARK), "split");
        town.maintainer().submits(Map.of("kind", "wishes", "part_1", "Dark mode alone", "part_2", "Light mode"));

        town.feedbackCard("Light mode", "Part of");
        town.feedbackCard("Light mode", "*0 votes*");
        town.member().reads(DARK, "was split into R-3, R-4");
    }

    @Test
    void theStoryOfASuggestionIsTold() {
        town.maintainer().asks(NIGHT, "Which night?");
        town.maintainer().clicks(town.reviewCard(NIGHT, "Waits for the proposer"), "review-reopen");
        town.waitUntil("the buttons", () -> town.reviewCard(NIGHT).buttons().size() == 4);
        merges("R-1");

        String story = town.member().types("/roadmap show R-2");

        assertThat(story)
                .containsSubsequence(
                        "suggested by <@U0MEMBER002>",
                        "asked by <@U0MAINT0001>: Which night?",
                        "merged by <@U0MAINT0001>: duplicate of R-1");
    }

    private void merges(String other) {
        town.maintainer().chooses(town.reviewCard(NIGHT), "duplicate");
        assertThat(town.maintainer().submits(Map.of("other", other)).closed()).isTrue();
    }

    private static List<Message> toldOf(Actor actor) {
        return actor.person().directMessages().stream()
                .filter(message -> message.plainText().contains("counts once"))
                .toList();
    }
}
