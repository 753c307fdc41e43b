package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static io.github.roadmapbot.store.TestStore.approvedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Publication.BoardItem;
import io.github.roadmapbot.feedback.Publication.Comment;
import io.github.roadmapbot.feedback.Publication.Discussion;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class PublicationsTest {

    private static final URI ADDRESS = URI.create("https://github.example/1");
    private static final BoardItem ITEM = new BoardItem("PVTI_1", ADDRESS);
    private static final Comment COMMENT = new Comment("DC_1", ADDRESS);
    private static final Discussion DISCUSSION = new Discussion(12, "D_1", ADDRESS);

    @AutoClose
    private final TestStore store;

    PublicationsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
    }

    @Test
    void anOpenedIssueOwesItsPlaceAndItsComment() {
        SuggestionId id = store.approved("Dark mode");
        store.forgetSteps();

        store.publications().issueOpened(id, issue(id), NOW);

        assertThat(store.due()).contains("place-on-board of " + id, "comment of " + id, "refresh-review-card of " + id);
        assertThat(store.publications().of(id))
                .isEqualTo(new Publication(Optional.of(issue(id)), Optional.empty(), Optional.empty()));
        assertThat(store.stateOf(id)).isEqualTo(approvedBy(MAINTAINER));
    }

    @Test
    void itIsPublishedWhenTheCommentIsTheLastPart() {
        SuggestionId id = opened("Dark mode");

        store.publications().placed(id, ITEM, NOW);
        State halfway = store.stateOf(id);
        store.publications().commented(id, COMMENT, NOW);

        assertThat(halfway).isEqualTo(approvedBy(MAINTAINER));
        assertPublishedOnce(id);
        assertThat(store.publications().of(id))
                .isEqualTo(new Publication(Optional.of(issue(id)), Optional.of(ITEM), Optional.of(COMMENT)));
    }

    @Test
    void itIsPublishedWhenThePlaceOnTheBoardIsTheLastPart() {
        SuggestionId id = opened("Dark mode");

        store.publications().commented(id, COMMENT, NOW);
        State halfway = store.stateOf(id);
        store.publications().placed(id, ITEM, NOW);

        assertThat(halfway).isEqualTo(approvedBy(MAINTAINER));
        assertPublishedOnce(id);
    }

    @Test
    void itIsPublishedOnceWhenBothComeAtTheSameTime() throws Exception {
        for (int round = 0; round < 10; round++) {
            SuggestionId id = opened("Wish " + round);

            Race.of(List.<Callable<Object>>of(
                    Executors.callable(() -> store.publications().placed(id, ITEM, NOW)),
                    Executors.callable(() -> store.publications().commented(id, COMMENT, NOW))));

            assertPublishedOnce(id);
        }
    }

    @Test
    void aPublicationOwesTheProposerAnAnswerOnce() {
        SuggestionId id = opened("Dark mode");
        store.publications().placed(id, ITEM, NOW);
        store.publications().commented(id, COMMENT, NOW);
        assertThat(store.due()).contains("tell-thread of " + id, "tell-proposer of " + id);
        store.forgetSteps();

        store.publications().commented(id, COMMENT, NOW);

        assertThat(store.due()).isEmpty();
    }

    @Test
    void whatRestsIsNotWaitedForAndShowsOnceItFollows() {
        SuggestionId id = opened("Dark mode");
        store.publications().commented(id, COMMENT, NOW);
        store.publications().publishWithout(id, Set.of(StepKind.PLACE_ON_BOARD), NOW);
        assertPublishedOnce(id);
        store.forgetSteps();

        store.publications().placed(id, ITEM, NOW);

        assertThat(store.due())
                .containsExactly(
                        "make-view of roadmap",
                        "refresh-feedback-card of " + id,
                        "refresh-review-card of " + id,
                        "refresh-receipt of " + id);
    }

    @Test
    void whatDoesNotRestIsWaitedFor() {
        SuggestionId id = opened("Dark mode");

        store.publications().publishWithout(id, Set.of(StepKind.PLACE_ON_BOARD), NOW);

        assertThat(store.stateOf(id)).isEqualTo(approvedBy(MAINTAINER));
    }

    @Test
    void whatIsBlockedIsNotWaitedForEither() {
        SuggestionId id = opened("Dark mode");
        store.publications().placed(id, ITEM, NOW);
        Step comment = claimed(StepKind.COMMENT);

        store.steps().block(comment, "no answer", NOW);

        assertPublishedOnce(id);
    }

    @Test
    void aDiscussionThatCannotBeOpenedHoldsNothingUp() {
        SuggestionId id = opened("Dark mode");
        store.publications().placed(id, ITEM, NOW);
        store.steps().oweOnce(StepKind.OPEN_DISCUSSION, "roadmap", QUARTER.key(), NOW);
        Step discussion = claimed(StepKind.OPEN_DISCUSSION);

        store.steps().block(discussion, "no category", NOW);

        assertPublishedOnce(id);
    }

    @Test
    void whatIsGivenUpCountsAsDone() {
        SuggestionId id = opened("Dark mode");
        store.publications().placed(id, ITEM, NOW);
        Step comment = claimed(StepKind.COMMENT);
        store.steps().block(comment, "no answer", NOW);

        store.publications().giveUp(comment.id(), NOW);

        assertPublishedOnce(id);
    }

    @Test
    void withoutAnIssueNothingIsPublishedHoweverMuchIsGivenUp() {
        SuggestionId id = store.approved("Dark mode");
        Step issue = claimed(StepKind.OPEN_ISSUE);
        store.steps().block(issue, "no answer", NOW);

        store.publications().giveUp(issue.id(), NOW);

        assertThat(store.stateOf(id)).isEqualTo(approvedBy(MAINTAINER));
    }

    @Test
    void anOpenedDiscussionWakesTheCommentsThatWaitForIt() {
        opened("Dark mode");
        Step waiting = claimed(StepKind.COMMENT);
        store.steps().later(waiting, NOW.plusSeconds(60), "opened first");

        store.publications().discussionOpened("roadmap", QUARTER, DISCUSSION, NOW);

        assertThat(store.publications().discussion("roadmap", QUARTER)).contains(DISCUSSION);
        assertThat(store.steps().find(waiting.id())).map(Step::dueAt).contains(NOW);
    }

    @Test
    void aCommentThatMayHaveBeenSentIsNotWoken() {
        opened("Dark mode");
        Step sent = claimed(StepKind.COMMENT);
        store.steps().sending(sent, NOW);
        Instant nextLook = NOW.plusSeconds(60);
        store.steps().later(sent, nextLook, "looking");

        store.publications().discussionOpened("roadmap", QUARTER, DISCUSSION, NOW);

        assertThat(store.steps().find(sent.id())).map(Step::dueAt).contains(nextLook);
    }

    @Test
    void theFirstDiscussionOfAQuarterStays() {
        store.publications().discussionOpened("roadmap", QUARTER, DISCUSSION, NOW);
        store.publications().discussionOpened("roadmap", QUARTER, new Discussion(13, "D_2", ADDRESS), NOW);

        assertThat(store.publications().discussion("roadmap", QUARTER)).contains(DISCUSSION);
        assertThat(store.publications().discussion("roadmap", QUARTER.next())).isEmpty();
        assertThat(store.publications().discussion("other", QUARTER)).isEmpty();
    }

    private SuggestionId opened(String title) {
        SuggestionId id = store.approved(title);
        store.forgetSteps();
        store.publications().issueOpened(id, issue(id), NOW);
        return id;
    }

    private static Issue issue(SuggestionId id) {
        return new Issue("example-org/project", (int) id.number(), "I_" + id, ADDRESS);
    }

    /** Claims steps of the kind's lane until one of that kind comes. */
    private Step claimed(StepKind kind) {
        Step step = store.claim(kind.lane()).orElseThrow();
        return step.kind() == kind ? step : claimed(kind);
    }

    private void assertPublishedOnce(SuggestionId id) {
        assertThat(store.stateOf(id)).isEqualTo(approvedBy(MAINTAINER).published());
        assertThat(store.moves().of(id)).extracting(Moves.Move::to).containsExactly("draft", "approved", "published");
    }
}
