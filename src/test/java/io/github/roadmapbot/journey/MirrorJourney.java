package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.publish.DiscussionTitle;
import io.github.roadmapbot.publish.Talk;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What its proposer released stands in the quarter's discussion before it is approved, if the roadmap wants that, and nothing else. */
class MirrorJourney {

    private static final String DARK = "Dark mode";
    private static final String SECRET = "Zwiebelfisch";
    private static final Map<String, Object> RELEASED = Map.of("release", List.of("yes"));

    private Town town = Town.start(rules(true));

    static Rules rules(boolean mirrors) {
        return Rules.usual().releasing().withTalk(new Talk("Roadmap", DiscussionTitle.DEFAULT, mirrors));
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatIsReleasedIsShownOnceAndBecomesTheCommentOfWhatIsApproved() {
        town.secondMember().suggests(SECRET, Map.of("why", SECRET + " is old"));
        town.member().suggests(DARK, RELEASED);

        Discussion.Comment comment = comment("Not decided yet");
        assertThat(comment.body()).contains("**Dark mode** (New Feature)", "Because of Dark mode", "Suggested by");
        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");

        Discussion.Comment approved = comment("tracked in");
        assertThat(approved.id()).isEqualTo(comment.id());
        assertThat(approved.body()).contains(town.issue(DARK).url().toString()).doesNotContain("Not decided");
        assertThat(wishes()).hasSize(1);
        assertNothingIsGivenAway();
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE status IN ('blocked', 'given_up')"))
                .isZero();
    }

    @Test
    void aDecisionAgainstItIsSaidWithoutItsReason() {
        town.member().suggests(DARK, RELEASED);
        comment("Not decided yet");

        town.maintainer().declines(DARK, SECRET);

        assertThat(comment("decided against it").body()).contains(DARK);
        assertNothingIsGivenAway();
    }

    @Test
    void otherWordsNeedAnotherYes() {
        town.member().suggests(DARK, RELEASED);
        comment("Not decided yet");
        Message receipt = town.member().reads(DARK, "this is kept");

        town.member().clicks(receipt, "receipt-edit");
        town.member().submits(Map.of("why", SECRET, "release", List.of()));

        assertThat(comment("are not public").body()).doesNotContain(DARK);
        assertNothingIsGivenAway();
    }

    @Test
    void whatMaintainersRewordIsNotPublicEither() {
        town.member().suggests(DARK, RELEASED);
        comment("Not decided yet");

        town.maintainer().clicks(town.reviewCard(DARK), "review-edit");
        town.maintainer().submits(Map.of("title", SECRET));

        assertThat(comment("are not public").body()).doesNotContain(DARK);
        assertNothingIsGivenAway();
    }

    @Test
    void whoTakesTheYesBackHasTheWordsTakenOff() {
        town.member().suggests(DARK, RELEASED);
        comment("Not decided yet");

        town.member().clicks(town.member().reads(DARK, "this is kept"), "receipt-edit");
        town.member().submits(Map.of("release", List.of()));

        assertThat(comment("are not public any more").body()).doesNotContain(DARK);
        assertThat(wishes()).hasSize(1);
    }

    @Test
    void whoIsForgottenHasTheWordsTakenOff() {
        town.member().suggests(DARK, RELEASED);
        comment("Suggested by member");

        Forgotten.forget(town, town.member());

        assertThat(comment("are not public any more").body()).doesNotContain(DARK, "member", "Suggested by");
        assertThat(wishes()).hasSize(1);
    }

    @Test
    void reactionsToItCountWhileItIsADraft() {
        town.member().suggests(DARK, RELEASED);
        String id = comment("Not decided yet").id();
        town.gitHub.as("second-member").react(id, "HEART");

        town.waitUntil("the vote", () -> {
            town.clock.moveBy(Duration.ofMinutes(1));
            return town.feedbackCard(DARK).plainText().contains("1 on GitHub");
        });
    }

    @Test
    void whereTheRoadmapDoesNotWantItNothingIsShown() {
        town.close();
        town = Town.start(rules(false));
        town.member().suggests(DARK, RELEASED);
        town.member().suggests("Light mode");

        town.waitUntil(
                "the step done",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'mirror' AND status = 'done'") == 1);

        assertThat(town.gitHub.discussions("project")).isEmpty();
    }

    private Discussion.Comment comment(String text) {
        return town.see(
                "a comment that says " + text,
                () -> wishes().stream()
                        .filter(comment -> comment.body().contains(text))
                        .findFirst());
    }

    private List<Discussion.Comment> wishes() {
        return town.comments("");
    }

    /** Searched for in all that ever went to GitHub. */
    private void assertNothingIsGivenAway() {
        assertThat(town.gitHub.http().calls())
                .isNotEmpty()
                .noneMatch(call -> (call.path() + call.body()).contains(SECRET));
    }
}
