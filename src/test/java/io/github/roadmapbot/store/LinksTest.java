package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.store.Links.Account;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class LinksTest {

    private static final String SECOND_MEMBER = "U0MEMBER002";
    private static final Account ACCOUNT = new Account(42, "octo-cat");

    @AutoClose
    private final TestStore store;

    private final Links links;

    LinksTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.links = new Links(store.database());
    }

    @Test
    void aLinkStaysUntilItIsTakenBack() {
        assertThat(links.link(MEMBER, ACCOUNT, NOW)).isTrue();

        assertThat(links.of(MEMBER)).contains(ACCOUNT);
        assertThat(links.unlink(MEMBER, NOW)).isTrue();
        assertThat(links.of(MEMBER)).isEmpty();
        assertThat(links.unlink(MEMBER, NOW)).isFalse();
    }

    @Test
    void anAccountBelongsToTheFirstWhoProvesIt() {
        links.link(MEMBER, ACCOUNT, NOW);

        assertThat(links.link(SECOND_MEMBER, new Account(42, "octo-cat-renamed"), NOW))
                .isFalse();
        assertThat(links.of(SECOND_MEMBER)).isEmpty();
        assertThat(links.of(MEMBER)).contains(ACCOUNT);
    }

    @Test
    void ofTwoAtOnceOneIsLinked() throws Exception {
        List<Boolean> linked =
                Race.of(List.of(() -> links.link(MEMBER, ACCOUNT, NOW), () -> links.link(SECOND_MEMBER, ACCOUNT, NOW)));

        assertThat(linked).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aNewAccountReplacesTheOldOne() {
        links.link(MEMBER, ACCOUNT, NOW);

        assertThat(links.link(MEMBER, new Account(43, "second-cat"), NOW)).isTrue();
        assertThat(links.of(MEMBER)).contains(new Account(43, "second-cat"));
    }

    @Test
    void aCodeIsForgottenWhenItsTimeIsOverOrItWasUsed() {
        links.begin(MEMBER, "first", NOW.plusSeconds(900));
        links.begin(MEMBER, "second", NOW.plusSeconds(900));

        assertThat(links.begun(MEMBER, NOW)).contains("second");
        assertThat(links.begun(MEMBER, NOW.plusSeconds(900))).isEmpty();
        links.link(MEMBER, ACCOUNT, NOW);
        assertThat(links.begun(MEMBER, NOW)).isEmpty();
    }
}
