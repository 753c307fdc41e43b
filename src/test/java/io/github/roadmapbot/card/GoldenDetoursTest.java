package io.github.roadmapbot.card;

import static com.slack.api.model.block.Blocks.divider;

import io.github.roadmapbot.card.form.VerbForm;
import io.github.roadmapbot.card.notice.News;
import io.github.roadmapbot.card.notice.Receipt;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Moves.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What everybody sees of a suggestion that is on a detour, tied to others, or back. */
class GoldenDetoursTest {

    @ParameterizedTest
    @EnumSource
    void theCardsOfWhatWaitsForItsProposer(Sample sample) {
        cards("asked", sample, Sample::asked);
    }

    @ParameterizedTest
    @EnumSource
    void theCardsOfWhatIsPutOff(Sample sample) {
        cards("snoozed", sample, Sample::snoozed);
    }

    @ParameterizedTest
    @EnumSource
    void theCardsOfWhatIsDeferred(Sample sample) {
        cards("deferred", sample, Sample::deferred);
    }

    @ParameterizedTest
    @EnumSource
    void theCardsOfWhatIsEscalated(Sample sample) {
        cards("escalated", sample, Sample::escalated);
    }

    @ParameterizedTest
    @EnumSource
    void theCardsOfADuplicate(Sample sample) {
        cards("merged", sample, Sample::merged);
    }

    @ParameterizedTest
    @EnumSource
    void theCardsOfWhatIsSplit(Sample sample) {
        cards("split", sample, Sample::split);
    }

    @ParameterizedTest
    @EnumSource
    void theCardsOfADraftWithTiesAndAnApproval(Sample sample) {
        cards("tied", sample, Sample::tied);
    }

    @ParameterizedTest
    @EnumSource
    void theQuestion(Sample sample) {
        Move asked = sample.move("draft", "needs-info", sample.reason());

        Golden.message("news-thread-asked", sample, News.forThread(sample.asked(), asked));
        Golden.message("news-proposer-asked", sample, News.forProposer(sample.asked(), asked));
    }

    @ParameterizedTest
    @EnumSource
    void theAnswer(Sample sample) {
        Move asked = sample.move("draft", "needs-info", "Which one?");
        Move answered = sample.move("needs-info", "draft", sample.reason());

        Golden.message("news-thread-answered", sample, News.forThread(sample.draft(), answered));
        Golden.message(
                "news-maintainers-answered",
                sample,
                News.forMaintainers(sample.draft(), List.of(asked, answered), answered, place(sample)));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsOfWhatIsDeferred(Sample sample) {
        Move deferred = sample.move("draft", "deferred", sample == Sample.MINIMAL ? "" : sample.reason());

        Golden.message("news-thread-deferred", sample, News.forThread(sample.deferred(), deferred));
        Golden.message("news-proposer-deferred", sample, News.forProposer(sample.deferred(), deferred));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsOfWhatIsBack(Sample sample) {
        Move back = sample.move("snoozed", "draft", "its day has come");

        Golden.message(
                "news-maintainers-back", sample, News.forMaintainers(sample.draft(), List.of(), back, place(sample)));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsOfWhatIsReopened(Sample sample) {
        Move reopened = sample.move("declined", "draft", "");

        Golden.message("news-thread-reopened", sample, News.forThread(sample.draft(), reopened));
        Golden.message("news-proposer-reopened", sample, News.forProposer(sample.draft(), reopened));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsOfADecline(Sample sample) {
        Move declined = sample.move("draft", "declined", sample.reason());

        Golden.message("news-thread-declined-move", sample, News.forThread(sample.declined(), declined));
        Golden.message("news-proposer-declined-move", sample, News.forProposer(sample.declined(), declined));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsOfADuplicate(Sample sample) {
        String note = sample == Sample.MINIMAL ? "" : "\n" + sample.reason();
        Move merged = sample.move("draft", "merged", "duplicate of R-7" + note);
        Move noted = sample.move("draft", "draft", "R-8 is a duplicate of it" + note);
        Move parted = sample.move("merged", "draft", "no duplicate of R-7");

        Golden.message("news-proposer-merged", sample, News.forProposer(sample.merged(), merged));
        Golden.message(
                "news-proposer-published-there",
                sample,
                News.forProposer(sample.merged(), sample.move("approved", "published", "")));
        Golden.message("news-proposer-joined", sample, News.forProposer(sample.draft(), noted));
        Golden.message("news-proposer-unmerged", sample, News.forProposer(sample.draft(), parted));
    }

    @ParameterizedTest
    @EnumSource
    void theNewsOfWhatIsSplit(Sample sample) {
        Move split = sample.move("draft", "merged", "into R-101, R-102");

        Golden.message("news-thread-split", sample, News.forThread(sample.split(), split));
        Golden.message("news-proposer-split", sample, News.forProposer(sample.split(), split));
    }

    @ParameterizedTest
    @EnumSource
    void theStory(Sample sample) {
        List<Move> moves = new ArrayList<>(List.of(sample.move("", "draft", "")));
        int rounds = sample == Sample.MAXIMAL ? 30 : sample == Sample.USUAL ? 1 : 0;
        for (int round = 0; round < rounds; round++) {
            moves.add(sample.move("draft", "draft", "edited"));
            moves.add(sample.move("draft", "needs-info", sample.reason()));
            moves.add(sample.move("needs-info", "draft", sample.reason()));
            moves.add(sample.move("draft", "merged", "duplicate of R-7\n" + sample.reason()));
            moves.add(sample.move("merged", "draft", "no duplicate of R-7"));
            moves.add(sample.move("draft", "approved", sample.reason()));
            moves.add(sample.move("approved", "draft", "undone"));
        }

        Golden.message("story", sample, new Content(List.of(divider(), Story.of(moves)), "The story"));
    }

    @ParameterizedTest
    @EnumSource
    void theWindows(Sample sample) {
        var suggestion = sample.draft().suggestion();

        Golden.view("ask-form", sample, VerbForm.ask(suggestion));
        Golden.view("answer-form", sample, VerbForm.answer(suggestion, sample.reason()));
        Golden.view("duplicate-form", sample, VerbForm.duplicate(suggestion));
        Golden.view("snooze-form", sample, VerbForm.snooze(suggestion));
        Golden.view("defer-form", sample, VerbForm.defer(suggestion, Sample.QUARTER));
        Golden.view("escalate-form", sample, VerbForm.escalate(suggestion));
        Golden.view("split-form", sample, VerbForm.split(suggestion, true));
        Golden.view("split-form-untracked", sample, VerbForm.split(suggestion, false));
    }

    private static void cards(String state, Sample sample, Function<Sample, CardFacts> facts) {
        Golden.message("feedback-card-" + state, sample, FeedbackCard.content(facts.apply(sample)));
        Golden.message("review-card-" + state, sample, ReviewCard.content(facts.apply(sample)));
        Golden.message("receipt-" + state, sample, Receipt.content(facts.apply(sample)));
    }

    private static Optional<Place> place(Sample sample) {
        return sample == Sample.MINIMAL
                ? Optional.empty()
                : Optional.of(new Place("C0MAINT0001", "1.2", "https://sandbox.slack.com/archives/C0MAINT0001/p12"));
    }
}
