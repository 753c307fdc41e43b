package io.github.roadmapbot.journey;

import static io.github.roadmapbot.hostile.GitHubEyes.plain;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.hostile.GitHubEyes;
import io.github.roadmapbot.hostile.Hostile;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Reach;
import io.github.roadmapbot.sandbox.slack.View;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every text that could do harm, typed into every field by somebody who is called by it, and looked at wherever it comes
 * to be seen: it calls nobody, leads nowhere, does nothing, and can be read.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileTableJourney {

    private Town town;
    private final Map<Hostile, HostileTrial> trials = new EnumMap<>(Hostile.class);

    @BeforeAll
    void play() {
        town = Town.start(
                HostileTrial.workspace(),
                Rules.usual().releasing().withUpkeep(new PublishSettings.Upkeep(false, true, Optional.of("Triage"))));
        for (Hostile text : Hostile.values()) {
            trials.put(text, new HostileTrial(town, text));
        }
        trials.values().forEach(HostileTrial::suggest);
        for (HostileTrial trial : trials.values()) {
            trial.decide();
            town.clock.moveBy(Duration.ofSeconds(10)); // GitHub lets a person write so much in a minute
        }
        trials.values().forEach(HostileTrial::finish);
    }

    private static final String CARDS = "https://sandbox.slack.example/archives/C0FEEDBACK1/p";

    @AfterAll
    void close() {
        town.close();
    }

    @ParameterizedTest
    @EnumSource
    void itCallsNobodyInSlackAndLeadsNowhere(Hostile text) {
        HostileTrial trial = trial(text);

        assertThat(trial.messages()).hasSizeGreaterThanOrEqualTo(9).allSatisfy(message -> isHarmless(message, trial));
        assertThat(trial.windows()).hasSize(4).extracting(View::reach).allSatisfy(reach -> isHarmless(reach, trial));
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeReadInSlack(Hostile text) {
        HostileTrial trial = trial(text);

        assertThat(trial.messages())
                .allSatisfy(message -> assertThat(plain(message.plainText())).contains(text.seen()));
        assertThat(trial.published())
                .satisfies(card -> assertThat(plain(card.plainText()))
                        .contains(text.seen() + " " + trial.approvedTag(), trial.approvedTag() + " " + text.seen()));
        assertThat(plain(trial.declined().plainText())).endsWith(text.seen());
        assertThat(trial.windows().get(1).inputs().get(0).initial()).allMatch(plain -> plain.contains(text.seen()));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTypedAfterTheCommandStandsInTheWindow(Hostile text) {
        assertThat(plain(trial(text).typedTitle())).isEqualTo(text.seen());
    }

    @ParameterizedTest
    @EnumSource
    void itDoesNothingOnGitHub(Hostile text) {
        HostileTrial trial = trial(text);

        assertThat(GitHubEyes.onTitle(trial.issue().title()).live()).isEmpty();
        assertThat(GitHubEyes.on(trial.issue().body())).satisfies(eyes -> {
            assertThat(eyes.live()).isEmpty();
            assertThat(eyes.links()).containsExactly(trial.permalink());
        });
        assertThat(GitHubEyes.on(trial.comment())).satisfies(eyes -> {
            assertThat(eyes.live()).isEmpty();
            assertThat(eyes.links()).isEmpty();
        });
        assertThat(trial.draft().orElseThrow()).satisfies(draft -> {
            assertThat(GitHubEyes.onTitle(draft.contentTitle()).live()).isEmpty();
            assertThat(GitHubEyes.on(draft.text()).live()).isEmpty();
            assertThat(GitHubEyes.on(draft.text()).links()).isEmpty();
        });
        assertThat(trial.issue().labels()).containsExactlyInAnyOrder("roadmap", "enhancement");
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeReadOnGitHub(Hostile text) {
        HostileTrial trial = trial(text);
        Issue issue = trial.issue();

        assertThat(plain(issue.title())).isEqualTo(text.seenOnGitHub() + " " + trial.approvedTag());
        assertThat(GitHubEyes.on(issue.body()).words())
                .startsWith(text.seenOnGitHub())
                .contains(
                        trial.approvedTag() + " " + text.seenOnGitHub(),
                        "Suggested by " + text.seenOnGitHub(),
                        "approved because: " + text.seenOnGitHub());
        assertThat(GitHubEyes.on(trial.comment()).words())
                .startsWith(text.seenOnGitHub() + " " + trial.approvedTag())
                .contains(
                        text.seenOnGitHub() + " " + trial.approvedTag() + " " + text.seenOnGitHub(),
                        "Suggested by " + text.seenOnGitHub());
        assertThat(town.boardItems(issue.title())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatRepeatsItIsHarmless(Hostile text) {
        Actor member = trial(text).member();

        List<Reach> reached = List.of(
                member.person()
                        .command(Rules.FEEDBACK, "/roadmap " + text.text())
                        .reach(),
                member.person()
                        .command(Rules.FEEDBACK, "/roadmap show " + text.text())
                        .reach(),
                member.person().command(Rules.FEEDBACK, "/roadmap mine").reach());

        assertThat(reached).allSatisfy(reach -> isHarmless(reach, trial(text)));
    }

    @ParameterizedTest
    @EnumSource
    void itIsHarmlessAtHome(Hostile text) {
        View home = new Lobby(town, trial(text).member()).opens("Your suggestions");

        isHarmless(home.reach(), trial(text));
        assertThat(plain(home.plainText())).contains(text.seen());
    }

    @Test
    void nothingWasRefused() {
        assertThat(town.slack.complaints()).isEmpty();
    }

    private HostileTrial trial(Hostile text) {
        return requireNonNull(trials.get(text));
    }

    private static void isHarmless(Message message, HostileTrial trial) {
        assertThat(message).satisfies(each -> isHarmless(each.reach(), trial));
    }

    private static void isHarmless(Reach reach, HostileTrial trial) {
        Set<String> links = new TreeSet<>(reach.links());
        links.removeAll(trial.ownLinks());
        links.removeIf(link -> link.startsWith(CARDS)); // of what may be the same wish
        assertThat(links).isEmpty();
        assertThat(reach.people()).isSubsetOf(trial.member().id(), "U0MAINT0001");
        assertThat(reach.groups()).isEmpty();
        assertThat(reach.channels()).isEmpty();
        assertThat(reach.broadcasts()).isEmpty();
    }
}
