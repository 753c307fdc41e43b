package io.github.roadmapbot.publish.back;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Publication.BoardItem;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.Publication.Place;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.sight.Sight;
import io.github.roadmapbot.publish.AnHour;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.store.Found;
import io.github.roadmapbot.store.IssueLooks.Due;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of an issue's places on boards is the one that the bot put it on. */
class DifferencesTest {

    private static final URI BOARD = URI.create("https://github.com/orgs/example-org/projects/7");
    private static final URI RENAMED = URI.create("https://github.com/orgs/renamed-org/projects/7");
    private static final URI OTHER = URI.create("https://github.com/orgs/example-org/projects/8");
    private static final Issue ISSUE =
            new Issue("example-org/project", 1, "I_1", URI.create("https://github.com/example-org/project/issues/1"));

    @AutoClose
    private final TestStore store;

    private final Due due;
    private final Differences differences =
            new Differences(AnHour.roadmaps().of("roadmap").orElseThrow(), places());

    DifferencesTest(@TempDir Path folder) {
        this.store = Stores.SQLITE.open(folder);
        store.published(List.of(ISSUE), BOARD);
        this.due = store.issueLooks().due("roadmap", TestStore.NOW, 1).get(0);
    }

    @Test
    void thePlaceIsKnownByItsIdWhateverItsBoardIsCalledNow() {
        Found found = differences.of(due, sight(item("PVTI_8", OTHER, "Later"), item("I_1", RENAMED, "Now")));

        assertThat(found.item()).contains(new BoardItem("I_1", RENAMED));
        assertThat(found.seen().standing().stage()).isEmpty();
    }

    @Test
    void theIdCountsMoreThanTheAddressOfTheBoard() {
        Found found = differences.of(due, sight(item("PVTI_9", BOARD, "Later"), item("I_1", RENAMED, "Now")));

        assertThat(found.item()).contains(new BoardItem("I_1", RENAMED));
    }

    @Test
    void putBackOnTheBoardItHasAnotherId() {
        Found found = differences.of(due, sight(item("PVTI_8", OTHER, "Now"), item("PVTI_9", BOARD, "Later")));

        assertThat(found.item()).contains(new BoardItem("PVTI_9", BOARD));
        assertThat(found.seen().standing().stage()).isEqualTo("Later");
    }

    @Test
    void onOtherBoardsOnlyItIsWhereTheBotPutItAsFarAsIsKnown() {
        Found found = differences.of(due, sight(item("PVTI_8", OTHER, "Later")));

        assertThat(found.item()).isEqualTo(due.item());
        assertThat(found.seen().category()).isEmpty();
        assertThat(found.seen().standing().place()).isEqualTo(Place.ON_BOARD);
    }

    private static Sight.Item item(String id, URI board, String stage) {
        return new Sight.Item(id, board, false, stage, "Improvement", "Q1 2027");
    }

    private static Sight sight(Sight.Item... items) {
        return new Sight(
                "I_1",
                new Sight.Place(ISSUE.repository(), ISSUE.number(), ISSUE.nodeId(), ISSUE.url()),
                "I_1",
                Sight.Condition.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(items)),
                Optional.empty());
    }

    private static PublishSettings places() {
        return new PublishSettings(
                new RepositoryName("example-org", "project"),
                new BoardName("example-org", 7, false),
                new PublishSettings.Fields("Stage", "Category", "Quarter"),
                "Now",
                "Roadmap",
                "roadmap",
                "good first issue");
    }
}
