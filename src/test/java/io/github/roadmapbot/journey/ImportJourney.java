package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.wire.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Issues that were there before the bot come onto the roadmap, and nothing that people wrote is changed. */
class ImportJourney {

    private static final String CRASH = "Crash at midnight";

    private Town town = Town.start();

    private void start(Rules rules) {
        town.close();
        town = Town.start(rules);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void anIssueGetsItsCardsItsPlaceOnTheBoardAndItsComment() {
        int number = town.gitHub.as("maintainer").openIssue("project", CRASH, "Every **night**.", "documentation");
        Issue before = town.issue(CRASH);

        town.maintainer().types("/roadmap import #" + number);

        assertThat(town.feedbackCard(CRASH, "On the roadmap").plainText())
                .contains("by <https://github.com/maintainer|maintainer>", "Documentation", "night");
        town.maintainer().reads("is on the roadmap as R-1", before.url().toString());
        assertThat(town.boardItems(CRASH))
                .singleElement()
                .satisfies(item -> assertThat(item.values())
                        .containsEntry("Category", "Documentation")
                        .containsEntry("Stage", "Now"));
        assertThat(town.comments(CRASH)).hasSize(1);
        assertThat(town.issue(CRASH)).isEqualTo(before);
        assertThat(town.issues(CRASH)).hasSize(1);
    }

    @Test
    void whatStandsOnTheBoardAlreadyStaysAndWhatIsEmptyIsFilled() {
        int number = town.gitHub.as("maintainer").openIssue("project", CRASH, "", "documentation");
        town.gitHub.as("maintainer").placeIssue(7, "project", number);
        town.gitHub.as("maintainer").moveItem(7, CRASH, "Stage", "Later");
        town.gitHub.as("maintainer").moveItem(7, CRASH, "Quarter", "Q3 2027");

        town.maintainer().types("/roadmap import #" + number);

        town.feedbackCard(CRASH, "On the roadmap");
        assertThat(town.boardItems(CRASH))
                .singleElement()
                .satisfies(item -> assertThat(item.values())
                        .containsEntry("Stage", "Later")
                        .containsEntry("Quarter", "Q3 2027")
                        .containsEntry("Category", "Documentation"));
        town.clock.moveBy(Duration.ofMinutes(6));
        town.feedbackCard(CRASH, "2027 Q3");
    }

    @Test
    void whatIsKnownIsSaidSo() {
        town.member().suggests("Dark mode");
        town.maintainer().approves("Dark mode");
        town.feedbackCard("Dark mode", "On the roadmap");

        town.maintainer().types("/roadmap import " + town.issue("Dark mode").url());

        town.maintainer().reads("is known already, as R-1");
        assertThat(town.count("SELECT COUNT(*) FROM suggestion")).isOne();
    }

    @Test
    void aLabelBringsInAllOpenIssuesThatHaveIt() {
        for (int number = 1; number <= 7; number++) {
            town.gitHub.as("maintainer").openIssue("project", "Wish " + number, "", "bug");
        }
        town.gitHub.as("maintainer").openIssue("project", "No wish", "");
        Issue closed = town.issue("Wish 7");
        town.gitHub.as("maintainer").closeIssue("project", closed.number(), "completed");

        town.maintainer().types("/roadmap import label:bug");

        town.maintainer().reads("6 open issues with the label bug");
        town.feedbackCard("Wish 6", "On the roadmap");
        assertThat(town.count("SELECT COUNT(*) FROM suggestion")).isEqualTo(6);
        town.maintainer().types("/roadmap import label:bug");
        town.maintainer().reads("no open issue with the label bug that is not known already. 6 are known");
    }

    /** As after a new start in the midst of it. */
    @Test
    void whoeverBringsInTheRestOfALabelIsToldHowManyThereAreInAll() {
        for (int number = 1; number <= 5; number++) {
            town.gitHub.as("maintainer").openIssue("project", "Wish " + number, "", "bug");
        }
        for (String begun : List.of("Wish 1", "Wish 2", "Wish 3")) {
            town.maintainer().types("/roadmap import #" + town.issue(begun).number());
            town.feedbackCard(begun, "On the roadmap");
        }

        town.maintainer().types("/roadmap import label:bug");

        town.maintainer().reads("2 open issues with the label bug", "With those that were known before there are 5.");
        town.maintainer().types("/roadmap import label:nothing");
        town.maintainer()
                .reads("Nothing was brought in: example-org/project has no open issue with the label nothing.");
    }

    @Test
    void aPrivateRepositorysStayOutOfAPublicDiscussion() {
        start(Rules.usual().withDocs());
        town.gitHub.makePrivate("docs", true);
        int number = town.gitHub.as("maintainer").openIssue("docs", "Zwiebelfisch", "Zwiebelfisch", "bug");

        town.maintainer().types("/roadmap import docs#" + number);
        town.maintainer().types("/roadmap import docs label:bug");

        town.waitUntil("both answers", () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'tell-person'") == 2);
        town.maintainer()
                .reads("example-org/docs is private, and what is on the roadmap can be read in example-org/project");
        assertThat(town.count("SELECT COUNT(*) FROM suggestion")).isZero();
        assertThat(town.boardItems("Zwiebelfisch")).isEmpty();
        assertThat(town.gitHub.discussions("project")).isEmpty();
    }

    @Test
    void otherRepositoriesOfTheRoadmapAreCalledByTheirNames() {
        start(Rules.usual().withDocs());
        town.gitHub.as("maintainer").openIssue("docs", "Wish 1", "", "bug");
        town.gitHub.as("maintainer").openIssue("docs", "Wish 2", "", "bug");
        int number = town.gitHub.as("maintainer").openIssue("docs", "Wish 3", "");

        town.maintainer().types("/roadmap import docs label:bug");
        town.maintainer().types("/roadmap import example-org/docs#" + number);

        town.maintainer().reads("2 open issues with the label bug in example-org/docs are on the roadmap");
        town.feedbackCard("Wish 1", "On the roadmap");
        town.feedbackCard("Wish 2", "On the roadmap");
        town.feedbackCard("Wish 3", "On the roadmap");
        town.maintainer().types("/roadmap import website#3");
        town.maintainer()
                .reads("website is no repository of this roadmap. It has example-org/project, example-org/docs");
    }

    @Test
    void whereTwoHaveToApproveOneBringsInADraft() {
        start(Rules.usual().withApprovals(2));
        int number = town.gitHub.as("member").openIssue("project", CRASH, "Every night.");
        Issue before = town.issue(CRASH);

        town.maintainer().types("/roadmap import " + number);

        town.maintainer().reads("is a draft now, R-1", "it takes 2 maintainers");
        town.reviewCard(CRASH, "Another maintainer has to approve it, too");
        assertThat(town.boardItems(CRASH)).isEmpty();
        assertThat(town.comments(CRASH)).isEmpty();
        town.secondMaintainer().approves(CRASH);
        town.feedbackCard(CRASH, "On the roadmap");
        assertThat(town.boardItems(CRASH)).hasSize(1);
        assertThat(town.comments(CRASH)).hasSize(1);
        assertThat(town.issues(CRASH)).containsExactly(before);
    }

    @Test
    void whatItIsAPartOfHoldsItAndOnlyWhatIsOfUseIsAsked() {
        start(Rules.usual().withApprovals(2).withDocs());
        town.member().suggests("Sleep well");
        town.maintainer().approves("Sleep well");
        town.secondMaintainer().approves("Sleep well");
        town.feedbackCard("Sleep well", "On the roadmap");
        int number = town.gitHub.as("maintainer").openIssue("project", CRASH, "Every night.", "good first issue");
        town.maintainer().types("/roadmap import " + number);

        town.secondMaintainer().clicks(town.reviewCard(CRASH), "review-approve");
        assertThat(town.secondMaintainer().form().plainText())
                .contains("It is an issue already", "Part of")
                .doesNotContain("For newcomers", "When is it done", "In which repository");
        town.secondMaintainer().submits(Map.of("part_of", "R-1"));

        town.waitUntil("the part", () -> town.issue("Sleep well").parts().contains(CRASH));
        assertThat(town.feedbackCard(CRASH, "On the roadmap").plainText()).contains("good first issue");
        assertThat(town.issue(CRASH).labels()).containsExactly("good first issue");
    }

    @Test
    void whatCannotBeBroughtInIsToldAndChangesNothing() {
        int number = town.gitHub.as("member").openIssue("project", CRASH, "");
        town.gitHub.as("member").closeIssue("project", number, "completed");

        town.maintainer().types("/roadmap import 4711");
        town.maintainer().types("/roadmap import " + number);
        town.maintainer().types("/roadmap import https://github.com/somebody/else/issues/1");

        town.maintainer().reads("Nothing was brought in", "4711");
        town.maintainer().reads("is closed");
        town.maintainer().reads("somebody/else is no repository of this roadmap");
        assertThat(town.maintainer().types("/roadmap import everything")).contains("Please give the address");
        assertThat(town.count("SELECT COUNT(*) FROM suggestion")).isZero();
    }

    @Test
    void onlyMaintainersBringAnythingIn() {
        int number = town.gitHub.as("member").openIssue("project", CRASH, "");

        town.member().types("/roadmap import " + number);

        town.member().isTold(Rules.FEEDBACK, "Only maintainers of Example Project can decide this");
        assertThat(town.gitHub.http().calls()).noneMatch(ImportJourney::readsIssue);
        assertThat(town.count("SELECT COUNT(*) FROM suggestion")).isZero();
    }

    private static boolean readsIssue(Call call) {
        return call.path().matches(".*/issues/[0-9]+");
    }
}
