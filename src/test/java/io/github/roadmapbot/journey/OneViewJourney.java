package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.publish.PublishSettings.Upkeep;
import io.github.roadmapbot.publish.ViewName;
import io.github.roadmapbot.sandbox.github.BoardView;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a view's name has no quarter in it, one view does for all, and shows the quarters that are not over. */
final class OneViewJourney {

    private static final String NAME = "Planned Features";
    private static final String WISH = "Dark mode";
    private static final String LATER = "Light mode";
    private static final int BOARD = 7;
    private static final String BOTH = "quarter:\"Q1 2027\",\"Q2 2027\"";
    private static final String SECOND = "quarter:\"Q2 2027\"";

    static final Upkeep UPKEEP = new Upkeep(false, true, Optional.empty(), new ViewName(NAME));

    private final Town town = Town.start(Rules.usual().withAttempts(3).withUpkeep(UPKEEP));
    private final Trial trial = new Trial(town, WISH);
    private final Person owner = town.gitHub.as("second-maintainer");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void itIsMadeWithTheFirstItemAndShowsWhatComesInLaterQuartersAsWell() {
        trial.suggestAndApprove();
        trial.passTime();
        assertThat(view().filter()).isEqualTo("quarter:\"Q1 2027\"");

        planForTheNextQuarter();

        trial.passTimeUntil("both quarters", () -> view().filter().equals(BOTH));
        assertThat(view().titles()).containsExactlyInAnyOrder(WISH, LATER);
        passADay();
        passADay();
        assertThat(view().filter()).isEqualTo(BOTH);
        assertThat(told()).isEmpty();
    }

    @Test
    void aGoalThatPeopleAgreedOnIsTrackedThere() {
        Actor maintainer = town.maintainer();
        maintainer.types("/roadmap goal Everything is dark");
        maintainer.submits(Map.of("criteria", "Dark mode is released"));
        maintainer.clicks(town.message(maintainer, Rules.FEEDBACK, "G-1", "proposed"), "goal-agree");
        maintainer.submits(Map.of("text", "In the thread."));

        trial.passTimeUntil(
                "the goal in its view",
                () -> town.gitHub.views(BOARD).stream()
                        .filter(view -> view.name().equals(NAME))
                        .anyMatch(view -> view.titles().contains("Everything is dark")));
        assertThat(told()).isEmpty();
    }

    @Test
    void aQuarterThatIsOverLeavesIt() {
        trial.suggestAndApprove();
        planForTheNextQuarter();
        trial.passTimeUntil("both quarters", () -> view().filter().equals(BOTH));

        while (town.clock.instant().isBefore(Instant.parse("2027-04-02T00:00:00Z"))) {
            passADay();
        }

        assertThat(view().filter()).isEqualTo(SECOND);
        assertThat(view().titles()).containsExactly(LATER);
        assertThat(told()).isEmpty();
    }

    @Test
    void oneThatPeopleHaveSetToSomethingElseIsLeftAndWhatItLacksIsTold() {
        owner.makeView(BOARD, NAME, "stage:Later");

        trial.suggestAndApprove();
        trial.passTime();
        passADay();

        assertThat(view().filter()).isEqualTo("stage:Later");
        assertThat(told())
                .singleElement()
                .satisfies(message -> assertThat(message.plainText())
                        .contains("does not show exactly what is on the board for 2027 Q1", "It does not show R-1.")
                        .contains("quarter:\"Q1 2027\""));
    }

    @Test
    void whereItMayNotBeChangedItIsSaidWhatMendsIt() {
        Answer forbidden = Answer.json(403, "{\"message\":\"Resource not accessible by integration\"}");
        town.gitHub.http().faults().always(Requests.mutation("updateProjectV2View"), new Fault.Refused(forbidden));
        trial.suggestAndApprove();
        planForTheNextQuarter();

        trial.passTimeUntil("a word about it", () -> !told().isEmpty());

        assertThat(told())
                .singleElement()
                .satisfies(message -> assertThat(message.plainText()).contains("It does not show R-2.", BOTH));
        owner.filterView(BOARD, view().number(), BOTH);
        passADay();
        passADay();
        assertThat(told()).hasSize(1);
    }

    private void planForTheNextQuarter() {
        town.secondMember().suggests(LATER);
        town.maintainer().approves(LATER);
        town.feedbackCard(LATER, "On the roadmap");
        owner.moveItem(BOARD, LATER, "Quarter", "Q2 2027");
        trial.passTimeUntil(
                "the other quarter",
                () -> town.count("SELECT COUNT(*) FROM suggestion WHERE quarter = '2027-Q2'") == 1);
    }

    private void passADay() {
        town.clock.moveBy(Duration.ofDays(1));
        trial.rest();
    }

    private BoardView view() {
        List<BoardView> all = town.gitHub.views(BOARD).stream()
                .filter(view -> view.name().equals(NAME))
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Message> told() {
        return town.maintainer().messages(Rules.MAINTAINERS).stream()
                .filter(message -> message.plainText().contains("|" + NAME + ">"))
                .toList();
    }
}
