package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Call;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Columns that show issue fields of the organisation are written where they live: on the issue. */
final class IssueFieldJourney {

    private static final String WISH = "Dark mode";
    private final Town town = Town.start();
    private final Trial trial = new Trial(town, WISH);
    private final Person owner = town.gitHub.as("second-maintainer");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void columnsOfBothKindsAreSetAndThoseOfTheOrganisationInOneRequest() {
        owner.makeIssueField(7, "Category");
        owner.makeIssueField(7, "Quarter");

        trial.suggestAndApprove();

        trial.passTime();
        trial.isThroughExactlyOnce();
        assertThat(trial.questions()).isEmpty();
        assertThat(town.gitHub.http().calls().stream().filter(IssueFieldJourney::setsFields))
                .hasSize(1);
    }

    @Test
    void aColumnThatBecomesAnIssueFieldIsNoticedWhenItIsWritten() {
        town.member().suggests("Light mode");
        town.maintainer().approves("Light mode");
        town.feedbackCard("Light mode", "On the roadmap");

        owner.makeIssueField(7, "Stage");
        trial.suggestAndApprove();

        trial.passTime();
        assertThat(town.boardItems(WISH))
                .singleElement()
                .satisfies(item -> assertThat(item.values()).containsEntry("Stage", "Now"));
        assertThat(trial.questions()).isEmpty();
    }

    @Test
    void anOptionThatTheOrganisationLacksIsNamedWithTheWayToAddItThere() {
        owner.makeIssueField(7, "Quarter");
        owner.editOption(7, "Quarter", "Q1 2027", "Early 2027");

        trial.suggestAndApprove();

        Message question = trial.question();
        assertThat(question.plainText())
                .contains("has no option \"Q1 2027\"", "It is an issue field of the organisation")
                .contains("https://github.com/organizations/example-org/settings/issue-fields");
        owner.editOption(7, "Quarter", "Early 2027", "Q1 2027");
        town.maintainer().clicks(question, "step-retry");
        trial.passTime();
        trial.isThroughExactlyOnce();
    }

    @Test
    void whatPeopleMoveInSuchColumnsComesBackToTheCardAndIsNotSetBack() {
        owner.makeIssueField(7, "Stage");
        owner.makeIssueField(7, "Category");
        owner.makeIssueField(7, "Quarter");
        trial.suggestAndApprove();
        trial.passTime();

        owner.moveItem(7, WISH, "Quarter", "Q2 2027");
        owner.moveItem(7, WISH, "Stage", "Next");
        owner.moveItem(7, WISH, "Category", "Improvement");

        town.clock.moveBy(Duration.ofMinutes(6));
        town.feedbackCard(WISH, "On the roadmap for 2027 Q2 (Next)");
        town.feedbackCard(WISH, "Improvement");
        trial.rest();
        assertThat(town.boardItems(WISH))
                .singleElement()
                .satisfies(item -> assertThat(item.values())
                        .containsEntry("Quarter", "Q2 2027")
                        .containsEntry("Stage", "Next")
                        .containsEntry("Category", "Improvement"));
    }

    @Test
    void aViewOfSuchAQuarterIsComparedWithWhatItShows() {
        owner.makeIssueField(7, "Quarter");
        int later = owner.openIssue("project", "Something for later", "");
        owner.placeIssue(7, "project", later);
        owner.moveItem(7, "Something for later", "Quarter", "Q2 2027");
        owner.makeView(7, "Q1 2027", "quarter:\"Q2 2027\"");

        trial.suggestAndApprove();

        trial.passTime();
        assertThat(town.maintainer().messages(Rules.MAINTAINERS))
                .filteredOn(message -> message.plainText().contains("does not show exactly"))
                .singleElement()
                .satisfies(message -> assertThat(message.plainText())
                        .contains("It does not show R-1.", "though it is not of that quarter:", "/issues/" + later));
    }

    @Test
    void aViewOfSuchAQuarterThatIsRightIsNoNews() {
        owner.makeIssueField(7, "Quarter");

        trial.suggestAndApprove();

        trial.passTime();
        assertThat(town.gitHub.views(7)).anyMatch(view -> view.titles().contains(WISH));
        assertThat(town.maintainer().messages(Rules.MAINTAINERS))
                .noneMatch(message -> message.plainText().contains("view"));
    }

    @Test
    void anImportLeavesWhatStandsInSuchColumns() {
        owner.makeIssueField(7, "Quarter");
        owner.makeIssueField(7, "Category");
        int number = owner.openIssue("project", WISH, "", "documentation");
        owner.placeIssue(7, "project", number);
        owner.moveItem(7, WISH, "Quarter", "Q3 2027");

        town.maintainer().types("/roadmap import #" + number);

        town.feedbackCard(WISH, "On the roadmap");
        assertThat(town.boardItems(WISH))
                .singleElement()
                .satisfies(item -> assertThat(item.values())
                        .containsEntry("Quarter", "Q3 2027")
                        .containsEntry("Category", "Documentation")
                        .containsEntry("Stage", "Now"));
        town.clock.moveBy(Duration.ofMinutes(6));
        town.feedbackCard(WISH, "2027 Q3");
    }

    private static boolean setsFields(Call call) {
        return call.method().equals("POST") && call.path().endsWith("/issue-field-values");
    }
}
