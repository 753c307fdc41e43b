package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static io.github.roadmapbot.store.TestStore.SECOND_MAINTAINER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Publication.BoardItem;
import io.github.roadmapbot.feedback.Publication.Comment;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.IssueLooks.Due;
import io.github.roadmapbot.store.Leftovers.Choice;
import io.github.roadmapbot.store.Leftovers.Way;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is still open of a quarter goes where people say, and only once. */
@EveryStore
class LeftoversTest {

    private static final String ROADMAP = "roadmap";
    private static final URI BOARD = URI.create("https://github.com/orgs/example-org/projects/7");

    @AutoClose
    private final TestStore store;

    private final Leftovers leftovers;
    private final SuggestionId id;

    LeftoversTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.leftovers = new Leftovers(store.database());
        this.id = published("Dark mode");
        store.forgetSteps();
    }

    @Test
    void onlyWhatIsOnTheRoadmapAndNotDoneIsOpen() {
        store.approved("On its way");
        store.draft("A draft");

        assertThat(leftovers.of(ROADMAP, QUARTER)).extracting(Suggestion::id).containsExactly(id);
        assertThat(leftovers.of(ROADMAP, QUARTER.next())).isEmpty();
        assertThat(leftovers.of("another", QUARTER)).isEmpty();
    }

    @Test
    void whatIsCarriedOverKeepsItsDecisionAndTheBoardFollows() {
        State.Published before = (State.Published) store.stateOf(id);

        assertThat(settle(Way.CARRY, "", MAINTAINER)).isEmpty();

        assertThat(store.stateOf(id)).isEqualTo(before.plan(QUARTER.next()));
        assertThat(store.due())
                .contains(
                        "follow-plan of " + id,
                        "refresh-issue of " + id,
                        "refresh-comment of " + id,
                        "tell-thread of " + id,
                        "tell-proposer of " + id,
                        "make-view of " + ROADMAP);
        Due due = store.issueLooks().due(ROADMAP, NOW, 1).get(0);
        assertThat(due.seen().quarter()).contains(QUARTER.onTheBoard());
    }

    @Test
    void whatIsDroppedHasItsReasonAndIsNotLookedAtBeforeItsIssueIsClosed() {
        assertThat(settle(Way.DROP, "Nobody has time", MAINTAINER)).isEmpty();

        assertThat(store.stateOf(id))
                .isInstanceOfSatisfying(
                        State.Dropped.class,
                        dropped -> assertThat(dropped.decision().reason()).isEqualTo("Nobody has time"));
        assertThat(store.issueLooks().due(ROADMAP, NOW, 1)).isEmpty();
        store.database().quietly(handle -> handle.execute("UPDATE step SET status = 'done'"));
        assertThat(store.issueLooks().due(ROADMAP, NOW, 1)).hasSize(1);
    }

    @Test
    void whatGoesBackIsADraftAndComesAgainWithTheIssueItHas() {
        assertThat(settle(Way.BACK, "", MAINTAINER)).isEmpty();
        assertThat(store.stateOf(id)).isEqualTo(new State.Draft());
        store.forgetSteps();

        store.suggestions()
                .approve(id, store.suggestions().find(id).orElseThrow().wish(), TestStore.approvedBy(MAINTAINER), NOW);
        store.steps().owe(StepKind.PLACE_ON_BOARD, id.toString(), "", NOW, NOW); // as it was the first time
        store.publications().issueWasThere(id, NOW);

        assertThat(store.stateOf(id)).isInstanceOf(State.Published.class);
        assertThat(store.due()).contains("follow-plan of " + id);
    }

    @Test
    void theSecondOfTwoIsTooLate() {
        assertThat(settle(Way.CARRY, "", MAINTAINER)).isEmpty();

        assertThat(settle(Way.DROP, "No", SECOND_MAINTAINER)).containsExactly(id);

        assertThat(store.stateOf(id)).isInstanceOf(State.Published.class);
    }

    @Test
    void anotherRoadmapsIsNotTouched() {
        List<Choice> choices = List.of(new Choice(id, Way.BACK, ""));

        assertThat(leftovers.settle("another", QUARTER, choices, MAINTAINER, NOW))
                .containsExactly(id);
        assertThat(store.stateOf(id)).isInstanceOf(State.Published.class);
    }

    private List<SuggestionId> settle(Way way, String why, String by) {
        return leftovers.settle(ROADMAP, QUARTER, List.of(new Choice(id, way, why)), by, NOW);
    }

    private SuggestionId published(String title) {
        SuggestionId published = store.approved(title);
        URI address = URI.create("https://github.example/" + published);
        store.publications()
                .issueOpened(
                        published,
                        new Issue("example-org/project", (int) published.number(), "I_" + published, address),
                        NOW);
        store.publications().placed(published, new BoardItem("PVTI_" + published, BOARD), NOW);
        store.publications().commented(published, new Comment("DC_" + published, address), NOW);
        return published;
    }
}
