package io.github.roadmapbot.quarter.page;

import static io.github.roadmapbot.quarter.page.PageHouse.INDEX;
import static io.github.roadmapbot.quarter.page.PageHouse.Q1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.PublishedPage.Fate;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.store.EveryStore;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a quarter as a pull request, from its first proposal on, over the wire. */
@EveryStore
class ProposedPageTest {

    private static final String BRANCH = "roadmap-bot/2027-q1";
    private static final String PICTURE = "docs/roadmap/2027-q1.svg";
    private static final Quarter Q4 = Q1.previous();

    @AutoClose
    private final TestStore store;

    @AutoClose
    private final PageHouse house;

    ProposedPageTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.house = new PageHouse(store);
    }

    @Test
    void itIsProposedSignedAndMerged() {
        house.planned(Q1, "# Plan");

        assertThat(house.pull().title()).isEqualTo("Example Project 2027 Q1 Roadmap");
        assertThat(house.pull().body()).contains("Nothing to watch out for.");
        assertThat(house.pull().files()).containsOnlyKeys(INDEX, PICTURE).containsEntry(INDEX, Optional.of("# Plan"));
        assertThat(house.gitHub.commits("docs", BRANCH).get(0))
                .contains("Signed-off-by: Ada Lovelace <ada@example.com>");
        assertThat(house.page(Q1).pull().orElseThrow().fate()).isEqualTo(Fate.OPEN);
        assertThat(house.page(Q1).isThere()).isFalse();
        house.maintainer.merges(house.pull().number());
        house.pass(Duration.ofMinutes(10));

        assertThat(house.page(Q1).isThere()).isTrue();
        assertThat(house.main(INDEX)).isEqualTo("# Plan");
        house.pass(Duration.ofDays(3));
        assertThat(house.pulls()).hasSize(1);
    }

    @Test
    void anOpenOneGetsACommitAndAMergedOneASuccessorOnlyIfItReadsDifferently() {
        house.planned(Q1, "# Plan");
        house.changed(Q1, "# Plan\n\nMore");

        assertThat(house.pulls()).hasSize(1);
        assertThat(house.pull().files()).containsEntry(INDEX, Optional.of("# Plan\n\nMore"));
        assertThat(house.gitHub.commits("docs", BRANCH)).hasSize(3);
        house.maintainer.squashes(house.pull().number());
        house.maintainer.deletesBranch(BRANCH);
        house.pass(Duration.ofHours(2));
        assertThat(house.pulls()).hasSize(1);
        house.changed(Q1, "# Plan\n\nDone");

        assertThat(house.pulls()).hasSize(2);
        assertThat(house.pull().files()).containsOnlyKeys(INDEX);
        assertThat(house.page(Q1).isThere()).isTrue();
        assertThat(house.page(Q1).pull().orElseThrow().fate()).isEqualTo(Fate.OPEN);
    }

    @Test
    void whoeverClosesItHasDecidedUntilSomebodyReopensIt() {
        house.planned(Q1, "# Plan");
        int number = house.pull().number();
        house.maintainer.closes(number);
        house.changed(Q1, "# Better plan");
        house.pass(Duration.ofDays(2));

        assertThat(house.page(Q1).pull().orElseThrow().fate()).isEqualTo(Fate.CLOSED);
        assertThat(house.pulls()).hasSize(1);
        assertThat(house.pull().files()).containsEntry(INDEX, Optional.of("# Plan"));
        house.maintainer.reopens(number);
        house.pass(Duration.ofHours(2));

        assertThat(house.pulls()).hasSize(1);
        assertThat(house.pull().files()).containsEntry(INDEX, Optional.of("# Better plan"));
        assertThat(house.blocked()).isEmpty();
    }

    @Test
    void whatPeopleCommitToTheBranchStaysAndThatIsSaid() {
        house.planned(Q1, "# Plan");
        house.maintainer.writes(BRANCH, "docs/other.md", "Beside");
        house.changed(Q1, "# Plan 2");
        house.maintainer.writes(BRANCH, INDEX, "# Our plan");
        house.changed(Q1, "# Plan 3");

        assertThat(house.pull().files())
                .containsEntry(INDEX, Optional.of("# Our plan"))
                .containsEntry("docs/other.md", Optional.of("Beside"));
        assertThat(house.pull().body()).contains("Somebody else changed `docs/roadmap/index.md` on this branch");
        assertThat(house.blocked()).isEmpty();
    }

    @Test
    void whatPeopleWroteInsteadIsNamedBeforeItIsReplaced() {
        house.planned(Q1, "# Plan");
        house.maintainer.merges(house.pull().number());
        house.pass(Duration.ofHours(1));
        house.maintainer.writes("main", INDEX, "# Plan, corrected");
        house.pass(Duration.ofDays(1));
        assertThat(house.pulls()).hasSize(1);
        house.changed(Q1, "# Plan, done");

        assertThat(house.pull().body()).contains("Somebody else wrote what is at `docs/roadmap/index.md` now");
        assertThat(house.main(INDEX)).isEqualTo("# Plan, corrected");
    }

    @Test
    void theNextQuarterMovesThePageToTheArchiveAsItIs() {
        house.planned(Q4, "# Old plan");
        house.maintainer.merges(house.pull().number());
        house.pass(Duration.ofHours(1));
        house.maintainer.writes("main", INDEX, "# Old plan, corrected");
        house.planned(Q1, "# Plan");

        assertThat(house.pull().files())
                .containsEntry(INDEX, Optional.of("# Plan"))
                .containsEntry("docs/roadmap/2026-q4.md", Optional.of("# Old plan, corrected"));
        assertThat(house.pull().body()).contains("now moves to `docs/roadmap/2026-q4.md` as it is");
        house.maintainer.squashes(house.pull().number());
        house.pass(Duration.ofHours(2));
        assertThat(house.pulls()).hasSize(2);
        house.changed(Q4, "# Old plan, reviewed");

        assertThat(house.pull().files())
                .containsOnlyKeys("docs/roadmap/2026-q4.md")
                .containsEntry("docs/roadmap/2026-q4.md", Optional.of("# Old plan, reviewed"));
        assertThat(house.main(INDEX)).isEqualTo("# Plan");
    }

    @Test
    void theOldPageRestsWhileTheNextOneWaitsForPeople() {
        house.planned(Q4, "# Old plan");
        house.maintainer.merges(house.pull().number());
        house.pass(Duration.ofHours(1));
        house.planned(Q1, "# Plan");
        house.changed(Q4, "# Old plan, reviewed");

        assertThat(house.pulls()).hasSize(2);
        assertThat(house.pull().branch()).isEqualTo(BRANCH);
    }

    @Test
    void oneThatCannotBeMergedAnyMoreIsBroughtUpToDate() {
        house.maintainer.writes("main", INDEX, "# By hand");
        house.planned(Q1, "# Plan");
        house.maintainer.writes("main", INDEX, "# By hand, again");
        house.pass(Duration.ofMinutes(20));

        house.maintainer.merges(house.pull().number());
        assertThat(house.main(INDEX)).isEqualTo("# Plan");
        assertThat(house.gitHub.commits("docs", BRANCH)).hasSize(5);
    }

    @Test
    void lostAnswersMakeNoSecondOne() {
        house.gitHub.http().faults().next(1, Requests.movesBranch(), new Fault.AnswerLost());
        house.gitHub.http().faults().next(1, Requests.opensPullRequest(), new Fault.AnswerLost());
        house.gitHub.listsLag(Duration.ofSeconds(30));
        house.planned(Q1, "# Plan");
        house.pass(Duration.ofMinutes(30));

        assertThat(house.pulls()).hasSize(1);
        assertThat(house.gitHub.commits("docs", BRANCH)).hasSize(2);
        assertThat(house.page(Q1).pull().orElseThrow().number())
                .isEqualTo(house.pull().number());
        assertThat(house.blocked()).isEmpty();
    }

    @Test
    void oneThatWasMergedBeforeItsAnswerCameIsNotOpenedAgain() {
        house.gitHub.http().faults().next(1, Requests.opensPullRequest(), new Fault.AnswerLost());
        house.planned(Q1, "# Plan");
        house.maintainer.squashes(house.pull().number());
        house.pass(Duration.ofHours(1));

        assertThat(house.pulls()).hasSize(1);
        assertThat(house.page(Q1).isThere()).isTrue();
    }

    @Test
    void withoutThePermissionAPersonIsAskedAndRetryGoesOn() {
        house.gitHub.permit("roadmap-bot", Permission.READ);
        house.planned(Q1, "# Plan");
        house.pass(Duration.ofDays(1));

        assertThat(house.blocked()).hasSize(1);
        assertThat(house.pulls()).isEmpty();
        house.gitHub.permit("roadmap-bot", Permission.WRITE);
        house.retry();

        assertThat(house.pulls()).hasSize(1);
    }

    @Test
    void aStrangersBranchIsLeftAlone() {
        house.maintainer.writes(BRANCH, "docs/other.md", "Mine");
        house.planned(Q1, "# Plan");

        assertThat(house.blocked()).hasSize(1);
        house.maintainer.deletesBranch(BRANCH);
        house.retry();
        assertThat(house.pull().files()).containsOnlyKeys(INDEX, PICTURE);
    }

    @Test
    void whatPeopleWriteIntoItStays() {
        house.planned(Q1, "# Plan");
        house.maintainer.edits(
                house.pull().number(),
                "docs: roadmap",
                "For Ada to look at.\n\n" + house.pull().body());
        house.maintainer.writes(BRANCH, INDEX, "# Our plan");
        house.changed(Q1, "# Plan 2");

        assertThat(house.pull().title()).isEqualTo("docs: roadmap");
        assertThat(house.pull().body()).contains("For Ada to look at.", "Somebody else changed");
    }
}
