package io.github.roadmapbot.github.wire;

import static io.github.roadmapbot.github.ScriptedGitHub.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.Pace;
import io.github.roadmapbot.github.Place;
import io.github.roadmapbot.github.SteppingClock;
import io.github.roadmapbot.github.app.AppKey;
import io.github.roadmapbot.sandbox.github.AppOwner;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How an App comes to its tokens, on a clock of its own. */
class AppIdentityTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock), clock);
    private final AppOwner owner = gitHub.registerApp("roadmap-bot");
    private final Wire wire = wire(owner.id(), owner.key());

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void aTokenIsUsedForMostOfItsHourAndRenewedBeforeItEnds() throws IOException {
        look(PROJECT);
        clock.step(Duration.ofMinutes(54));
        look(PROJECT);
        int before = tokens();
        clock.step(Duration.ofMinutes(2));
        look(PROJECT);

        assertThat(before).isEqualTo(1);
        assertThat(tokens()).isEqualTo(2);
    }

    @Test
    void manyWhoComeAtOnceShareOneToken() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Callable<String>> looks = IntStream.range(0, 16)
                .<Callable<String>>mapToObj(number -> () -> look(PROJECT))
                .toList();

        for (var look : many.invokeAll(looks)) {
            assertThat(look.get()).isEqualTo("roadmap-bot[bot]");
        }
        many.shutdown();

        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void aTokenThatIsNotTakenAnyMoreIsRenewedAtOnce() throws IOException {
        look(PROJECT);
        owner.endTokens();

        assertThat(look(PROJECT)).isEqualTo("roadmap-bot[bot]");
        assertThat(tokens()).isEqualTo(2);
    }

    @Test
    void aNewTokenThatIsNotTakenEitherIsTriedLater() {
        Answer badToken = Answer.json(401, "{\"message\":\"Bad credentials\"}");
        gitHub.http().faults().next(2, call -> call.path().equals("/graphql"), new Fault.Refused(badToken));

        assertThatThrownBy(() -> look(PROJECT)).isInstanceOf(NotDone.class);
        assertThat(tokens()).isEqualTo(2);
    }

    @Test
    void theBoardOfTheSameOwnerUsesTheSameInstallation() throws IOException {
        look(PROJECT);
        look(new BoardName("example-org", 7, false));

        assertThat(calls(call -> call.path().endsWith("/installation"))).isEqualTo(1);
    }

    @Test
    void anotherOwnersBoardIsAskedForByItsOrganisation() {
        assertThatThrownBy(() -> look(new BoardName("other-org", 1, false)))
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContainingAll("not installed at board 1 of other-org", "an owner of other-org installs it");
        assertThat(calls(call -> call.path().equals("/orgs/other-org/installation")))
                .isEqualTo(1);
    }

    @Test
    void anAppThatWasInstalledAnewGoesOn() throws IOException {
        look(PROJECT);
        owner.uninstall();
        owner.install();

        assertThat(look(PROJECT)).isEqualTo("roadmap-bot[bot]");
    }

    @Test
    void aWrongIdIsAQuestion() {
        assertThatThrownBy(() -> wire("99", owner.key()).login())
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContaining("GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY belong to one App");
    }

    @Test
    void aClockThatGoesWrongIsAQuestion() {
        SteppingClock fast = new SteppingClock(clock.instant().plus(Duration.ofMinutes(5)));
        Wire early = new Wire(access(owner.id(), owner.keyAsPkcs8()), Pace.UNLIMITED, fast);

        assertThatThrownBy(early::login)
                .isInstanceOf(NeedsPerson.class)
                .hasMessageContainingAll("the clock of this machine", "too far in the future");
    }

    @Test
    void gitHubThatIsDownIsTriedLater() {
        gitHub.http().faults().next(1, Requests.issuesToken(), new Fault.Dropped());

        assertThatThrownBy(() -> look(PROJECT)).isInstanceOf(NotDone.class);
    }

    @Test
    void anAnswerThatCannotBeReadIsNotShown() {
        gitHub.http()
                .faults()
                .next(
                        1,
                        Requests.issuesToken(),
                        new Fault.Garbled(Answer.json(201, "{\"token\":\"ghs_12_eyJhbGciOiJSUzI1NiJ9.e30.c2VjcmV0\"")));

        assertThatThrownBy(() -> look(PROJECT))
                .isInstanceOf(NotDone.class)
                .hasNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("eyJh", "ghs_12"));
    }

    private String look(Place place) throws IOException {
        return new GraphQl(wire, place)
                .run("query Who { viewer { login } }", Map.of())
                .at("/viewer/login")
                .asText();
    }

    private Wire wire(String id, String key) {
        return new Wire(access(id, key), Pace.UNLIMITED, clock);
    }

    private GitHubAccess access(String id, String key) {
        return new GitHubAccess(gitHub.apiUrl(), new Credentials.App(id, AppKey.of(key)), TIMEOUT);
    }

    private int tokens() {
        return calls(Requests.issuesToken());
    }

    private int calls(Predicate<Call> which) {
        return (int) gitHub.http().calls().stream().filter(which).count();
    }
}
