package io.github.roadmapbot.github.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelabellingTest {

    private static final RepositoryName PROJECT = new RepositoryName("example-org", "project");
    private static final Label DOCUMENTATION = new Label("kind/documentation", "a2eeef", "");

    private final Clock clock = Clock.systemUTC();
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    private final Person people = gitHub.as("maintainer");
    private final Relabelling relabelling = new Relabelling(
            new Wire(new GitHubAccess(gitHub.apiUrl(), new Credentials.Token(gitHub.token()), Duration.ofSeconds(10))));
    private int number;

    @BeforeEach
    void open() {
        number = people.openIssue("project", "Dark mode", "", "roadmap", "enhancement");
    }

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void oneLabelComesInThePlaceOfAnother() throws IOException {
        Set<String> has = relabelling.exchange(PROJECT, number, Set.of("Enhancement"), DOCUMENTATION);

        assertThat(has).isEqualTo(labels()).containsExactlyInAnyOrder("roadmap", "kind/documentation");
        assertThat(relabelling.remove(PROJECT, number, "kind/documentation"))
                .isEqualTo(labels())
                .containsExactly("roadmap");
    }

    @Test
    void whatAPersonPutsOnAtThatMomentStays() throws IOException {
        afterTheRead(() -> people.issue("project", number).label("help wanted"));

        relabelling.exchange(PROJECT, number, Set.of("enhancement"), DOCUMENTATION);

        assertThat(labels()).containsExactlyInAnyOrder("roadmap", "kind/documentation", "help wanted");
    }

    @Test
    void whatAPersonTakesOffAtThatMomentStaysOff() throws IOException {
        afterTheRead(() -> {
            people.issue("project", number).unlabel("roadmap");
            people.issue("project", number).unlabel("enhancement");
        });

        Set<String> has = relabelling.exchange(PROJECT, number, Set.of("enhancement"), DOCUMENTATION);

        assertThat(has).isEqualTo(labels()).containsExactly("kind/documentation");
    }

    @Test
    void whoMayNotPushIsToldWhatTheIssueHas() throws IOException {
        gitHub.permit("roadmap-bot", Permission.READ);

        assertThat(relabelling.exchange(PROJECT, number, Set.of("enhancement"), new Label("bug", "a2eeef", "")))
                .containsExactlyInAnyOrder("roadmap", "enhancement");
    }

    private Set<String> labels() {
        return Set.copyOf(gitHub.issues("project").stream()
                .filter(issue -> issue.number() == number)
                .findFirst()
                .orElseThrow()
                .labels());
    }

    private void afterTheRead(Runnable hands) {
        AtomicBoolean done = new AtomicBoolean();
        gitHub.http().watch(new WireServer.Witness() {
            @Override
            public void done(Call call, Answer answer) {
                if (call.method().equals("GET")
                        && call.path().endsWith("/issues/" + number)
                        && done.compareAndSet(false, true)) {
                    hands.run();
                }
            }
        });
    }
}
