package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.publish.PublishSettings.Upkeep;
import io.github.roadmapbot.sandbox.github.Outages;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.kept.Option;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the configuration allows it the board says what its options mean, and no item loses what it had chosen. */
final class DescribedOptionsJourney {

    private static final int BOARD = FullBoard.NUMBER;
    private static final String DOCUMENTATION = "Improves the website or a README";
    private static final String FEATURE = "Adds something the project cannot do yet";

    private final Rules rules =
            Rules.usual().withMaintainers(Rules.these("U0MAINT0001")).withAttempts(3);
    private final Town town = Town.start(rules);
    private final Trial trial = new Trial(town, "Dark mode");
    private final Person owner = town.gitHub.as("second-maintainer");
    private final FullBoard board = new FullBoard(town, "Category");

    @BeforeEach
    void fillTheBoard() {
        town.gitHub.pageSize(100);
        for (int i = 1; i <= 9; i++) {
            owner.addOption(BOARD, "Category", "Our own " + i);
        }
        assertThat(board.options()).hasSize(12);
        board.fill();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatCategoriesAndQuartersMeanIsSaidAndNothingElseChanges() {
        List<Option> before = board.options();
        Map<String, String> chosen = board.chosen();

        letTheBotDescribe();

        assertThat(board.meaning("Category", "Documentation")).isEqualTo(DOCUMENTATION);
        assertThat(board.meaning("Category", "New Feature")).isEqualTo(FEATURE);
        assertThat(board.meaning("Quarter", "Q1 2027")).isEqualTo("1 January to 31 March 2027");
        assertThat(board.options())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("description")
                .isEqualTo(before);
        assertThat(board.options().subList(3, 12)).isEqualTo(before.subList(3, 12));
        assertThat(board.chosen()).isEqualTo(chosen);
        assertThat(board.changes()).isEqualTo(2);
    }

    @Test
    void withoutThePermissionNothingIsSaid() {
        trial.rest();
        town.restart();
        trial.rest();

        assertThat(board.changes()).isZero();
        assertThat(board.meaning("Category", "Documentation")).isEmpty();
    }

    @Test
    void whatAPersonWroteStaysWhateverIsConfigured() {
        owner.describeOption(BOARD, "Category", "Documentation", "What we say ourselves");

        letTheBotDescribe();

        assertThat(board.meaning("Category", "Documentation")).isEqualTo("What we say ourselves");
        assertThat(board.meaning("Category", "New Feature")).isEqualTo(FEATURE);
    }

    @Test
    void whatTheBotWroteFollowsTheConfigurationUntilAPersonChangesIt() {
        letTheBotDescribe();

        rules.withDocumentationBeing("Explains something");
        letTheBotDescribe();
        assertThat(board.meaning("Category", "Documentation")).isEqualTo("Explains something");

        owner.describeOption(BOARD, "Category", "Documentation", DOCUMENTATION + ", say we");
        owner.describeOption(BOARD, "Category", "New Feature", "");
        rules.withDocumentationBeing("Explains everything");
        letTheBotDescribe();
        assertThat(board.meaning("Category", "Documentation")).isEqualTo(DOCUMENTATION + ", say we");
        assertThat(board.meaning("Category", "New Feature")).isEmpty();
    }

    @Test
    void anOptionThatIsAddedLaterIsDescribedWithinADay() {
        letTheBotDescribe();
        long before = board.changes();
        owner.addOption(BOARD, "Quarter", "Q4 2029");
        owner.addOption(BOARD, "Quarter", "Some day");

        town.clock.moveBy(Duration.ofDays(1));

        town.waitUntil(
                "the description", () -> board.meaning("Quarter", "Q4 2029").equals("1 October to 31 December 2029"));
        assertThat(board.meaning("Quarter", "Some day")).isEmpty();
        assertThat(board.changes()).isEqualTo(before + 1);
    }

    @Test
    void aFailureBetweenReadingAndWritingChangesNothingAndIsTriedAgain() {
        Map<String, String> chosen = board.chosen();
        town.gitHub.http().faults().next(2, Requests.mutation("updateProjectV2Field"), Outages.badGateway());

        startDescribing();

        trial.passTimeUntil("the description", this::described);
        assertThat(board.options()).hasSize(12);
        assertThat(board.chosen()).isEqualTo(chosen);
    }

    @Test
    void aLostAnswerDescribesOnce() {
        Map<String, String> chosen = board.chosen();
        town.gitHub.http().faults().next(1, Requests.mutation("updateProjectV2Field"), new Fault.AnswerLost());

        letTheBotDescribe();

        assertThat(board.changes()).isEqualTo(2);
        assertThat(board.chosen()).isEqualTo(chosen);
        rules.withDocumentationBeing("Explains something");
        letTheBotDescribe();
        assertThat(board.meaning("Category", "Documentation")).isEqualTo("Explains something");
    }

    @Test
    void whatGoesMissingMeanwhileIsPutBackAndThePeopleAreToldExactly() {
        Map<String, String> chosen = board.chosen();
        board.afterTheNextChange(() -> owner.removeOption(BOARD, "Category", "Our own 4"));

        startDescribing();

        Message question = trial.question();
        assertThat(question.plainText())
                .contains("saying on the project board what its options mean")
                .contains("the option \"Our own 4\" went missing from the field \"Category\" of board 7 of example-org")
                .contains("what 25 items had chosen", "and 15 more");
        assertThat(board.chosen()).isEqualTo(chosen);
        town.maintainer().clicks(question, "step-retry");
        trial.passTimeUntil("the description", this::described);
        assertThat(board.chosen()).isEqualTo(chosen);
    }

    @Test
    void whatGoesMissingIsPutBackAlsoWhenTheBotIsKilledBeforeItHasLookedAgain() {
        Map<String, String> chosen = board.chosen();
        board.afterTheNextChange(() -> {
            owner.removeOption(BOARD, "Category", "Our own 4");
            town.gitHub.http().faults().always(DescribedOptionsJourney::looksAgain, Outages.badGateway());
        });
        startDescribing();
        trial.passTimeUntil("the change", () -> board.changes() == 1);

        town.restart();
        town.gitHub.http().faults().clear();

        assertThat(trial.question().plainText()).contains("the option \"Our own 4\" went missing");
        assertThat(board.chosen()).isEqualTo(chosen);
        assertThat(town.count("SELECT COUNT(*) FROM options_before")).isZero();
    }

    @Test
    void wherePeopleLetItGoItIsNotTriedAgain() {
        town.gitHub.http().faults().always(Requests.mutation("updateProjectV2Field"), Outages.badGateway());
        startDescribing();
        Message question = trial.question();
        town.gitHub.http().faults().clear();

        town.maintainer().clicks(question, "step-give-up");

        trial.rest();
        town.restart();
        trial.rest();
        assertThat(described()).isFalse();
    }

    @Test
    void anIssueFieldOfTheOrganisationIsLeftAsItIs() {
        owner.makeIssueField(BOARD, "Category");

        letTheBotDescribe();

        assertThat(board.meaning("Category", "Documentation")).isEmpty();
        assertThat(board.meaning("Quarter", "Q1 2027")).isNotEmpty();
        assertThat(trial.questions()).isEmpty();
    }

    @Test
    void ofTwoRoadmapsOnOneBoardTheFirstSpeaksForBoth() {
        rules.withSecondRoadmap();
        owner.addOption(BOARD, "Category", "Speed");

        letTheBotDescribe();

        assertThat(board.meaning("Category", "Speed")).isEqualTo("Makes it faster");
        assertThat(board.meaning("Category", "Improvement"))
                .isEqualTo("Fixes a bug or a rough edge, or rounds out what exists");
        assertThat(board.changes()).isEqualTo(2);
    }

    private void startDescribing() {
        rules.withUpkeep(new Upkeep(true, true));
        town.restart();
    }

    private void letTheBotDescribe() {
        startDescribing();
        board.awaitDescribed();
    }

    private boolean described() {
        return board.meaning("Category", "Documentation").equals(DOCUMENTATION)
                && board.meaning("Quarter", "Q1 2027").equals("1 January to 31 March 2027");
    }

    private static boolean looksAgain(Call call) {
        return call.body().contains("query FieldOptions(");
    }
}
