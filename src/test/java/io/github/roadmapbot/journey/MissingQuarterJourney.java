package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.sandbox.github.Outages;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.kept.Option;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A quarter that the board lacks is added where the configuration allows it, and no item loses what it had chosen. */
final class MissingQuarterJourney {

    private static final String WISH = "Dark mode";
    private static final int BOARD = 7;

    private final Town town = Town.start(Rules.usual()
            .withMaintainers(Rules.these("U0MAINT0001", "U0MAINT0002"))
            .withAttempts(3)
            .withUpkeep(new PublishSettings.Upkeep(true, true)));
    private final Trial trial = new Trial(town, WISH);
    private final Person owner = town.gitHub.as("second-maintainer");
    private final FullBoard board = new FullBoard(town, "Quarter");
    private long before;

    @BeforeEach
    void fillTheBoard() {
        town.gitHub.pageSize(100);
        board.awaitDescribed();
        owner.removeOption(BOARD, "Quarter", "Q1 2027");
        for (int year = 2028; year < 2030; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                owner.addOption(BOARD, "Quarter", "Q" + quarter + " " + year);
            }
        }
        assertThat(quarters()).hasSize(12);
        board.fill();
        before = board.changes();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theQuarterIsAddedBehindTheOthersAndNoItemLosesItsOwn() {
        List<Option> before = quarters();
        Map<String, String> chosen = chosen();

        trial.suggestAndApprove();

        trial.passTime();
        trial.isThroughExactlyOnce();
        assertThat(trial.questions()).isEmpty();
        assertThat(quarters()).hasSize(13).startsWith(before.toArray(new Option[0]));
        assertThat(quarters().get(12)).satisfies(added -> {
            assertThat(added.name()).isEqualTo("Q1 2027");
            assertThat(added.description()).isEqualTo("1 January to 31 March 2027");
        });
        assertThat(chosen()).containsAllEntriesOf(chosen);
    }

    @Test
    void aFailureBetweenReadingAndWritingChangesNothingAndIsTriedAgain() {
        Map<String, String> chosen = chosen();
        town.gitHub.http().faults().next(2, Requests.mutation("updateProjectV2Field"), Outages.badGateway());

        trial.suggestAndApprove();

        trial.passTime();
        trial.isThroughExactlyOnce();
        assertThat(quarters()).hasSize(13);
        assertThat(chosen()).containsAllEntriesOf(chosen);
    }

    @Test
    void aLostAnswerAddsTheQuarterOnce() {
        Map<String, String> chosen = chosen();
        town.gitHub.http().faults().next(1, Requests.mutation("updateProjectV2Field"), new Fault.AnswerLost());

        trial.suggestAndApprove();

        trial.passTime();
        trial.isThroughExactlyOnce();
        assertThat(quarters()).hasSize(13);
        assertThat(changes()).isEqualTo(1);
        assertThat(chosen()).containsAllEntriesOf(chosen);
    }

    @Test
    void whatGoesMissingMeanwhileIsPutBackAndThePeopleAreToldExactly() {
        Map<String, String> chosen = chosen();
        board.afterTheNextChange(() -> owner.removeOption(BOARD, "Quarter", "Q3 2027"));

        trial.suggestAndApprove();

        Message question = trial.question();
        assertThat(question.plainText())
                .contains("adding Q1 2027 to the project board")
                .contains("the option \"Q3 2027\" went missing from the field \"Quarter\" of board 7 of example-org")
                .contains("what 25 items had chosen", "and 15 more");
        assertThat(chosen()).containsAllEntriesOf(chosen);
        town.maintainer().clicks(question, "step-retry");
        trial.passTime();
        trial.isThroughExactlyOnce();
        assertThat(chosen()).containsAllEntriesOf(chosen);
    }

    @Test
    void whatGoesMissingIsPutBackAlsoWhenTheBotIsKilledBeforeItHasLookedAgain() {
        Map<String, String> chosen = chosen();
        board.afterTheNextChange(() -> {
            owner.removeOption(BOARD, "Quarter", "Q3 2027");
            town.gitHub.http().faults().always(MissingQuarterJourney::looksAgain, Outages.badGateway());
        });
        trial.suggest();
        trial.approve();
        trial.passTimeUntil("the change", () -> changes() == 1);

        town.restart();
        town.gitHub.http().faults().clear();

        Message question = trial.question();
        assertThat(question.plainText()).contains("the option \"Q3 2027\" went missing");
        assertThat(chosen()).containsAllEntriesOf(chosen);
        assertThat(town.count("SELECT COUNT(*) FROM options_before")).isZero();
    }

    private static boolean looksAgain(Call call) {
        return call.body().contains("query FieldOptions(");
    }

    @Test
    void whereTheMaintainersLetItGoTheyAreAskedToAddIt() {
        town.gitHub.http().faults().always(Requests.mutation("updateProjectV2Field"), Outages.badGateway());
        trial.suggestAndApprove();
        Message question = trial.question();
        town.gitHub.http().faults().clear();

        town.maintainer().clicks(question, "step-give-up");

        Message next = trial.questionAfter(question);
        assertThat(next.plainText()).contains("has no option \"Q1 2027\"", "placing the issue on the project board");
        owner.addOption(BOARD, "Quarter", "Q1 2027");
        town.maintainer().clicks(next, "step-retry");
        trial.passTime();
        trial.isThroughExactlyOnce();
    }

    private long changes() {
        return board.changes() - before;
    }

    private List<Option> quarters() {
        return board.options();
    }

    private Map<String, String> chosen() {
        return board.chosen();
    }
}
