package io.github.roadmapbot.quarter.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.review.Activity;
import io.github.roadmapbot.feedback.review.Commitment;
import io.github.roadmapbot.feedback.review.Figures;
import io.github.roadmapbot.feedback.review.Voice;
import io.github.roadmapbot.people.share.Share;
import java.util.List;
import java.util.OptionalInt;

/**
 * Everything that is told of a quarter.
 *
 * @param target how much of what is done people are to have a hand in who are not maintainers, in percent
 */
public record Review(
        Roadmap roadmap,
        Figures figures,
        Commitment commitment,
        Share share,
        OptionalInt target,
        Activity activity,
        List<Voice> voices) {

    public Review {
        voices = List.copyOf(voices);
    }

    public Quarter quarter() {
        return figures.span().quarter();
    }

    public boolean isOver() {
        return figures.span().over();
    }
}
