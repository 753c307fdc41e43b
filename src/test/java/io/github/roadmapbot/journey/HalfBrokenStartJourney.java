package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Outages;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What is broken when the bot starts is switched off, and on again once it is mended; everything else works. */
final class HalfBrokenStartJourney {

    private static final String WISH = "Dark mode";
    private static final String BOT = "U0ROADMAPBT";
    private static final Duration NEXT_LOOK = Duration.ofMinutes(3);

    @Test
    void withoutABoardIssuesAreOpenedAndTheProposerIsTold() {
        try (Town town = Town.start(each -> each.gitHub.closeBoard(7, true))) {
            Trial trial = new Trial(town, WISH);

            trial.suggestAndApprove();

            trial.passTimeUntil("the news", () -> trial.letters().size() == 2);
            assertThat(town.issues(WISH)).hasSize(1);
            assertThat(town.comments(WISH)).hasSize(1);
            assertThat(town.boardItems(WISH)).isEmpty();
            assertThat(trial.letters())
                    .anySatisfy(letter -> assertThat(letter.plainText())
                            .contains(
                                    "is on the roadmap", town.issue(WISH).url().toString()));
        }
    }

    @Test
    void onceTheBoardIsThereTheItemIsPlacedWithoutAClick() {
        try (Town town = Town.start(each -> each.gitHub.closeBoard(7, true))) {
            Trial trial = new Trial(town, WISH);
            trial.suggestAndApprove();
            trial.passTimeUntil("the issue", () -> town.issues(WISH).size() == 1);

            town.gitHub.closeBoard(7, false);

            trial.passTimeUntil("the item", () -> town.boardItems(WISH).size() == 1);
            trial.passTime();
            trial.isThroughExactlyOnce();
            assertThat(trial.questions()).isEmpty();
        }
    }

    @Test
    void theMaintainersAreToldOnceHoweverOftenTheBotStarts() {
        try (Town town = Town.start(each -> each.gitHub.closeBoard(7, true))) {
            town.waitUntil("the notice", () -> notices(town).size() == 1);

            town.restart();
            looksAgain(town);

            assertThat(notices(town))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.plainText())
                            .contains(
                                    "I cannot use the project board",
                                    "board 7 of example-org is closed",
                                    "To mend it:"));
        }
    }

    @Test
    void whatBreaksOnceMoreIsToldOnceMore() {
        try (Town town = Town.start(each -> each.gitHub.closeBoard(7, true))) {
            town.waitUntil("the notice", () -> notices(town).size() == 1);
            town.gitHub.closeBoard(7, false);
            new Trial(town, WISH).suggestAndApprove();
            passTimeUntil(town, "the item", () -> town.boardItems(WISH).size() == 1);

            town.gitHub.closeBoard(7, true);

            passTimeUntil(town, "the second notice", () -> notices(town).size() == 2);
        }
    }

    @Test
    void withoutDiscussionsTheCommentFollowsLater() {
        try (Town town = Town.start(each -> each.gitHub.discussionsEnabled("project", false))) {
            Trial trial = new Trial(town, WISH);
            trial.suggestAndApprove();
            trial.passTimeUntil("the news", () -> trial.letters().size() == 2);
            assertThat(town.comments(WISH)).isEmpty();

            town.gitHub.discussionsEnabled("project", true);

            trial.passTimeUntil("the comment", () -> town.comments(WISH).size() == 1);
            trial.passTime();
            trial.isThroughExactlyOnce();
        }
    }

    @Test
    void withoutIssuesAnApprovalWaitsAndGoesOnByItself() {
        try (Town town = Town.start(each -> each.gitHub.issuesEnabled("project", false))) {
            Trial trial = new Trial(town, WISH);
            trial.suggestAndApprove();
            trial.rest();
            assertThat(trial.questions()).isEmpty();

            town.gitHub.issuesEnabled("project", true);

            trial.passTime();
            trial.isThroughExactlyOnce();
        }
    }

    @Test
    void withoutTheMaintainersChannelPeopleAreToldWhomToTell() {
        try (Town town = Town.start(each -> each.slack.remove(Rules.MAINTAINERS, BOT))) {
            town.waitUntil(
                    "the answer",
                    () -> town.member()
                            .types("/roadmap suggest")
                            .contains("The maintainers' channel of Example Project cannot be reached"));

            town.slack.invite(Rules.MAINTAINERS, BOT);
            looksAgain(town);

            town.waitUntil(
                    "the window", () -> town.member().types("/roadmap suggest").isEmpty());
        }
    }

    @Test
    void whatIsWrongStandsInTheLogWithItsMendOnce() {
        try (Diary diary = new Diary("io.github.roadmapbot.doctor.watch");
                Town town = Town.start(each -> each.gitHub.archive("project", true))) {
            town.waitUntil("the log", () -> diary.says("example-org/project is archived, so nothing can be written"));

            looksAgain(town);

            assertThat(diary.count("is archived")).isEqualTo(1);
            assertThat(diary.says("To mend it: unarchive it at")).isTrue();
        }
    }

    @Test
    void aGitHubThatDoesNotAnswerSwitchesNothingOff() {
        try (Town town = Town.start(each -> each.gitHub.http().faults().always(call -> true, Outages.badGateway()))) {
            looksAgain(town);

            town.gitHub.http().faults().clear();
            Trial trial = new Trial(town, WISH);
            trial.suggestAndApprove();

            trial.passTime();
            trial.isThroughExactlyOnce();
            assertThat(notices(town)).isEmpty();
        }
    }

    /** Lets the time pass until the bot looks at its setup again, and waits until it has. */
    private static void looksAgain(Town town) {
        long before = looks(town);
        passTimeUntil(town, "two more looks, of which the first is over", () -> looks(town) > before + 1);
    }

    private static void passTimeUntil(Town town, String what, BooleanSupplier holds) {
        town.waitUntil(what, () -> {
            town.clock.moveBy(NEXT_LOOK);
            return holds.getAsBoolean();
        });
    }

    private static long looks(Town town) {
        return town.slack.http().calls().stream()
                .filter(call -> call.path().endsWith("/auth.test"))
                .count();
    }

    private static List<Message> notices(Town town) {
        return town.maintainer().messages(Rules.MAINTAINERS).stream()
                .filter(message -> message.plainText().contains("To mend it:"))
                .toList();
    }
}
