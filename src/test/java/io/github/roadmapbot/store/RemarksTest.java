package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Account;
import io.github.roadmapbot.feedback.Elsewhere;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.store.Captures.Allowance;
import io.github.roadmapbot.store.Readings.Reading;
import io.github.roadmapbot.store.Remarks.Author;
import io.github.roadmapbot.store.Remarks.Heard;
import io.github.roadmapbot.store.Remarks.Sight;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class RemarksTest {

    private static final long ACCOUNT = 4_000_000_000L;
    private static final URI PAGE = URI.create("https://github.com/passer-by");
    private static final String DARK = "Dark mode";

    @AutoClose
    private final TestStore store;

    private final Remarks remarks;
    private final Readings readings;

    RemarksTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.remarks = new Remarks(store.database());
        this.readings = new Readings(store.database());
        URI address = URI.create("https://github.com/example-org/project/discussions/3");
        store.publications().discussionOpened("roadmap", QUARTER, new Publication.Discussion(3, "D_3", address), NOW);
    }

    @Test
    void aCommentIsKeptOnceWithItsAuthorAndItsPlace() {
        keep("one", DARK);
        keep("one", DARK);

        assertThat(kept("one"))
                .returns("github:" + ACCOUNT, Suggestion::proposer)
                .returns(
                        Optional.of(new Account("passer-by", Optional.of(PAGE))),
                        each -> each.elsewhere().proposer())
                .returns(
                        Optional.of(heard("one", DARK).url()),
                        each -> each.elsewhere().place());
        assertThat(store.suggestions().of("github:" + ACCOUNT, 9)).hasSize(1);
    }

    @Test
    void whoeverMayBringNoMoreIsHeardLater() {
        Allowance oneADay = new Allowance(1, 9, Duration.ZERO);
        remarks.keep(reading(), heard("one", DARK), oneADay, NOW);
        remarks.keep(reading(), heard("two", "Light mode"), oneADay, NOW);
        assertThat(remarks.known("two")).isEmpty();

        remarks.keep(reading(), heard("two", "Light mode"), oneADay, NOW.plus(Duration.ofDays(2)));

        assertThat(kept("two").title()).isEqualTo("Light mode");
    }

    @Test
    void onlyACompleteReadingSaysThatSomethingWasDeleted() {
        keep("one", DARK);
        readings.ended(reading(), List.of("one"), NOW);
        readings.turned(reading(), List.of(), "further");
        readings.abandoned(reading(), NOW);
        assertThat(kept("one").state()).isEqualTo(new State.Draft());

        readings.ended(reading(), List.of(), NOW);

        assertThat(kept("one").state()).isInstanceOf(State.Withdrawn.class);
        assertThat(remarks.known("one").orElseThrow().sight()).isEqualTo(Sight.DELETED);
    }

    @Test
    void aReadingGoesOnWhereItStopped() {
        assertThat(reading()).returns(1L, Reading::number).returns("", Reading::after);

        readings.turned(reading(), List.of(), "further");

        assertThat(reading()).returns(1L, Reading::number).returns("further", Reading::after);
        readings.ended(reading(), List.of(), NOW);
        assertThat(reading())
                .returns(2L, Reading::number)
                .returns("", Reading::after)
                .returns(NOW, Reading::endedAt);
        assertThat(readings.next("roadmap", QUARTER.next())).isEmpty();
    }

    @Test
    void whoProvesThatAnAccountIsTheirsHasItsWishes() {
        keep("one", DARK);

        store.links().link(MEMBER, new Links.Account(ACCOUNT, "passer-by"), NOW);
        keep("two", "Light mode");

        assertThat(List.of(kept("one").proposer(), kept("two").proposer())).containsOnly(MEMBER);
        assertThat(kept("one").elsewhere().proposer()).isEmpty();
        assertThat(store.moves().of(kept("one").id()))
                .extracting(Moves.Move::by)
                .containsOnly(MEMBER);
    }

    @Test
    void whoIsForgottenIsNotFoundByTheirCommentEither() {
        keep("one", DARK);
        store.links().link(MEMBER, new Links.Account(ACCOUNT, "passer-by"), NOW);

        new Forgetting(store.database()).forget(MEMBER, List.of(), NOW);
        keep("one", DARK);
        remarks.follow(remarks.known("one").orElseThrow(), heard("one", "Another title"), NOW);

        assertThat(kept("one").elsewhere().place()).isEmpty();
        assertThat(kept("one").title()).isEqualTo(DARK);
        assertThat(count("suggestion")).isOne();
        assertThat(count("github_account")).isZero();
    }

    @Test
    void whoIsOnGitHubOnlyIsForgottenByTheirNumber() {
        keep("one", DARK);

        new Forgetting(store.database()).forget("github:" + ACCOUNT, List.of(), NOW);

        assertThat(kept("one").proposer()).startsWith("~");
        assertThat(kept("one").elsewhere()).isEqualTo(Elsewhere.NOTHING);
        assertThat(count("github_account")).isZero();
    }

    private long count(String table) {
        return store.database()
                .read(handle -> handle.createQuery("SELECT COUNT(*) FROM <table>")
                        .define("table", table)
                        .mapTo(Long.class)
                        .one());
    }

    private void keep(String node, String title) {
        remarks.keep(reading(), heard(node, title), Allowance.ANY, NOW);
    }

    private Suggestion kept(String node) {
        return store.suggestions()
                .find(remarks.known(node).orElseThrow().suggestion())
                .orElseThrow();
    }

    private Reading reading() {
        return readings.next("roadmap", QUARTER).orElseThrow();
    }

    private static Heard heard(String node, String title) {
        return new Heard(
                node,
                URI.create("https://github.com/example-org/project/discussions/3#" + node),
                "example-org/project",
                Optional.of(new Author(ACCOUNT, "passer-by", PAGE)),
                wish(title),
                Sight.SHOWN,
                Optional.empty());
    }
}
