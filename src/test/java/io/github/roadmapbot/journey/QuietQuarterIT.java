package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.roadmapbot.decide.DecideSettings;
import io.github.roadmapbot.decide.DecideSettings.Way;
import io.github.roadmapbot.feedback.Rhythm;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.home.DigestSettings;
import io.github.roadmapbot.home.DigestSettings.Every;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Forty people live with the bot for thirteen weeks; nobody is pinged but who must act, or about what is their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QuietQuarterIT {

    private static final long USUAL_SEED = 40;
    private static final long SEED = Long.getLong("quarter.seed", USUAL_SEED);
    private static final int DAYS = 91;

    private static final Manners[] EXPECTED = Arrays.stream(Manners.values())
            .filter(kind -> kind != Manners.UNEXPECTED)
            .toArray(Manners[]::new);

    private static final DecideSettings DECISIONS = new DecideSettings(
            new Way(Rule.MAJORITY, 50, 7),
            Duration.ofHours(24),
            "Roadmap",
            new Way(Rule.MAJORITY, 60, 14),
            Optional.of(Community.COUNCIL),
            Optional.empty(),
            DecideSettings.Words.DEFAULT);

    private final Town town = Town.start(
            Community.workspace(),
            Rules.usual()
                    .withMaintainers(Rules.membersOf(Rules.MAINTAINERS))
                    .withSteering(Rules.these(Community.STEERING.toArray(String[]::new)))
                    .withDecisions(DECISIONS)
                    .withSessions(Rhythm.DEFAULT)
                    .withDigest(new DigestSettings(Every.WEEK, DayOfWeek.MONDAY, 9)));

    private final CommunityLife life = new CommunityLife(town, SEED);
    private Pings pings = new Pings();
    private int votes;

    @BeforeAll
    void thirteenWeeksGoBy() {
        LifeOfWishes wishes = new LifeOfWishes(life);
        LifeOfVotes ballots = new LifeOfVotes(life);
        LifeOfGoals goals = new LifeOfGoals(life);
        Community.MUTED.forEach(person -> life.actor(person).types("/roadmap mute"));
        while (life.day() < DAYS) {
            wishes.live();
            ballots.live();
            goals.live();
            life.sleep();
        }
        votes = wishes.votes();
        pings = Pings.of(town.slack.notices(), town.workspace.bot().userId());
        System.out.println(pings.table() + "\n\n" + pings.summary() + " " + votes + " votes.");
    }

    @AfterAll
    void close() {
        town.close();
    }

    @Test
    void whoIsPingedMustActOrIsToldOfTheirOwn() {
        List<String> wrong = pings.all().stream()
                .flatMap(ping -> ping.people().stream()
                        .filter(person -> !ping.kind().mayPing(life.book, ping.message(), person))
                        .map(person -> "%s by %s in %s: %s"
                                .formatted(
                                        person,
                                        ping.kind(),
                                        ping.message().channel(),
                                        ping.message().plainText())))
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void noMessagePingsTwoPeopleUnlessEachOfThemMustAct() {
        assertThat(pings.all())
                .filteredOn(ping -> ping.people().size() > 1)
                .allSatisfy(ping -> assertThat(ping.kind().several()).isTrue());
    }

    @Test
    void nobodyIsToldTheSameTwice() {
        List<String> told = pings.all().stream()
                .flatMap(ping -> ping.people().stream()
                        .map(person -> person + ": " + ping.message().plainText()))
                .toList();

        assertThat(told).doesNotHaveDuplicates();
    }

    @Test
    void theDocumentationSaysWhatWasMeasured() throws IOException {
        assumeTrue(SEED == USUAL_SEED, "another quarter than the documentation's");

        assertThat(Path.of("docs/noise.md")).content().contains(pings.table());
    }

    @Test
    void nobodyIsCalledAsOneOfMany() {
        assertThat(pings.all()).allSatisfy(ping -> {
            assertThat(ping.message().reach().broadcasts()).isEmpty();
            assertThat(ping.message().reach().groups()).isEmpty();
        });
    }

    /** Who looks at nothing cannot be quiet: everything that a community does was done, and everything was said. */
    @Test
    void everythingThatTheBotSaysWasSaid() {
        TreeSet<Manners> said = new TreeSet<>();
        pings.all().forEach(ping -> said.add(ping.kind()));

        assertThat(said).containsExactlyInAnyOrder(EXPECTED);
        assertThat(votes).isGreaterThan(300);
    }
}
