package io.github.roadmapbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.slack.Channel;
import io.github.roadmapbot.sandbox.slack.UserGroup;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code doctor} says about setups, sound and broken, and that it leaves them as they are. */
class DoctorTest {

    @Test
    void inASoundSetUpNothingIsWrong() throws IOException {
        try (Clinic clinic = new Clinic(new SetUp())) {
            Clinic.Said said = clinic.examine();

            assertThat(said.code()).isZero();
            assertThat(said.wrong()).isEmpty();
            Golden.text("doctor/sound.txt", said.text());
        }
    }

    @Test
    void anAppOverHttpIsSoundToo() throws IOException {
        try (Clinic clinic = new Clinic(new SetUp().app(app -> {}).overHttp())) {
            Clinic.Said said = clinic.examine();

            assertThat(said.wrong()).isEmpty();
            assertThat(said.code()).isZero();
            Golden.text("doctor/sound-app-over-http.txt", said.text());
        }
    }

    @Test
    void pagesAreLookedAtWhereThereAreAny() throws IOException {
        SetUp setUp = new SetUp()
                .configure("    # decisions:", "    page: {}\n    # decisions:")
                .app(app -> {
                    app.grantToo("contents", "write");
                    app.grantToo("pull_requests", "write");
                });
        try (Clinic clinic = new Clinic(setUp)) {
            Clinic.Said said = clinic.examine();

            assertThat(said.wrong()).isEmpty();
            assertThat(said.text()).contains("proposed for main of example-org/project");
        }
    }

    @Test
    void columnsOfTheOrganisationAndAQuarterThatWillBeAddedAreSound() throws IOException {
        SetUp setUp = new SetUp()
                .columns(column -> switch (column.name()) {
                    case "Category" -> new Organisation.Column("Category", column.options(), true);
                    case "Quarter" -> new Organisation.Column("Quarter", List.of("Q4 2026"), false);
                    default -> column;
                })
                .configure("# addQuarters: false", "addQuarters: true");
        try (Clinic clinic = new Clinic(setUp)) {
            Clinic.Said said = clinic.examine();

            assertThat(said.wrong()).isEmpty();
            Golden.text("doctor/sound-board-that-is-looked-after.txt", said.text());
        }
    }

    @Test
    void modelsThatWereChosenAreTried() throws IOException {
        SetUp setUp = new SetUp().configure("\nroadmaps:\n", "\nsimilar: {model: local}\nroadmaps:\n");
        try (Clinic clinic = new Clinic(setUp)) {
            Clinic.Said said = clinic.examine();

            assertThat(said.wrong()).isEmpty();
            assertThat(said.text()).contains("similar.model", "the local models are there and run");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenSetUpIsExplainedInOneLineWithItsMend(BrokenSetUp broken) throws IOException {
        try (Clinic clinic = new Clinic(broken.setUp())) {
            Clinic.Said said = clinic.examine();

            assertThat(said.wrong())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .containsPattern("\\S\\. To mend it: \\S.*\\S\\.$")
                            .doesNotContain("..", "Exception", "null", "xoxb-", "xapp-", "ghp_", "password"));
            assertThat(said.code()).isEqualTo(1);
            Golden.text("doctor/" + broken.file(), said.text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsBrokenNothingIsChanged(BrokenSetUp broken) throws IOException {
        try (Clinic clinic = new Clinic(broken.setUp())) {
            List<String> before = clinic.files();

            clinic.examine();

            assertThat(clinic.writes()).isEmpty();
            assertThat(clinic.files()).isEqualTo(before);
        }
    }

    @Test
    void adviceIsGivenAndIsNoMistake() throws IOException {
        SetUp setUp = new SetUp()
                .channels(each -> new Channel(each.id(), each.name(), false, each.members()))
                .columns(column -> column.name().equals("Quarter")
                        ? new Organisation.Column("Quarter", List.of("Q4 2026", "Q1 2027"), false)
                        : column)
                .configure("members: everyone", "members: {userGroup: S0EMPTY0001, users: [U0MEMBER001]}")
                .groups(new UserGroup("S0EMPTY0001", "nobody", "Nobody", List.of()));
        try (Clinic clinic = new Clinic(setUp)) {
            Clinic.Said said = clinic.examine();

            assertThat(said.code()).isZero();
            Golden.text("doctor/advice.txt", said.text());
        }
    }

    @Test
    void otherChannelsAndRepositoriesAreLookedAtToo() throws IOException {
        SetUp setUp = new SetUp()
                .configure("# others:", "others: [{channel: C0GENERAL01}, {channel: C0NOWHERE01}]  #")
                .configure("# repositories: [example-org/docs]", "repositories: [example-org/nowhere]");
        try (Clinic clinic = new Clinic(setUp)) {
            Clinic.Said said = clinic.examine();

            assertThat(said.code()).isEqualTo(1);
            assertThat(said.text()).contains("channel C0GENERAL01", "channel C0NOWHERE01", "example-org/nowhere");
            assertThat(clinic.writes()).isEmpty();
            Golden.text("doctor/other-places.txt", said.text());
        }
    }

    @Test
    void ofAFineGrainedTokenItSaysWhatCannotBeFoundOut() throws IOException {
        SetUp setUp = new SetUp().token("github_pat_0123456789abcdefghijklmnop");
        try (Clinic clinic = new Clinic(setUp)) {
            Clinic.Said said = clinic.examine();

            assertThat(said.code()).isZero();
            Golden.text("doctor/fine-grained-token.txt", said.text());
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws IOException {
        SetUp setUp = new SetUp()
                .variable("SLACK_APP_TOKEN", "xapp-mistyped")
                .configure("C0FEEDBACK1", "C0FEEDBACK2")
                .configure("# stage: Now", "stage: Then")
                .then(clinic -> clinic.gitHub().discussionsEnabled("project", false));
        try (Clinic clinic = new Clinic(setUp)) {
            Clinic.Said said = clinic.examine();

            assertThat(said.wrong()).hasSize(4);
            Golden.text("doctor/several.txt", said.text());
        }
    }

    @Test
    void withoutAnyAnswerItSaysSoAndTriesNothingElse() throws IOException {
        SetUp setUp = new SetUp().then(clinic -> {
            clinic.slack().http().faults().always(call -> true, new Fault.Dropped());
            clinic.gitHub().http().faults().always(call -> true, new Fault.Dropped());
        });
        try (Clinic clinic = new Clinic(setUp)) {
            Clinic.Said said = clinic.examine();

            assertThat(said.wrong())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).contains("No answer came"));
            assertThat(said.code()).isEqualTo(1);
        }
    }

    @Test
    void aConfigurationThatCannotBeReadIsToldAsTheBotTellsIt() throws IOException {
        SetUp setUp = new SetUp().configure("C0FEEDBACK1", "feedback").variable("GITHUB_TOKEN", " ");
        try (Clinic clinic = new Clinic(setUp)) {
            Clinic.Said said = clinic.examine();

            assertThat(said.code()).isEqualTo(1);
            assertThat(said.text().lines())
                    .anyMatch(line -> line.startsWith("roadmaps[0].channels.feedback: "))
                    .anyMatch(line -> line.startsWith("GITHUB_TOKEN: "))
                    .hasSize(2);
            assertThat(clinic.slack().http().calls()).isEmpty();
        }
    }
}
