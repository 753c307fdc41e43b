package io.github.roadmapbot.card;

import io.github.roadmapbot.card.notice.News;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message that tells what became of a suggestion on GitHub, as people get it. */
class GoldenTidingsTest {

    @ParameterizedTest
    @EnumSource
    void theFeedbackCardsOfWhatCameToAnEnd(Sample sample) {
        Golden.message("feedback-card-shipped", sample, FeedbackCard.content(sample.shipped()));
        Golden.message("feedback-card-dropped", sample, FeedbackCard.content(sample.dropped()));
        Golden.message("feedback-card-gone", sample, FeedbackCard.content(sample.gone()));
    }

    @ParameterizedTest
    @EnumSource
    void theReviewCardsOfWhatCameToAnEnd(Sample sample) {
        Golden.message("review-card-shipped", sample, ReviewCard.content(sample.shipped()));
        Golden.message("review-card-dropped", sample, ReviewCard.content(sample.dropped()));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsOfWhatWasDone(Sample sample) {
        var move = sample.moveOnGitHub("published", "shipped", "");

        Golden.message("news-thread-shipped", sample, News.forThread(sample.shipped(), move));
        Golden.message("news-proposer-shipped", sample, News.forProposer(sample.shipped(), move));
        Golden.message("news-proposer-shipped-duplicate", sample, News.forProposer(sample.merged(), move));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsOfWhatWillNotBeDone(Sample sample) {
        var move = sample.moveOnGitHub("published", "dropped", "not planned");

        Golden.message("news-thread-dropped", sample, News.forThread(sample.dropped(), move));
        Golden.message("news-proposer-dropped", sample, News.forProposer(sample.dropped(), move));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsOfWhatWasOpenedAgain(Sample sample) {
        var move = sample.moveOnGitHub("dropped", "published", "");

        Golden.message("news-thread-opened-again", sample, News.forThread(sample.published(), move));
        Golden.message("news-proposer-opened-again", sample, News.forProposer(sample.published(), move));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsOfWhatWasMovedToAnotherQuarter(Sample sample) {
        var move = sample.moveOnGitHub("published", "published", "moved to 2027 Q2");

        Golden.message("news-thread-moved", sample, News.forThread(sample.published(), move));
        Golden.message("news-proposer-moved", sample, News.forProposer(sample.published(), move));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsOfWhatWasPutIntoAnotherStage(Sample sample) {
        var move = sample.moveOnGitHub("published", "published", "put into the stage <!here> Next");

        Golden.message("news-thread-stage", sample, News.forThread(sample.published(), move));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsOfWhatIsGone(Sample sample) {
        var move = sample.moveOnGitHub(
                "published", "published", "its issue was deleted on GitHub, or moved to where I may not look");

        Golden.message("news-thread-gone", sample, News.forThread(sample.gone(), move));
        Golden.message("news-proposer-gone", sample, News.forProposer(sample.gone(), move));
        Golden.message(
                "news-maintainers-gone",
                sample,
                News.forMaintainers(sample.gone(), List.of(move), move, Optional.empty()));
    }
}
