package io.github.roadmapbot.journey;

import static io.github.roadmapbot.journey.Settlement.DESIGN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Channel;
import io.github.roadmapbot.sandbox.slack.Input;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wish begins with what its channel says: the roadmap, the category, and headings for the reason. */
final class ChannelDefaultsJourney {

    private static final Channel TALK = new Channel(
            DESIGN,
            Optional.of("documentation"),
            Optional.of("Who would it help?\nWhat do they do today?"),
            Optional.of("example-org/docs"));

    private final Town town = Town.start(
            Settlement.withMorePlaces(), Rules.usual().withSecondRoadmap().withChannels(TALK));
    private final Actor member = town.member();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theWindowIsOfTheChannelsRoadmapWithItsCategoryAndTemplate() {
        member.person().command(DESIGN, "/roadmap suggest Better pictures");

        assertThat(member.form().inputs()).extracting(Input::blockId).doesNotContain("roadmap");
        assertThat(member.finds("category")).containsExactly("documentation");
        assertThat(member.finds("why").toString()).contains("Who would it help?", "What do they do today?");
        member.submits(Map.of());
        assertThat(town.feedbackCard("Better pictures").plainText()).contains("Documentation");
    }

    @Test
    void whatIsSaidThereIsTakenInItsCategoryAndNotCoveredByTheTemplate() {
        String ts = town.secondMember().says(DESIGN, "Better pictures\nThey are blurred");

        member.captures(DESIGN, ts);

        assertThat(member.finds("category")).containsExactly("documentation");
        assertThat(member.finds("why").toString()).contains("blurred").doesNotContain("Who would it help?");
    }

    @Test
    void theEmojiTakesItsCategoryToo() {
        String ts = town.secondMember().says(DESIGN, "Better pictures\nThey are blurred");

        member.person().react(DESIGN, ts, "bulb");

        assertThat(town.feedbackCard("Better pictures").plainText()).contains("Documentation");
    }

    @Test
    void itsIssueIsOpenedInTheChannelsRepositoryAndPlacedOnTheBoard() {
        member.person().command(DESIGN, "/roadmap suggest Better pictures");
        member.submits(Map.of());

        town.maintainer().clicks(town.reviewCard("Better pictures"), "review-approve");
        assertThat(town.maintainer().finds("repository")).containsExactly("example-org/docs");
        town.maintainer().submits(Map.of());

        town.feedbackCard("Better pictures", "example-org/docs#1");
        assertThat(town.issuesOfDocs("Better pictures")).hasSize(1);
        assertThat(town.issues("Better pictures")).isEmpty();
        assertThat(town.boardItems("Better pictures")).hasSize(1);
        assertThat(town.comments("Better pictures")).hasSize(1);
    }

    @Test
    void whoeverApprovesMayChooseAnotherRepository() {
        member.suggests("Dark mode");

        town.maintainer().clicks(town.reviewCard("Dark mode"), "review-approve");
        assertThat(town.maintainer().finds("repository")).containsExactly("example-org/project");
        town.maintainer().submits(Map.of("repository", "example-org/docs"));

        town.feedbackCard("Dark mode", "example-org/docs#1");
        assertThat(town.issues("Dark mode")).isEmpty();
    }

    @Test
    void elsewhereNothingIsChosenInAdvance() {
        member.types("/roadmap suggest Dark mode");

        assertThat(member.finds("category")).isEmpty();
        assertThat(member.finds("why")).allMatch(String::isEmpty);
    }
}
