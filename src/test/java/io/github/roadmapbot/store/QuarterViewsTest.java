package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Publication.BoardItem;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.SuggestionId;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class QuarterViewsTest {

    private static final URI ADDRESS = URI.create("https://github.example/1");

    @AutoClose
    private final TestStore store;

    private final QuarterViews views;

    QuarterViewsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.views = new QuarterViews(store.database());
    }

    @Test
    void howeverManyItemsArePlacedAtOnceTheQuarterGetsItsViewOnce() throws Exception {
        List<Callable<SuggestionId>> placings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            SuggestionId id = opened("Wish " + i);
            placings.add(() -> placed(id));
        }

        Race.of(placings);

        assertThat(store.steps("due").stream().filter(step -> step.startsWith("make-view")))
                .containsExactly("make-view of roadmap");
        assertThat(views.items("roadmap", QUARTER)).hasSize(6);
    }

    @Test
    void onlyTheItemsOfTheQuarterAreItsItems() {
        SuggestionId id = placed(opened("Dark mode"));

        assertThat(views.items("roadmap", QUARTER)).isEqualTo(Map.of("PVTI_" + id.number(), id));
        assertThat(views.items("roadmap", QUARTER.next())).isEmpty();
        assertThat(views.items("other", QUARTER)).isEmpty();
    }

    @Test
    void aViewIsKeptAndSoIsWhatIsWrongWithIt() {
        QuarterView made = QuarterView.at(3, ADDRESS, "quarter:\"Q1 2027\"");
        QuarterView different = new QuarterView(
                OptionalInt.of(3),
                ADDRESS,
                made.filter(),
                "",
                List.of(new SuggestionId(1), new SuggestionId(2)),
                List.of("A draft", "https://github.example/7"));

        views.made("roadmap", QUARTER, made);
        assertThat(views.find("roadmap", QUARTER)).contains(made);
        views.tell("roadmap", QUARTER, different, NOW);

        assertThat(views.find("roadmap", QUARTER)).contains(different);
        assertThat(store.due()).containsExactly("tell-view of roadmap");
    }

    @Test
    void theMaintainersAreToldOnce() {
        QuarterView refused = QuarterView.refused(ADDRESS, "quarter:\"Q1 2027\"", "No");
        views.tell("roadmap", QUARTER, refused, NOW);
        Step telling = store.claim(Lane.SLACK).orElseThrow();
        store.steps().done(telling);

        views.tell("roadmap", QUARTER, refused, NOW);

        assertThat(store.due()).isEmpty();
        assertThat(views.find("roadmap", QUARTER)).contains(refused);
    }

    private SuggestionId placed(SuggestionId id) {
        store.publications().placed(id, new BoardItem("PVTI_" + id.number(), ADDRESS), NOW);
        return id;
    }

    private SuggestionId opened(String title) {
        SuggestionId id = store.approved(title);
        store.publications()
                .issueOpened(id, new Issue("example-org/project", (int) id.number(), "I_" + id.number(), ADDRESS), NOW);
        return id;
    }
}
