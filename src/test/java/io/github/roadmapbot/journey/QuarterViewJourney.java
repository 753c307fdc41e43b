package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.sandbox.github.BoardView;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each quarter has a view on the board, which shows its items and no others; nothing waits for it. */
final class QuarterViewJourney {

    private static final String WISH = "Dark mode";
    private static final int BOARD = 7;
    private static final String FILTER = "quarter:\"Q1 2027\"";

    private final Town town = Town.start(Rules.usual().withAttempts(3));
    private final Trial trial = new Trial(town, WISH);
    private final Person owner = town.gitHub.as("second-maintainer");

    @BeforeEach
    void putADecoyBeside() {
        int later = owner.openIssue("project", "Something for later", "");
        owner.placeIssue(BOARD, "project", later);
        owner.moveItem(BOARD, "Something for later", "Quarter", "Q2 2027");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theFirstItemOfAQuarterMakesItsViewWhichShowsThatQuarterAndNoOther() {
        trial.suggestAndApprove();
        publishAnother("Light mode");

        trial.passTime();
        trial.isThroughExactlyOnce();
        assertThat(views()).singleElement().satisfies(view -> {
            assertThat(view.layout()).isEqualTo("board");
            assertThat(view.filter()).isEqualTo(FILTER);
            assertThat(view.titles()).containsExactlyInAnyOrder(WISH, "Light mode");
        });
        assertThat(told()).isEmpty();
    }

    @Test
    void aViewOfThatNameIsFoundAgain() {
        owner.makeView(BOARD, "q1 2027", FILTER);

        trial.suggestAndApprove();

        trial.passTime();
        assertThat(town.gitHub.views(BOARD)).hasSize(2);
        assertThat(town.gitHub.http().calls().stream().filter(QuarterViewJourney::makesView))
                .isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void anAnswerThatIsLostMakesNoSecondView() {
        town.gitHub.http().faults().next(1, QuarterViewJourney::makesView, new Fault.AnswerLost());

        trial.suggestAndApprove();

        trial.passTime();
        trial.isThroughExactlyOnce();
        assertThat(views()).hasSize(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void whatAViewShowsWronglyIsToldOnceWithTheFilterThatMendsIt() {
        owner.makeView(BOARD, "Q1 2027", "quarter:\"Q2 2027\"");

        trial.suggestAndApprove();

        trial.passTime();
        trial.isThroughExactlyOnce();
        assertThat(told())
                .singleElement()
                .satisfies(message -> assertThat(message.plainText())
                        .contains("does not show exactly what is on the board for 2027 Q1")
                        .contains("It does not show R-1.")
                        .contains("It shows, though it is not of that quarter:", "/issues/2")
                        .contains(FILTER));
        publishAnother("Light mode");
        trial.rest();
        assertThat(told()).hasSize(1);
    }

    @Test
    void whatPeopleHaveMovedThemselvesIsNoDifference() {
        int own = owner.openIssue("project", "Our own work", "");
        owner.placeIssue(BOARD, "project", own);
        owner.moveItem(BOARD, "Our own work", "Quarter", "Q1 2027");

        trial.suggestAndApprove();
        town.feedbackCard(WISH, "On the roadmap");
        owner.moveItem(BOARD, WISH, "Quarter", "Q2 2027");

        trial.rest();
        assertThat(views())
                .singleElement()
                .satisfies(view -> assertThat(view.titles()).containsExactly("Our own work"));
        assertThat(told()).isEmpty();
    }

    @Test
    void aQuarterThatSomethingIsMovedToGetsItsViewAsWell() {
        trial.suggestAndApprove();
        town.feedbackCard(WISH, "On the roadmap");

        owner.moveItem(BOARD, WISH, "Quarter", "Q2 2027");

        trial.passTimeUntil(
                "the other view",
                () -> town.gitHub.views(BOARD).stream()
                        .anyMatch(view -> view.name().equals("Q2 2027")));
    }

    @Test
    void whereNoViewCanBeMadeEverythingIsPublishedAndItIsToldHowToMakeItByHand() {
        Answer forbidden = Answer.json(403, "{\"message\":\"Resource not accessible by integration\"}");
        town.gitHub.http().faults().always(QuarterViewJourney::makesView, new Fault.Refused(forbidden));

        trial.suggestAndApprove();

        trial.passTime();
        trial.isThroughExactlyOnce();
        assertThat(views()).isEmpty();
        assertThat(trial.questions()).isEmpty();
        assertThat(told())
                .singleElement()
                .satisfies(message -> assertThat(message.plainText())
                        .contains("I could not make the view *Q1 2027*", "Everything else goes on without it")
                        .contains("*New view* → *Board*", FILTER));
    }

    @Test
    void aRefusedViewIsTriedAgainDailyAndMadeOnceGitHubAllowsIt() {
        Answer forbidden = Answer.json(403, "{\"message\":\"Resource not accessible by integration\"}");
        town.gitHub.http().faults().always(QuarterViewJourney::makesView, new Fault.Refused(forbidden));
        trial.suggestAndApprove();
        trial.passTimeUntil("the word about it", () -> told().size() == 1);
        publishAnother("Light mode");
        trial.rest();
        assertThat(attempts()).isEqualTo(1);

        passADay();
        assertThat(attempts()).isEqualTo(2);
        town.gitHub.http().faults().clear();
        passADay();

        assertThat(views())
                .singleElement()
                .satisfies(view -> assertThat(view.titles()).containsExactlyInAnyOrder(WISH, "Light mode"));
        assertThat(attempts()).isEqualTo(3);
        passADay();
        assertThat(attempts()).isEqualTo(3);
        assertThat(told()).hasSize(1);
    }

    @Test
    void aViewThatPeopleMakeByHandIsFoundAndComparedAsWell() {
        Answer forbidden = Answer.json(403, "{\"message\":\"Resource not accessible by integration\"}");
        town.gitHub.http().faults().always(QuarterViewJourney::makesView, new Fault.Refused(forbidden));
        trial.suggestAndApprove();
        trial.passTimeUntil("the word about it", () -> told().size() == 1);
        owner.makeView(BOARD, "Q1 2027", "quarter:\"Q2 2027\"");

        passADay();
        trial.rest();

        assertThat(attempts()).isEqualTo(1);
        assertThat(told()).hasSize(2);
        assertThat(told().get(1).plainText()).contains("does not show exactly", "R-1");
    }

    @Test
    void whatGoesWrongLaterIsNoticedAndWhatIsMendedMayGoWrongAgain() {
        trial.suggestAndApprove();
        trial.passTime();
        assertThat(told()).isEmpty();

        owner.filterView(BOARD, number(), "quarter:\"Q2 2027\"");
        passADay();
        passADay();
        assertThat(told()).hasSize(1);
        owner.filterView(BOARD, number(), FILTER);
        passADay();
        owner.filterView(BOARD, number(), "stage:Now");
        passADay();

        assertThat(told()).hasSize(1);
        owner.filterView(BOARD, number(), "quarter:\"Q2 2027\"");
        passADay();
        assertThat(told()).hasSize(2);
    }

    @Test
    void aNewItemIsLookedForInTheViewOnceTheListsHaveCaughtUp() {
        trial.suggestAndApprove();
        trial.passTime();
        owner.filterView(BOARD, number(), "quarter:\"Q2 2027\"");

        publishAnother("Light mode");

        trial.rest();
        assertThat(told())
                .singleElement()
                .satisfies(message -> assertThat(message.plainText()).contains("It does not show R-1, R-2."));
    }

    @Test
    void aViewThatPeopleTakeAwayIsNotMadeAgainAndAnotherInItsPlaceIsCompared() {
        trial.suggestAndApprove();
        trial.passTime();

        owner.removeView(BOARD, number());
        passADay();
        assertThat(views()).isEmpty();
        assertThat(attempts()).isEqualTo(1);
        owner.makeView(BOARD, "Something else", "");
        owner.makeView(BOARD, "Q1 2027", "quarter:\"Q2 2027\"");
        passADay();
        trial.rest();

        assertThat(attempts()).isEqualTo(1);
        assertThat(told())
                .singleElement()
                .satisfies(message -> assertThat(message.plainText()).contains("does not show exactly"));
    }

    @Test
    void aViewThatGitHubDoesNotShowAnyMoreIsToldOnceAndLookedAtDaily() {
        trial.suggestAndApprove();
        trial.passTime();
        Answer forbidden = Answer.json(403, "{\"message\":\"Resource not accessible by integration\"}");
        town.gitHub.http().faults().always(QuarterViewJourney::looksAtViews, new Fault.Refused(forbidden));

        passADay();
        passADay();

        assertThat(trial.questions()).isEmpty();
        assertThat(told())
                .singleElement()
                .satisfies(message -> assertThat(message.plainText())
                        .contains("I cannot look any more whether the view", "Nothing waits for that"));
        town.gitHub.http().faults().clear();
        passADay();
        owner.filterView(BOARD, number(), "quarter:\"Q2 2027\"");
        passADay();
        assertThat(told()).hasSize(2);
        assertThat(views()).hasSize(1);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void aRoadmapThatIsNotConfiguredAnyMoreIsNotLookedAfter() throws SQLException {
        try (Town other = Town.start(Rules.usual().withUpkeep(new PublishSettings.Upkeep(true, true)))) {
            Trial there = new Trial(other, WISH);
            there.suggestAndApprove();
            there.passTime();
            try (Connection store = DriverManager.getConnection(other.storeUrl());
                    Statement change = store.createStatement()) {
                change.execute("UPDATE step SET subject = 'bygone' WHERE status = 'due'"
                        + " AND (kind = 'make-view' OR kind = 'change-options' AND detail = '')");
            }

            other.clock.moveBy(Duration.ofDays(1));
            there.rest();

            assertThat(other.count("SELECT COUNT(*) FROM step WHERE subject = 'bygone' AND status = 'done'"))
                    .isEqualTo(2);
            assertThat(there.questions()).isEmpty();
        }
    }

    @Test
    void whenTheQuarterIsOverNobodyLooksAnyMore() {
        trial.suggestAndApprove();
        trial.passTime();

        town.clock.moveBy(Duration.ofDays(140));
        trial.rest();

        assertThat(town.count("SELECT COUNT(*) FROM step WHERE kind = 'make-view' AND status = 'done'"))
                .isEqualTo(1);
    }

    @Test
    void twoRoadmapsOnOneBoardHaveOneViewOfAQuarterWhichShowsTheItemsOfBoth() {
        try (Town two = Town.start(Settlement.withMorePlaces(), Rules.usual().withSecondRoadmap())) {
            Person person = two.gitHub.as("second-maintainer");
            int later = person.openIssue("project", "Something for later", "");
            person.placeIssue(BOARD, "project", later);
            person.moveItem(BOARD, "Something for later", "Quarter", "Q2 2027");
            Trial there = new Trial(two, WISH);
            Actor maintainer = two.maintainer();

            maintainer.person().command(Rules.SECOND_FEEDBACK, "/roadmap suggest");
            maintainer.submits(
                    Map.of("title", "Fast mode", "why", "It is slow", "category", "improvement", "fits", "yes"));
            two.secondMaintainer()
                    .clicks(two.message(maintainer, Rules.SECOND_MAINTAINERS, "Fast mode", ""), "review-approve");
            two.secondMaintainer().submits(Map.of());
            there.passTimeUntil("a view", () -> two.gitHub.views(BOARD).size() == 2);
            there.suggestAndApprove();
            there.passTime();
            there.rest();

            assertThat(two.gitHub.http().calls().stream().filter(QuarterViewJourney::makesView))
                    .hasSize(1);
            assertThat(two.gitHub.views(BOARD).stream()
                            .filter(view -> view.name().equals("Q1 2027")))
                    .singleElement()
                    .satisfies(view -> assertThat(view.titles()).containsExactlyInAnyOrder(WISH, "Fast mode"));
            assertThat(two.count("SELECT COUNT(*) FROM step WHERE kind = 'tell-view'"))
                    .isZero();
            assertThat(two.count("SELECT COUNT(*) FROM board_view WHERE roadmap = 'project'"))
                    .isEqualTo(1);
            assertThat(two.count("SELECT COUNT(*) FROM board_view")).isEqualTo(1);
        }
    }

    @Test
    void whoWantsNoViewsGetsNone() {
        try (Town other = Town.start(Rules.usual().withUpkeep(new PublishSettings.Upkeep(false, false)))) {
            Trial there = new Trial(other, WISH);

            there.suggestAndApprove();

            there.passTime();
            there.isThroughExactlyOnce();
            assertThat(other.gitHub.views(BOARD)).hasSize(1);
        }
    }

    private void passADay() {
        town.clock.moveBy(Duration.ofDays(1));
        trial.rest();
    }

    private long attempts() {
        return town.gitHub.http().calls().stream()
                .filter(QuarterViewJourney::makesView)
                .count();
    }

    private int number() {
        return views().get(0).number();
    }

    private void publishAnother(String title) {
        town.secondMember().suggests(title);
        town.maintainer().approves(title);
        town.feedbackCard(title, "On the roadmap");
    }

    private List<BoardView> views() {
        return town.gitHub.views(BOARD).stream()
                .filter(view -> view.name().equals("Q1 2027"))
                .toList();
    }

    private List<Message> told() {
        return town.maintainer().messages(Rules.MAINTAINERS).stream()
                .filter(message -> message.plainText().contains("view"))
                .filter(message -> message.plainText().contains("Q1"))
                .toList();
    }

    private static boolean looksAtViews(Call call) {
        return call.body().contains("query BoardViews(")
                || call.path().contains("/projectsV2/7/views/")
                || call.body().contains("query ChosenBy(");
    }

    private static boolean makesView(Call call) {
        return call.method().equals("POST") && call.path().endsWith("/projectsV2/7/views");
    }
}
