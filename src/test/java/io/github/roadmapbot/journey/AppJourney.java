package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.app.AppKey;
import io.github.roadmapbot.sandbox.github.AppOwner;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job by a GitHub App: who it is, what it may, and what people are told when it is turned away. */
final class AppJourney {

    private static final String BOT = "roadmap-bot[bot]";

    private Optional<AppOwner> registered = Optional.empty();
    private Optional<Town> open = Optional.empty();

    @AfterEach
    void close() {
        open.ifPresent(Town::close);
    }

    @Test
    void anApprovedWishBecomesTheAppsIssueBoardItemAndComment() {
        Town town = town(gitHub -> {});

        approve(town, "Dark mode");

        assertThat(town.issue("Dark mode").author()).isEqualTo(BOT);
        assertThat(town.issue("Dark mode").labels()).containsExactlyInAnyOrder("roadmap", "enhancement");
        assertThat(town.boardItems("Dark mode")).hasSize(1);
        assertThat(town.comments("Dark mode"))
                .singleElement()
                .satisfies(comment -> assertThat(comment.author()).isEqualTo(BOT));
    }

    @Test
    void oneTokenIsAskedForAndUsedForAllOfIt() {
        Town town = town(gitHub -> {});
        int asked = calls(town, AppJourney::findsInstallation).size();

        approve(town, "Dark mode");
        approve(town, "Light mode");

        assertThat(calls(town, Requests.issuesToken())).hasSize(1);
        assertThat(calls(town, AppJourney::findsInstallation)).hasSize(asked);
    }

    @Test
    void theMainJobIsDoneOnAnEnterpriseServer() {
        Town town = town(SmallGitHub::becomeEnterpriseServer);

        approve(town, "Dark mode");

        assertThat(town.comments("Dark mode")).hasSize(1);
        assertThat(calls(town, call -> !call.path().matches("/api/v3/.*|/api/graphql")))
                .isEmpty();
    }

    @Test
    void aLostAnswerIsFoundAgainAmongWhatTheAppWrote() {
        Town town = town(gitHub -> gitHub.http().faults().next(1, Requests.createsIssue(), new Fault.AnswerLost()));
        Trial trial = new Trial(town, "Dark mode");

        trial.suggestAndApprove();
        trial.passTime();

        trial.isThroughExactlyOnce();
    }

    @Test
    void tokensThatEndBeforeEveryStepAreRenewedAndNobodyNotices() {
        Town town = town(gitHub -> gitHub.http().watch(endingTokensAt(Requests.createsIssue())));

        approve(town, "Dark mode");
        app().endTokens();
        approve(town, "Light mode");

        assertThat(town.issues("Light mode")).hasSize(1);
        assertThat(calls(town, Requests.issuesToken())).hasSizeGreaterThan(2);
        assertThat(new Trial(town, "Dark mode").questions()).isEmpty();
    }

    @Test
    void anAppThatIsNotInstalledAnyMoreIsAQuestionAndGoesOnWhenItIsBack() {
        Town town = town(gitHub -> {});
        Trial trial = new Trial(town, "Dark mode");
        trial.suggest();
        app().uninstall();

        trial.approve();
        Message question = trial.question();
        app().install();
        town.maintainer().clicks(question, "step-retry");

        assertThat(question.plainText())
                .contains(
                        "The GitHub App is not installed at example-org/project",
                        "an owner of example-org installs it");
        town.feedbackCard("Dark mode", "On the roadmap");
    }

    @Test
    void aSuspendedAppIsAQuestion() {
        Town town = town(gitHub -> {});
        app().suspend(true);

        Message question = questionAbout(town, "Dark mode");

        assertThat(question.plainText()).contains("is suspended", "an owner of example-org unsuspends it");
    }

    @ParameterizedTest
    @CsvSource({
        "issues, '', Issues: Read and write (Repository permissions)",
        "issues, read, Issues: Read and write (Repository permissions)",
        "discussions, '', Discussions: Read and write (Repository permissions)",
        "discussions, read, Discussions: Read and write (Repository permissions)",
        "organization_projects, '', Projects: Read and write (Organization permissions)",
        "organization_projects, read, Projects: Read and write (Organization permissions)"
    })
    void aPermissionThatIsMissingIsNamedWithWhereToGrantIt(String permission, String left, String words) {
        Town town = town(gitHub -> {});
        app().leave(permission, left);

        Message question = questionAbout(town, "Dark mode");
        app().grantAll();
        town.maintainer().clicks(question, "step-retry");

        assertThat(question.plainText())
                .contains("The GitHub App lacks the permission " + words, "Permissions & events", "try again");
        town.feedbackCard("Dark mode", "On the roadmap");
    }

    @Test
    void ofAKeyThatIsNotTheAppsTheMaintainersAreTold() {
        Town town = start(gitHub -> {
            gitHub.registerApp("roadmap-bot");
            try (SmallGitHub other = new SmallGitHub(Clock.systemUTC(), organisation())) {
                return credentials(other.registerApp("other"));
            }
        });

        Message notice = town.message(town.maintainer(), Rules.MAINTAINERS, "", "does not know the App");

        assertThat(notice.plainText()).contains("GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY belong");
        assertThat(notice.plainText()).doesNotContain("PRIVATE KEY-----", "eyJhb");
    }

    private Town town(Consumer<SmallGitHub> before) {
        return start(gitHub -> {
            before.accept(gitHub);
            AppOwner owner = gitHub.registerApp("roadmap-bot");
            registered = Optional.of(owner);
            return credentials(owner);
        });
    }

    private Town start(Function<SmallGitHub, Credentials> credentials) {
        Town town = Town.start(Workspace.sandbox(), Rules.usual(), credentials);
        open = Optional.of(town);
        return town;
    }

    private AppOwner app() {
        return registered.orElseThrow();
    }

    private static Organisation organisation() {
        return Organisation.sandbox(Clock.systemUTC());
    }

    private static Credentials credentials(AppOwner owner) {
        return new Credentials.App(owner.id(), AppKey.of(owner.key()));
    }

    private static void approve(Town town, String title) {
        town.member().suggests(title);
        town.maintainer().approves(title);
        town.feedbackCard(title, "On the roadmap");
    }

    private static Message questionAbout(Town town, String title) {
        Trial trial = new Trial(town, title);
        trial.suggestAndApprove();
        return trial.question();
    }

    private static boolean findsInstallation(Call call) {
        return call.path().equals("/repos/example-org/project/installation");
    }

    private static List<Call> calls(Town town, Predicate<Call> which) {
        return town.gitHub.http().calls().stream().filter(which).toList();
    }

    /** Ends all tokens at the moment when such a request has arrived. */
    private WireServer.Witness endingTokensAt(Predicate<Call> which) {
        return new WireServer.Witness() {

            private boolean done;

            @Override
            public void arrived(Call call) {
                if (!done && which.test(call)) {
                    done = true;
                    app().endTokens();
                }
            }
        };
    }
}
