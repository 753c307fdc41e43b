package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.roadmapbot.sandbox.slack.Button;
import io.github.roadmapbot.sandbox.slack.CommandReply;
import io.github.roadmapbot.sandbox.slack.Delivery;
import io.github.roadmapbot.sandbox.slack.Input;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the slash command to the card: what people type, what they are asked, and what they are told. */
final class SuggestJourney {

    private static final Map<String, Object> REST = Map.of("why", "It is too bright", "category", "new-feature");

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dark mode", "Copy & paste", "a < b > c", "More <b>bold</b> &lt; text", "Cake 🎂 for all"})
    void theTitleTypedWithTheCommandIsInTheFormAndOnTheCard(String title) {
        town.member().types("/roadmap suggest " + title);

        List<String> found = town.member().finds("title");
        town.member().submits(REST);

        assertThat(found).containsExactly(title);
        town.feedbackCard(title);
        town.reviewCard(title);
    }

    @Test
    void ofATitleThatIsTooLongNothingIsLost() {
        String typed = "long ".repeat(29) + "and🎂 " + "longer ".repeat(7);

        town.member().types("/roadmap suggest " + typed);

        assertThat(typed).hasSizeGreaterThan(195);
        assertThat(town.member().finds("title"))
                .singleElement()
                .satisfies(title -> assertThat(title).endsWith("and…").hasSizeLessThanOrEqualTo(150));
        assertThat(town.member().finds("why")).containsExactly(typed.strip());
        assertThat(town.member().form().plainText())
                .contains("A title has at most 150 characters", "all of it stands beneath");
    }

    @Test
    void theDefinitionOfEachCategoryStandsBesideTheChoice() {
        town.member().types("/roadmap suggest");

        List<Input> fields = town.member().form().inputs();

        assertThat(fields)
                .filteredOn(field -> field.blockId().equals("category"))
                .flatExtracting(Input::options)
                .extracting(Input.Choice::text, Input.Choice::description)
                .containsExactlyElementsOf(Rules.roadmap().categories().stream()
                        .map(category -> tuple(category.name(), category.definition()))
                        .toList());
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndTheRestStays() {
        town.member().types("/roadmap suggest");

        SubmitResult blank = town.member()
                .submits(
                        Map.of("title", "   ", "why", " \n ", "category", "improvement", "help", List.of("volunteer")));
        SubmitResult mended = town.member().submits(Map.of("title", "Dark mode", "why", "It is too bright"));

        assertThat(blank.closed()).isFalse();
        assertThat(blank.errors()).containsOnlyKeys("title", "why").values().allMatch(error -> !error.isBlank());
        assertThat(mended.closed()).isTrue();
        assertThat(town.feedbackCard("Dark mode").plainText()).contains("Improvement", "proposer could do it");
    }

    @Test
    void whatIsTooLongIsSaidAtItsField() {
        town.member().types("/roadmap suggest");

        SubmitResult result =
                town.member().submits(Map.of("title", "x".repeat(151), "why", "y", "category", "improvement"));

        assertThat(result.closed()).isFalse();
        assertThat(result.errors()).containsOnlyKeys("title");
    }

    @ParameterizedTest
    @ValueSource(ints = {3_001, 100_000})
    void ofATextThatIsTooLongItIsSaidHowLongItIsAndMayBe(int length) {
        town.member().types("/roadmap suggest");

        SubmitResult result = town.member()
                .submits(Map.of("title", "Dark mode", "why", "y".repeat(length), "category", "improvement"));

        assertThat(result.errors())
                .containsExactly(
                        Map.entry("why", "Please shorten it to 3,000 characters; it has %,d.".formatted(length)));
    }

    @Test
    void theLongestWishIsTakenAsItIs() {
        String title = "x".repeat(150);

        Message card = town.member().suggests(title, Map.of("why", "y".repeat(3000)));

        assertThat(card.plainText()).contains("y".repeat(3000));
        town.reviewCard(title);
    }

    @Test
    void aSubmissionDeliveredTwiceIsOneSuggestion() {
        town.member().types("/roadmap suggest Dark mode");
        town.member().form();
        town.slack.patience(Duration.ofNanos(1));
        SubmitResult unanswered = town.member().submits(REST);
        town.slack.patience(Duration.ofSeconds(3));

        SubmitResult again = town.member().submits(Map.of());

        town.member().suggests("Light mode");
        assertThat(unanswered.failure()).isNotEmpty();
        assertThat(again.closed()).isTrue();
        assertThat(town.member().types("/roadmap mine")).containsOnlyOnce("Dark mode");
    }

    @Test
    void theCardOffersTheVoteEmojisAndTheProposerGetsAReceipt() {
        Message card = town.member().suggests("Dark mode");

        town.waitUntil(
                "the emojis",
                () -> town.feedbackCard("Dark mode").reactions().keySet().equals(Set.of("+1", "heart")));
        Message receipt =
                town.member().reads("Dark mode", "this is kept", card.ts().replace(".", ""));
        assertThat(receipt.buttons()).extracting(Button::text).containsExactly("Edit…", "Withdraw");
    }

    @Test
    void whoeverIsNoMemberIsToldSo() {
        try (Town closed = Town.start(Rules.usual().withMembers(Rules.these("U0MEMBER001")))) {
            closed.secondMember().types("/roadmap suggest Dark mode");

            closed.secondMember().isTold(Rules.FEEDBACK, "Only members of the community may suggest");
            assertThat(closed.secondMember().openForm()).isEmpty();
            assertThat(closed.member().suggests("Light mode").plainText()).contains("Light mode");
        }
    }

    @Test
    void whileNobodyKnowsWhoIsAMemberNobodySuggests() {
        try (Town closed = Town.start(Rules.usual().withMembers(Rules.membersOf(Rules.FEEDBACK)))) {
            closed.slack.failReading("conversations.members", "internal_error");

            closed.member().types("/roadmap suggest Dark mode");

            closed.member().isTold(Rules.FEEDBACK, "could not find out");
            assertThat(closed.member().openForm()).isEmpty();
        }
    }

    @Test
    void whereTheBotIsNoMemberPeopleAreToldInTheirDirectConversation() {
        try (Town closed = Town.start(Rules.usual().withMembers(Rules.these("U0MEMBER001")))) {
            closed.secondMember().person().command("C0GENERAL01", "/roadmap suggest Dark mode");

            closed.secondMember().isToldAlone("Only members of the community may suggest");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roadmap", "/roadmap help", "/roadmap HELP"})
    void theHelpNamesEverySubcommand(String typed) {
        assertThat(town.member().types(typed))
                .startsWith("Here is what you can do")
                .contains("/roadmap suggest [title]", "/roadmap mine", "/roadmap show R-42");
    }

    @Test
    void anUnknownSubcommandIsAnsweredWithTheHelp() {
        assertThat(town.member().types("/roadmap <frobnicate> it"))
                .contains("I do not know `/roadmap <frobnicate>`", "/roadmap suggest [title]");
    }

    @Test
    void aSlipIsAnsweredWithWhatWasProbablyMeant() {
        assertThat(town.member().types("/roadmap sugest Dark mode"))
                .contains("Did you mean `/roadmap suggest`? `/roadmap help` shows everything");
        assertThat(town.member().types("/roadmap xyzzy")).doesNotContain("Did you mean");
    }

    @Test
    void whatDoesNotWorkHereIsNotOffered() {
        assertThat(town.member().types("/roadmap help")).contains("/roadmap link");
        try (Town other = Town.start(Rules.usual().withoutLinking())) {
            assertThat(other.member().types("/roadmap help")).doesNotContain("link");
            assertThat(other.member().types("/roadmap link")).contains("cannot be linked here");
        }
    }

    @Test
    void mineIsWhatISuggested() {
        town.member().suggests("Dark mode");
        town.member().suggests("Light mode");
        town.secondMember().suggests("Loud mode");

        String mine = town.member().types("/roadmap mine");
        String nothing = town.actor("third member").types("/roadmap mine");

        assertThat(mine)
                .containsSubsequence("Light mode", "Open for votes", "Dark mode")
                .doesNotContain("Loud mode");
        assertThat(nothing).contains("not suggested anything yet", "/roadmap suggest");
    }

    @Test
    void showAnswersWithTheSuggestionOrWithTheWayOut() {
        town.member().suggests("Dark mode");

        assertThat(town.secondMember().types("/roadmap show r-1")).contains("Dark mode", "0 votes");
        assertThat(town.secondMember().types("/roadmap show R-999")).contains("no `R-999`", "/roadmap mine");
        assertThat(town.secondMember().types("/roadmap show nonsense")).contains("/roadmap show R-42");
        assertThat(town.secondMember().types("/roadmap show")).contains("/roadmap show R-42");
    }

    @Test
    void whenSlackIsSlowTheCommandIsStillAcknowledgedAtOnce() {
        town.slack
                .http()
                .faults()
                .always(call -> call.path().endsWith("views.open"), new Fault.Slow(Duration.ofSeconds(5)));

        CommandReply reply = town.member().person().command(Rules.FEEDBACK, "/roadmap suggest Dark mode");

        assertThat(reply.failed()).isFalse();
        assertThat(last(town.slack.deliveries()).acknowledgedAt().orElseThrow())
                .isBefore(last(town.slack.deliveries()).sentAt().plusSeconds(2));
        town.member().isTold(Rules.FEEDBACK, "type `/roadmap suggest` again");
    }

    private static Delivery last(List<Delivery> all) {
        return all.get(all.size() - 1);
    }
}
