package io.github.roadmapbot.quarter.review;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.review.Activity;
import io.github.roadmapbot.feedback.review.Commitment;
import io.github.roadmapbot.feedback.review.Figures;
import io.github.roadmapbot.feedback.review.Item;
import io.github.roadmapbot.feedback.review.Outcome;
import io.github.roadmapbot.feedback.review.Span;
import io.github.roadmapbot.feedback.review.Voice;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.people.share.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a quarter is looked back at, from the least to the most there is to say. */
class GoldenReviewTest {

    private static final Span OVER = new Span(Sample.QUARTER.previous(), Sample.NOW, Sample.NOW, true);
    private static final Span RUNNING = new Span(Sample.QUARTER.previous(), Sample.NOW, Sample.NOW, false);

    @ParameterizedTest
    @EnumSource
    void theLookBack(Sample sample) {
        Golden.message("review", sample, ReviewPost.of(review(sample)));
    }

    @Test
    void theQuarterThatStillRuns() {
        Review over = review(Sample.USUAL);
        Figures running = new Figures(RUNNING, over.figures().items(), 2);

        Golden.message(
                "review-running",
                Sample.USUAL,
                ReviewPost.of(new Review(
                        over.roadmap(),
                        running,
                        over.commitment(),
                        new Share(0, 0, 3, 1),
                        OptionalInt.empty(),
                        over.activity(),
                        List.of())));
    }

    @ParameterizedTest
    @EnumSource
    void theWindowInWhichSomebodySaysHowItWent(Sample sample) {
        About about = new About(sample.roadmap(), Sample.QUARTER);
        Optional<Voice> said = sample == Sample.MINIMAL
                ? Optional.empty()
                : Optional.of(new Voice("U1", sample.reason(), sample == Sample.MAXIMAL ? sample.reason() : ""));

        Golden.view("review-say", sample, SayForm.view(about, said));
    }

    private static Review review(Sample sample) {
        return switch (sample) {
            case MINIMAL ->
                new Review(
                        sample.roadmap(),
                        new Figures(OVER, List.of(), 0),
                        new Commitment(0, 0, List.of()),
                        new Share(0, 0, 0, 0),
                        OptionalInt.empty(),
                        new Activity(0, 0, 0, 0, 0, 0, 0),
                        List.of());
            case USUAL ->
                new Review(
                        sample.roadmap(),
                        new Figures(OVER, items(sample, 3, 2, 1), 0),
                        new Commitment(7, 3, List.of(3, 4, 2)),
                        new Share(1, 1, 1, 0),
                        OptionalInt.of(50),
                        new Activity(12, 9, 0, 1, 8, 1, 1),
                        List.of(
                                new Voice("U1", "Many took part\nThe cache is fast", ""),
                                new Voice("U2", "", "We took on too much")));
            case MAXIMAL ->
                new Review(
                        sample.roadmap(),
                        new Figures(OVER, items(sample, 40, 40, 40), 3),
                        new Commitment(80, 40, List.of(1)),
                        new Share(10, 10, 10, 10),
                        OptionalInt.of(50),
                        new Activity(1000, 900, 80, 100, 800, 1, 1),
                        Collections.nCopies(30, new Voice("U1", sample.reason(), sample.reason())));
        };
    }

    private static List<Item> items(Sample sample, int done, int open, int late) {
        List<Item> items = new ArrayList<>();
        for (int each = 0; each < done; each++) {
            items.add(item(sample, items.size(), Outcome.DONE, false));
        }
        for (int each = 0; each < open; each++) {
            items.add(item(sample, items.size(), each % 2 == 0 ? Outcome.OPEN : Outcome.MOVED, false));
        }
        for (int each = 0; each < late; each++) {
            items.add(item(sample, items.size(), Outcome.DROPPED, true));
            items.add(item(sample, items.size(), Outcome.RETURNED, true));
        }
        return items;
    }

    private static Item item(Sample sample, int number, Outcome outcome, boolean late) {
        List<String> categories = sample.roadmap().categories().stream()
                .map(category -> category.key())
                .toList();
        return new Item(
                new SuggestionId(42 + number),
                sample.wish().title(),
                categories.get(number % categories.size()),
                late ? Optional.of(Sample.NOW) : Optional.empty(),
                number % 2 == 0 ? Optional.of(sample.reason()) : Optional.empty(),
                outcome,
                outcome == Outcome.OPEN && number % 4 == 0);
    }
}
