package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class SpendingTest {

    private static final Spending.Rule FREELY = spent -> Optional.empty();

    @AutoClose
    private final TestStore store;

    private final Spending spending;

    SpendingTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.spending = new Spending(store.database(), "token");
    }

    @Test
    void whatWasSpentIsToldToTheRuleOldestFirst() {
        spend(true, NOW);
        spend(false, NOW.plusSeconds(2));

        assertThat(recent(NOW.plusSeconds(3)))
                .containsExactly(new Expense("rest", true, 5, NOW), new Expense("rest", false, 5, NOW.plusSeconds(2)));
    }

    @Test
    void anHourLaterItIsForgottenAndAReadAfterAMinute() {
        spend(true, NOW);
        spend(false, NOW);
        spend(true, NOW.plusSeconds(60));

        List<Expense> afterAMinute = recent(NOW.plusSeconds(60));
        spend(true, NOW.plusSeconds(3600));

        assertThat(afterAMinute).extracting(Expense::writes).containsExactly(true, true);
        assertThat(recent(NOW.plusSeconds(3600)))
                .extracting(Expense::at)
                .containsExactly(NOW.plusSeconds(60), NOW.plusSeconds(3600));
    }

    @Test
    void whatTheRuleRefusesIsNotSpent() {
        Optional<Instant> until =
                spending.spend(new Expense("rest", true, 5, NOW), spent -> Optional.of(NOW.plusSeconds(9)));

        assertThat(until).contains(NOW.plusSeconds(9));
        assertThat(recent(NOW)).isEmpty();
    }

    @Test
    void aPauseHoldsForItsInterfaceOrForAll() {
        spending.pause("graphql", NOW.plusSeconds(30), NOW);
        spending.pause("graphql", NOW.plusSeconds(10), NOW);

        assertThat(spending.freeAt("graphql", NOW, FREELY)).contains(NOW.plusSeconds(30));
        assertThat(spending.freeAt("rest", NOW, FREELY)).isEmpty();
        assertThat(spending.freeAt(Spending.ALL, NOW, FREELY)).contains(NOW.plusSeconds(30));
        assertThat(spending.freeAt("graphql", NOW.plusSeconds(30), FREELY)).isEmpty();
        spending.pause(Spending.ALL, NOW.plusSeconds(60), NOW);
        assertThat(spending.freeAt("rest", NOW, FREELY)).contains(NOW.plusSeconds(60));
    }

    @Test
    void accountsDoNotPayForEachOther() {
        Spending other = new Spending(store.database(), "app 1");
        spend(true, NOW);
        spending.pause(Spending.ALL, NOW.plusSeconds(60), NOW);

        assertThat(other.spend(
                        new Expense("rest", true, 5, NOW),
                        spent -> spent.isEmpty() ? Optional.empty() : Optional.of(NOW)))
                .isEmpty();
    }

    @Test
    void manyAtOnceNeverSpendMoreThanTheRuleAllows() throws Exception {
        Spending.Rule three = spent -> spent.size() < 3 ? Optional.empty() : Optional.of(NOW.plusSeconds(1));

        List<Optional<Instant>> waits =
                Race.of(Collections.nCopies(8, () -> spending.spend(new Expense("rest", true, 5, NOW), three)));

        assertThat(waits.stream().filter(Optional::isEmpty)).hasSize(3);
        assertThat(recent(NOW)).hasSize(3);
    }

    @Test
    void aClockThatWasSetBackDoesNotShutTheWay() {
        spend(true, NOW.plusSeconds(7200));
        spending.pause(Spending.ALL, NOW.plusSeconds(7200), NOW.plusSeconds(3700));

        assertThat(recent(NOW)).isEmpty();
        assertThat(spending.freeAt("rest", NOW, FREELY)).isEmpty();
        spending.pause(Spending.ALL, NOW.plusSeconds(60), NOW);
        assertThat(spending.freeAt("rest", NOW, FREELY)).contains(NOW.plusSeconds(60));
    }

    @Test
    void anotherBotWhoseClockIsALittleAheadCounts() {
        spend(true, NOW.plusSeconds(20));

        assertThat(recent(NOW)).hasSize(1);
    }

    private void spend(boolean writes, Instant at) {
        assertThat(spending.spend(new Expense("rest", writes, 5, at), FREELY)).isEmpty();
    }

    private List<Expense> recent(Instant now) {
        List<List<Expense>> seen = new ArrayList<>();
        spending.freeAt("rest", now, spent -> {
            seen.add(spent);
            return Optional.empty();
        });
        return seen.get(0);
    }
}
