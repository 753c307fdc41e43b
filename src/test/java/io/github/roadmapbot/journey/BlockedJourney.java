package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Outages;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only a person can mend: the maintainers are asked once, in plain words, and have the last word. */
final class BlockedJourney {

    private static final String WISH = "Dark mode";
    private static final Fault TOO_MANY = new Fault.Refused(Answer.text(429, "").with("Retry-After", "30"));

    private final Town town = Town.start(Rules.usual()
            .withMaintainers(Rules.these("U0MAINT0001", "U0MAINT0002"))
            .withAttempts(3));
    private final Trial trial = new Trial(town, WISH);
    private final Person owner = town.gitHub.as("second-maintainer");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aQuarterThatTheBoardLacksIsNamedWithTheWayToAddIt() {
        owner.editOption(7, "Quarter", "Q1 2027", "Early 2027");

        trial.suggestAndApprove();

        assertThat(theOnlyQuestion())
                .contains(WISH, "placing the issue on the project board")
                .contains("The field \"Quarter\" of board 7 of example-org has no option \"Q1 2027\"")
                .contains(
                        "Open https://github.com/orgs/example-org/projects/7/settings, choose \"Quarter\" under Custom fields")
                .contains("type Q1 2027 into Add option, click Add and then Save options");
    }

    @Test
    void onceTheQuarterIsThereRetryGoesThrough() {
        owner.editOption(7, "Quarter", "Q1 2027", "Early 2027");
        trial.suggestAndApprove();
        Message question = trial.question();

        owner.editOption(7, "Quarter", "Early 2027", "Q1 2027");
        town.maintainer().clicks(question, "step-retry");

        trial.passTime();
        trial.isThroughExactlyOnce();
        assertThat(trial.questions()).isEmpty();
    }

    @Test
    void whatSlackPutsOffIsAskedForLaterHoweverOftenAndIsNoQuestion() {
        town.slack.http().faults().always(BlockedJourney::asksForAName, TOO_MANY);
        trial.suggestAndApprove();
        town.waitUntil("a name asked for five times", () -> {
            town.clock.moveBy(Duration.ofSeconds(31));
            return town.slack.http().calls().stream()
                            .filter(BlockedJourney::asksForAName)
                            .count()
                    >= 5;
        });

        town.slack.http().faults().clear();

        trial.passTime();
        trial.isThroughExactlyOnce();
        assertThat(trial.questions()).isEmpty();
    }

    private static boolean asksForAName(Call call) {
        return call.path().endsWith("/users.info");
    }

    @Test
    void aMissingCategoryOfDiscussionsIsNamedWithThoseThatAreThere() {
        owner.renameCategory("project", "Roadmap", "Plans");

        trial.suggestAndApprove();

        assertThat(theOnlyQuestion())
                .contains("opening the discussion of 2027 Q1")
                .contains("example-org/project has no discussion category \"Roadmap\"")
                .contains("It has Plans, Announcements, General, Q&A");
    }

    @Test
    void onceTheCategoryIsThereRetryGoesThrough() {
        owner.renameCategory("project", "Roadmap", "Plans");
        trial.suggestAndApprove();
        Message question = trial.question();

        owner.renameCategory("project", "Plans", "Roadmap");
        town.maintainer().clicks(question, "step-retry");

        trial.passTime();
        trial.isThroughExactlyOnce();
    }

    @Test
    void aTokenThatIsNotAcceptedIsAskedAboutAndRetryGoesThroughWithABetterOne() {
        Answer badToken = Answer.json(401, "{\"message\":\"Bad credentials\",\"status\":\"401\"}");
        town.gitHub.http().faults().always(Requests.any(), new Fault.Refused(badToken));
        trial.suggestAndApprove();

        String question = theOnlyQuestion();
        town.gitHub.http().faults().clear();
        town.maintainer().clicks(trial.question(), "step-retry");

        assertThat(question).contains("opening the GitHub issue", "GitHub does not accept the token");
        trial.passTime();
        trial.isThroughExactlyOnce();
    }

    @Test
    void whatDoesNotWorkForLongIsAskedAboutWithTheNumberOfAttempts() {
        town.gitHub.http().faults().always(Requests.mutation("addProjectV2ItemById"), Outages.badGateway());

        trial.suggestAndApprove();

        assertThat(theOnlyQuestion()).contains("I tried 3 times", "GitHub failed with status 502");
    }

    @Test
    void labelsThatGitHubLeavesOffAreNoticedInTheLog() {
        town.member().suggests("Light mode");
        town.maintainer().approves("Light mode");
        town.feedbackCard("Light mode", "On the roadmap");
        town.gitHub.permit("roadmap-bot", Permission.READ);

        try (Diary diary = new Diary("io.github.roadmapbot.publish")) {
            trial.suggestAndApprove();

            assertThat(town.issue(WISH).labels()).isEmpty();
            town.waitUntil("the log", () -> diary.says("left the labels [roadmap, enhancement] off"));
        }
    }

    @Test
    void onlyMaintainersMayAnswer() {
        try (Town strict = Town.start(Rules.usual().withMaintainers(Rules.these("U0MAINT0001")))) {
            strict.gitHub.as("second-maintainer").editOption(7, "Quarter", "Q1 2027", "Early 2027");
            Trial there = new Trial(strict, WISH);
            there.suggestAndApprove();

            strict.secondMaintainer().clicks(there.question(), "step-retry");

            strict.secondMaintainer().isTold(Rules.MAINTAINERS, "Only maintainers of Example Project can decide this");
            assertThat(there.questions()).hasSize(1);
        }
    }

    @Test
    void whoAnswersSecondIsToldSo() {
        owner.editOption(7, "Quarter", "Q1 2027", "Early 2027");
        trial.suggestAndApprove();
        Message question = trial.question();
        town.slack.failReading("chat.update", "internal_error"); // so that the buttons stay

        town.maintainer().clicks(question, "step-give-up");
        town.feedbackCard(WISH);
        town.waitUntil("the proposer hears of it", () -> trial.letters().size() == 2);
        town.secondMaintainer().clicks(question, "step-retry");

        town.secondMaintainer().isTold(Rules.MAINTAINERS, "Somebody has answered this already");
    }

    /** Also when everything else that could be asked has had its time. */
    private String theOnlyQuestion() {
        trial.question();
        trial.rest();
        List<Message> questions = trial.questions();
        assertThat(questions)
                .singleElement()
                .satisfies(question -> assertThat(question.plainText()).doesNotContain("Exception", "java", "null"));
        return questions.get(0).plainText();
    }
}
