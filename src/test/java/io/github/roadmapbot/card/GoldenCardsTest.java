package io.github.roadmapbot.card;

import com.slack.api.model.view.View;
import io.github.roadmapbot.card.form.ApprovalForm;
import io.github.roadmapbot.card.form.WishForm;
import io.github.roadmapbot.card.form.WishForm.Occasion;
import io.github.roadmapbot.card.notice.BlockedCard;
import io.github.roadmapbot.card.notice.News;
import io.github.roadmapbot.card.notice.Receipt;
import io.github.roadmapbot.card.post.DeletedSource;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message and window that shows a suggestion in Slack, as people get it. */
class GoldenCardsTest {

    @ParameterizedTest
    @EnumSource
    void theFeedbackCardOfADraft(Sample sample) {
        Golden.message("feedback-card-draft", sample, FeedbackCard.content(sample.draft()));
    }

    @ParameterizedTest
    @EnumSource
    void theFeedbackCardOfWhatIsApproved(Sample sample) {
        Golden.message("feedback-card-approved", sample, FeedbackCard.content(sample.approved()));
    }

    @ParameterizedTest
    @EnumSource
    void theFeedbackCardOfWhatIsOnTheRoadmap(Sample sample) {
        Golden.message("feedback-card-published", sample, FeedbackCard.content(sample.published()));
    }

    @ParameterizedTest
    @EnumSource
    void theFeedbackCardOfWhatIsDeclined(Sample sample) {
        Golden.message("feedback-card-declined", sample, FeedbackCard.content(sample.declined()));
    }

    @ParameterizedTest
    @EnumSource
    void theFeedbackCardOfWhatIsWithdrawn(Sample sample) {
        Golden.message("feedback-card-withdrawn", sample, FeedbackCard.content(sample.withdrawn()));
    }

    @ParameterizedTest
    @EnumSource
    void theReviewCardOfADraft(Sample sample) {
        Golden.message("review-card-draft", sample, ReviewCard.content(sample.draft()));
        Golden.message(
                "review-card-similar",
                sample,
                ReviewCard.content(sample.draft(), List.of(sample.draft(), sample.published())));
    }

    @ParameterizedTest
    @EnumSource
    void theReviewCardOfWhatIsApproved(Sample sample) {
        Golden.message("review-card-approved", sample, ReviewCard.content(sample.approved()));
    }

    @ParameterizedTest
    @EnumSource
    void theReviewCardOfWhatIsStuck(Sample sample) {
        Golden.message("review-card-stuck", sample, ReviewCard.content(sample.troubled()));
    }

    @ParameterizedTest
    @EnumSource
    void theReviewCardOfWhatIsOnTheRoadmap(Sample sample) {
        Golden.message("review-card-published", sample, ReviewCard.content(sample.published()));
    }

    @ParameterizedTest
    @EnumSource
    void theReviewCardOfWhatIsDeclined(Sample sample) {
        Golden.message("review-card-declined", sample, ReviewCard.content(sample.declined()));
    }

    @ParameterizedTest
    @EnumSource
    void theReviewCardOfWhatIsWithdrawn(Sample sample) {
        Golden.message("review-card-withdrawn", sample, ReviewCard.content(sample.withdrawn()));
    }

    @ParameterizedTest
    @EnumSource
    void theReceiptOfADraft(Sample sample) {
        Golden.message("receipt-draft", sample, Receipt.content(sample.draft()));
    }

    @ParameterizedTest
    @EnumSource
    void theFeedbackCardOfWhatSomebodyTookFromAMessage(Sample sample) {
        Golden.message("feedback-card-captured", sample, FeedbackCard.content(sample.captured()));
    }

    @ParameterizedTest
    @EnumSource
    void theReceiptsOfWhatSomebodyTookFromAMessage(Sample sample) {
        Golden.message("receipt-captured", sample, Receipt.content(sample.captured()));
        Golden.message("receipt-recorder", sample, Receipt.ofRecorder(sample.captured()));
    }

    @ParameterizedTest
    @EnumSource
    void theQuestionAfterTheMessageWasDeleted(Sample sample) {
        Golden.message(
                "deleted-source",
                sample,
                DeletedSource.question(sample.captured().suggestion()));
    }

    @ParameterizedTest
    @EnumSource
    void theReceiptOfWhatIsOnTheRoadmap(Sample sample) {
        Golden.message("receipt-published", sample, Receipt.content(sample.published()));
    }

    @ParameterizedTest
    @EnumSource
    void theReceiptOfWhatIsDeclined(Sample sample) {
        Golden.message("receipt-declined", sample, Receipt.content(sample.declined()));
    }

    @ParameterizedTest
    @EnumSource
    void theReceiptOfWhatIsWithdrawn(Sample sample) {
        Golden.message("receipt-withdrawn", sample, Receipt.content(sample.withdrawn()));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsForTheThreadOfWhatIsOnTheRoadmap(Sample sample) {
        Golden.message("news-thread-published", sample, News.forThread(sample.published()));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsForTheThreadOfWhatIsDeclined(Sample sample) {
        Golden.message("news-thread-declined", sample, News.forThread(sample.declined()));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsForTheProposerOfWhatIsOnTheRoadmap(Sample sample) {
        Golden.message("news-proposer-published", sample, News.forProposer(sample.published()));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsForTheProposerOfWhatIsDeclined(Sample sample) {
        Golden.message("news-proposer-declined", sample, News.forProposer(sample.declined()));
    }

    @ParameterizedTest
    @EnumSource
    void theCardOfABlockedStep(Sample sample) {
        String about = Phrases.name(sample.draft().suggestion());

        Golden.message("blocked-card", sample, BlockedCard.content(sample.blocked(), about));
    }

    @ParameterizedTest
    @EnumSource
    void theEmptyFormOfAWish(Sample sample) {
        Occasion occasion = new Occasion("suggest", "Suggest", "Suggest", "project");

        Golden.view("wish-form-empty", sample, emptyForm(sample, occasion));
        Golden.view(
                "wish-form-similar", sample, SimilarList.within(emptyForm(sample, occasion), List.of(sample.draft())));
    }

    private static View emptyForm(Sample sample, Occasion occasion) {
        WishForm.Prefill nothing = new WishForm.Prefill("", Optional.empty(), Optional.empty());
        return WishForm.prefilled(Optional.of(sample.roadmap()), occasion, nothing, List.of(), List.of(), true);
    }

    @ParameterizedTest
    @EnumSource
    void theFilledFormOfAWish(Sample sample) {
        Suggestion suggestion = sample.draft().suggestion();
        Occasion occasion = new Occasion(
                "edit", "Edit " + suggestion.id(), "Save", suggestion.id().toString());

        Golden.view("wish-form-filled", sample, WishForm.filled(sample.roadmap(), occasion, sample.wish(), true));
    }

    @ParameterizedTest
    @EnumSource
    void theApprovalOfWhatFitsIntoAQuarter(Sample sample) {
        Golden.view("approval-form-fits", sample, approval(sample, true));
    }

    @ParameterizedTest
    @EnumSource
    void theApprovalWithAChoiceOfRepositories(Sample sample) {
        Roadmap roadmap = sample.roadmap().in(List.of("example-org/project", "example-org/docs"));

        Golden.view(
                "approval-form-repositories",
                sample,
                ApprovalForm.approve(sample.draft().suggestion(), roadmap, Sample.QUARTER, false));
    }

    @ParameterizedTest
    @EnumSource
    void theApprovalOfWhatIsAnIssueAlready(Sample sample) {
        Roadmap roadmap = sample.roadmap().in(List.of("example-org/project", "example-org/docs"));

        Golden.view(
                "approval-form-tracked",
                sample,
                ApprovalForm.approve(sample.draft().suggestion(), roadmap, Sample.QUARTER, true));
    }

    @ParameterizedTest
    @EnumSource
    void theApprovalForAQuarterThatWasPlannedAlready(Sample sample) {
        Golden.view(
                "approval-form-late",
                sample,
                ApprovalForm.approve(sample.draft().suggestion(), sample.roadmap(), Sample.QUARTER, false, true));
    }

    @ParameterizedTest
    @EnumSource
    void theApprovalOfWhatNeedsMoreThanAQuarter(Sample sample) {
        Golden.view("approval-form-does-not-fit", sample, approval(sample, false));
    }

    @ParameterizedTest
    @EnumSource
    void theFormInWhichAReasonIsGivenForDeclining(Sample sample) {
        Golden.view("decline-form", sample, ApprovalForm.decline(sample.draft().suggestion()));
    }

    private static View approval(Sample sample, boolean fits) {
        Suggestion draft = sample.draft().suggestion();
        Wish wish = sample.wish();
        Wish fitting =
                new Wish(wish.title(), wish.why(), wish.category(), wish.goodFirstIssue(), wish.volunteer(), fits);
        Suggestion suggestion = new Suggestion(
                draft.id(), draft.roadmap(), draft.proposer(), fitting, draft.state(), draft.suggestedAt());
        return ApprovalForm.approve(suggestion, sample.roadmap(), Sample.QUARTER, false);
    }
}
