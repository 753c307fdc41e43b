package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Call;
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

    private static boolean setsFields(Call call) {
        return call.method().equals("POST") && call.path().endsWith("/issue-field-values");
    }
}
