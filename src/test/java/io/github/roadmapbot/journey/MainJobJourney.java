package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.slack.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job: a wish typed in Slack becomes a categorised issue, and whoever asked hears of it. */
@ParameterizedClass
@EnumSource
final class MainJobJourney {

    private final Town town;

    MainJobJourney(Entrance entrance) {
        this.town = Town.start(entrance);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void anApprovedWishBecomesAnIssueABoardItemAndAComment() {
        town.member().suggests("Dark mode");

        town.maintainer().approves("Dark mode");

        town.feedbackCard("Dark mode", "On the roadmap for 2027 Q1");
        assertThat(town.issues("Dark mode"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.labels()).containsExactlyInAnyOrder("roadmap", "enhancement"));
        assertThat(town.boardItems("Dark mode"))
                .singleElement()
                .satisfies(item -> assertThat(item.values())
                        .containsAllEntriesOf(Map.of("Stage", "Now", "Category", "New Feature", "Quarter", "Q1 2027")));
        assertThat(town.discussions("Example Project 2027 Q1 Roadmap")).hasSize(1);
        assertThat(town.comments("Dark mode")).hasSize(1);
    }

    @Test
    void bothCardsTheThreadAndTheProposerGetTheLinks() {
        Message card = town.member().suggests("Dark mode");

        town.maintainer().approves("Dark mode");

        String issue = town.issue("Dark mode").url().toString();
        town.feedbackCard("Dark mode", issue);
        town.reviewCard("Dark mode", issue);
        town.member().reads("Your suggestion", issue);
        town.waitUntil(
                "the thread tells it",
                () -> town.member().person().thread(card.channel(), card.ts()).stream()
                        .anyMatch(reply -> reply.plainText().contains(issue)));
    }

    @Test
    void theSecondApprovedWishUsesTheSameDiscussion() {
        town.member().suggests("Dark mode");
        town.secondMember().suggests("Light mode");

        town.maintainer().approves("Dark mode");
        town.secondMaintainer().approves("Light mode");

        town.feedbackCard("Dark mode", "On the roadmap");
        town.feedbackCard("Light mode", "On the roadmap");
        assertThat(town.discussions("Example Project 2027 Q1 Roadmap"))
                .singleElement()
                .satisfies(discussion -> assertThat(discussion.comments()).hasSize(2));
    }

    @Test
    void theMaintainerConfirmsTheCategory() {
        town.member().suggests("Explain the plug-in interface");

        town.maintainer().approves("Explain the plug-in interface", Map.of("category", "documentation"));

        assertThat(town.issue("Explain the plug-in interface").labels()).contains("documentation");
        town.feedbackCard("Explain the plug-in interface", "On the roadmap");
        assertThat(town.boardItems("Explain the plug-in interface"))
                .singleElement()
                .satisfies(item -> assertThat(item.values()).containsEntry("Category", "Documentation"));
    }

    @Test
    void aGoodFirstIssueIsLabelledWhenTheMaintainerConfirmsIt() {
        town.member().suggests("Fix a typo", Map.of("help", List.of("good-first-issue")));
        town.member().suggests("Rewrite the scheduler", Map.of("help", List.of("good-first-issue")));

        town.maintainer().approves("Fix a typo", Map.of("good_first_issue", List.of("good-first-issue")));
        town.maintainer().approves("Rewrite the scheduler", Map.of("good_first_issue", List.of()));

        assertThat(town.issue("Fix a typo").labels()).contains("good first issue");
        assertThat(town.issue("Rewrite the scheduler").labels()).doesNotContain("good first issue");
    }

    @Test
    void theVolunteerIsNamedOnTheIssue() {
        town.member().suggests("Dark mode", Map.of("help", List.of("volunteer")));

        town.maintainer().approves("Dark mode");

        Issue issue = town.issue("Dark mode");
        assertThat(issue.body()).contains("**Volunteer:** member could do this");
    }

    @Test
    void aWishThatNeedsMoreThanAQuarterIsApprovedOnlyWithAReason() {
        town.member().suggests("Rewrite it all", Map.of("fits", "no"));

        boolean withoutReason = town.maintainer().approves("Rewrite it all", Map.of("reason", "   "));
        boolean withReason = town.maintainer()
                .submits(Map.of("reason", "The first third stands by itself"))
                .closed();

        assertThat(withoutReason).isFalse();
        assertThat(withReason).isTrue();
        assertThat(town.issue("Rewrite it all").body()).contains("The first third stands by itself");
    }

    @Test
    void aWishWithoutAnyVoteCanBeApproved() {
        Message card = town.member().suggests("Fix a typo");

        town.maintainer().approves("Fix a typo");

        assertThat(card.plainText()).contains("0 votes");
        assertThat(town.issue("Fix a typo").title()).isEqualTo("Fix a typo");
    }

    @Test
    void aDeclinedWishTellsItsProposerWhy() {
        town.member().suggests("Blink tags");

        town.maintainer().clicks(town.reviewCard("Blink tags"), "review-decline");
        town.maintainer().submits(Map.of("reason", "Browsers have dropped them"));

        town.member().reads("decided against", "Browsers have dropped them");
        town.feedbackCard("Blink tags", "Declined by");
        assertThat(town.issues("Blink tags")).isEmpty();
    }
}
