package io.github.roadmapbot.quarter.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.review.Activity;
import io.github.roadmapbot.feedback.review.Commitment;
import io.github.roadmapbot.feedback.review.Figures;
import io.github.roadmapbot.feedback.review.Outcome;
import io.github.roadmapbot.feedback.review.Voice;
import io.github.roadmapbot.roadmap.facts.Review;
import io.github.roadmapbot.roadmap.facts.Review.Community;
import io.github.roadmapbot.roadmap.facts.Review.Done;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** How a quarter went, as the page of the next one says it: counts, and what people said without their names. */
public final class PageReview {

    private static final int MOST_SAID = 30;

    private final Reviewing reviewing;

    public PageReview(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** Empty if nothing was planned for it and nobody said anything. */
    public Optional<Review> of(Roadmap roadmap, Quarter quarter, Optional<URI> page) {
        var counted = reviewing.of(roadmap, quarter);
        Figures figures = counted.figures();
        if (figures.items().isEmpty() && counted.voices().isEmpty()) {
            return Optional.empty();
        }
        OptionalInt percent = counted.share().percent().map(OptionalInt::of).orElse(OptionalInt.empty());
        return Optional.of(new Review(
                quarter,
                "",
                byCategory(roadmap, figures),
                new Community(percent, counted.target()),
                said(counted.voices(), Voice::good),
                said(counted.voices(), Voice::better),
                figures.items().isEmpty() ? List.of() : lines(counted.commitment(), counted.activity(), figures),
                page));
    }

    private static List<Done> byCategory(Roadmap roadmap, Figures figures) {
        Map<String, Figures> categories = figures.byCategory();
        List<Done> all = new ArrayList<>();
        roadmap.categories()
                .forEach(category -> Optional.ofNullable(categories.remove(category.key()))
                        .ifPresent(those -> all.add(new Done(category.name(), those.done(), those.all()))));
        categories.forEach((key, those) -> all.add(new Done(roadmap.categoryName(key), those.done(), those.all())));
        return all;
    }

    private static List<String> lines(Commitment commitment, Activity activities, Figures figures) {
        List<String> lines = new ArrayList<>();
        part(lines, figures.late(), "%d added after the plan was made");
        part(lines, figures.carriedOver(), "%d carried over");
        part(lines, figures.count(Outcome.DROPPED), "%d dropped");
        lines.add(FigureWords.commitment(commitment, figures.span().over()));
        String activity = FigureWords.activity(activities);
        if (!activity.isEmpty()) {
            lines.add(activity);
        }
        return lines;
    }

    private static void part(List<String> lines, int count, String words) {
        if (count > 0) {
            lines.add(words.formatted(count));
        }
    }

    private static List<String> said(List<Voice> voices, Function<Voice, List<String>> which) {
        return voices.stream()
                .flatMap(voice -> which.apply(voice).stream())
                .limit(MOST_SAID)
                .toList();
    }
}
