package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Publication.BoardItem;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.SuggestionId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
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
        assertThat(views.items(List.of("roadmap"), QUARTER)).hasSize(6);
    }

    @Test
    void theQuartersWithViewsAreToldFromOneOnInTheirOrder() {
        for (Quarter quarter : List.of(QUARTER.next(), QUARTER.previous(), QUARTER)) {
            views.made("roadmap", quarter, QuarterView.at(3, ADDRESS, "quarter"), NOW);
        }

        assertThat(views.quarters("roadmap", QUARTER)).containsExactly(QUARTER, QUARTER.next());
        assertThat(views.quarters("other", QUARTER)).isEmpty();
    }

    @Test
    void onlyTheItemsOfTheQuarterAreItsItems() {
        SuggestionId id = placed(opened("Dark mode"));

        assertThat(views.items(List.of("roadmap"), QUARTER)).isEqualTo(Map.of("PVTI_" + id.number(), id));
        assertThat(views.items(List.of("roadmap", "other"), QUARTER.next())).isEmpty();
        assertThat(views.items(List.of("other"), QUARTER)).isEmpty();
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

        views.made("roadmap", QUARTER, made, NOW);
        assertThat(views.find("roadmap", QUARTER)).contains(made);
        views.tell("roadmap", QUARTER, different, NOW);

        assertThat(views.find("roadmap", QUARTER)).contains(different);
        assertThat(store.due()).containsExactly("tell-view of roadmap");
    }

    @Test
    void theMaintainersAreToldOnceUntilItIsWellAgain() {
        QuarterView refused = QuarterView.refused(ADDRESS, "quarter:\"Q1 2027\"", "No");
        QuarterView made = QuarterView.at(3, ADDRESS, "quarter:\"Q1 2027\"");
        QuarterView different =
                new QuarterView(made.number(), ADDRESS, made.filter(), "", List.of(new SuggestionId(1)), List.of());
        views.tell("roadmap", QUARTER, refused, NOW);
        done(Lane.SLACK);

        views.tell("roadmap", QUARTER, refused, NOW);
        assertThat(store.due()).isEmpty();
        assertThat(views.find("roadmap", QUARTER)).contains(refused);
        views.made("roadmap", QUARTER, made, NOW);
        views.tell("roadmap", QUARTER, different, NOW);
        done(Lane.SLACK);
        views.tell("roadmap", QUARTER, different, NOW);
        assertThat(store.due()).isEmpty();
        views.well("roadmap", QUARTER, made);
        views.tell("roadmap", QUARTER, different, NOW);
        assertThat(store.due()).containsExactly("tell-view of roadmap");
    }

    @Test
    void anItemBringsTheNextLookForwardAndOneThatComesDuringALookIsRemembered() {
        views.owe("roadmap", QUARTER, NOW);
        Step look = store.claim(Lane.GITHUB).orElseThrow();
        views.made("roadmap", QUARTER, QuarterView.at(3, ADDRESS, ""), NOW);
        Instant during = NOW.plusSeconds(5);
        views.owe("roadmap", QUARTER, during);
        assertThat(views.changedAt("roadmap", QUARTER)).contains(during);
        assertThat(store.steps("due")).isEmpty();
        store.steps().later(look, NOW.plusSeconds(86_400), "tomorrow");

        Instant then = NOW.plusSeconds(60);
        views.owe("roadmap", QUARTER, then);

        assertThat(store.steps().nextDue(Lane.GITHUB)).contains(then);
        assertThat(store.steps("due")).containsExactly("make-view of roadmap");
    }

    @Test
    void aRefusedViewIsNotTriedAgainWithEachItem() {
        views.owe("roadmap", QUARTER, NOW);
        Step look = store.claim(Lane.GITHUB).orElseThrow();
        views.tell("roadmap", QUARTER, QuarterView.refused(ADDRESS, "", "No"), NOW);
        Instant tomorrow = NOW.plusSeconds(86_400);
        store.steps().later(look, tomorrow, "tomorrow");

        views.owe("roadmap", QUARTER, NOW.plusSeconds(60));

        assertThat(store.steps().nextDue(Lane.GITHUB)).contains(tomorrow);
    }

    @Test
    void afterTheQuarterItIsLookedAtAgainIfSomethingComesIntoIt() {
        views.owe("roadmap", QUARTER, NOW);
        done(Lane.GITHUB);

        views.owe("roadmap", QUARTER, NOW);

        assertThat(store.due()).containsExactly("make-view of roadmap");
    }

    @Test
    void whatPeopleLetGoIsNotOwedAgain() {
        views.owe("roadmap", QUARTER, NOW);
        Step look = store.claim(Lane.GITHUB).orElseThrow();
        store.steps().block(look, "No", NOW);
        views.owe("roadmap", QUARTER, NOW);
        store.publications().giveUp(look.id(), NOW);

        views.owe("roadmap", QUARTER, NOW);

        assertThat(store.due()).containsExactly("report-blocked of roadmap");
    }

    private void done(Lane lane) {
        store.steps().done(store.claim(lane).orElseThrow());
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
