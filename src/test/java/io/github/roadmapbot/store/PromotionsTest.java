package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.store.Promotions.Asked;
import io.github.roadmapbot.store.Promotions.Kept;
import io.github.roadmapbot.store.Readings.Reading;
import io.github.roadmapbot.store.Remarks.Author;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class PromotionsTest {

    private static final Asked ASKED = new Asked("reply", "thread", "target", "", "Dark mode");
    private static final Author AUTHOR = new Author(7, "maintainer", URI.create("https://github.com/maintainer"));

    @AutoClose
    private final TestStore store;

    private final Promotions promotions;

    PromotionsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.promotions = new Promotions(store.database());
        URI address = URI.create("https://github.com/example-org/project/discussions/3");
        store.publications().discussionOpened("roadmap", QUARTER, new Publication.Discussion(3, "D_3", address), NOW);
    }

    @Test
    void aReplyIsHeardOnce() {
        promotions.ask(reading(), ASKED, AUTHOR, NOW);
        promotions.ask(reading(), ASKED, AUTHOR, NOW);
        promotions.ignore(reading(), ASKED);

        assertThat(promotions.find("reply")).contains(new Kept(ASKED, "roadmap", QUARTER, "github:7", ""));
        assertThat(store.due())
                .filteredOn(step -> step.startsWith("promote-reply"))
                .hasSize(1);
    }

    @Test
    void whoeverMayNotIsNotNamedAndNothingIsOwed() {
        promotions.ignore(reading(), ASKED);
        promotions.ask(reading(), ASKED, AUTHOR, NOW);

        assertThat(promotions.isKnown("reply")).isTrue();
        assertThat(promotions.find("reply").orElseThrow().by()).isEmpty();
        assertThat(store.due()).noneMatch(step -> step.startsWith("promote-reply"));
    }

    @Test
    void theAnswerIsTheBotsOwnAndNamesNobody() {
        promotions.ask(reading(), ASKED, AUTHOR, NOW);
        promotions.became("reply", "It is a suggestion now.");
        promotions.answered("reply", "answer");

        assertThat(promotions.find("reply").orElseThrow())
                .returns("", Kept::by)
                .returns("It is a suggestion now.", Kept::became);
        assertThat(new Remarks(store.database()).isOurs("answer")).isTrue();
    }

    @Test
    void whoLinksTheirAccountMeanwhileAskedThemselves() {
        promotions.ask(reading(), ASKED, AUTHOR, NOW);

        store.links().link(MEMBER, new Links.Account(7, "maintainer"), NOW);

        assertThat(promotions.find("reply").orElseThrow().by()).isEqualTo(MEMBER);
    }

    private Reading reading() {
        return new Readings(store.database()).next("roadmap", QUARTER).orElseThrow();
    }
}
