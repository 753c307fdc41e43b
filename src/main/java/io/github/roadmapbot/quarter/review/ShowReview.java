package io.github.roadmapbot.quarter.review;

import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.review.Reviews;
import java.time.Clock;
import java.util.Optional;

/** Shows in the feedback channel how a quarter went, and renders that afresh when somebody says something. */
public final class ShowReview {

    private final Reviewing reviewing;
    private final Reviews reviews;
    private final SlackWeb slack;
    private final PostOnce once;
    private final Clock clock;

    public ShowReview(Reviewing reviewing, Reviews reviews, SlackWeb slack, PostOnce once, Clock clock) {
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.slack = slack;
        this.once = once;
        this.clock = clock;
    }

    /** Posts it, once; where nothing was planned there is nothing to look back at. */
    public StepRunner post() {
        return step -> {
            Optional<About> about = about(step);
            if (about.isEmpty() || place(about.get()).isPresent()) {
                return Outcome.DONE;
            }
            Roadmap roadmap = about.get().roadmap();
            Review review = reviewing.of(roadmap, about.get().quarter());
            return review.figures().items().isEmpty()
                    ? Outcome.DONE
                    : once.post(
                            step,
                            roadmap.feedbackChannel(),
                            Optional.empty(),
                            ReviewPost.of(review),
                            posted -> keep(about.get(), posted));
        };
    }

    /** Renders it afresh; one that somebody deleted needs no rendering. */
    public StepRunner refresh() {
        return step -> {
            Optional<About> about = about(step);
            Optional<Place> place = about.flatMap(this::place);
            if (place.isPresent()) {
                update(
                        place.get(),
                        reviewing.of(about.get().roadmap(), about.get().quarter()));
            }
            return Outcome.DONE;
        };
    }

    private void update(Place place, Review review) throws SlackFailure {
        slack.updateIfThere(new Posted(place.channel(), place.ts()), ReviewPost.of(review));
    }

    private void keep(About about, Posted posted) throws SlackFailure {
        Place place = new Place(posted.channel(), posted.ts(), slack.permalink(posted));
        reviews.posted(about.roadmap().key(), about.quarter(), place, clock.instant());
    }

    private Optional<Place> place(About about) {
        return reviews.place(about.roadmap().key(), about.quarter());
    }

    private Optional<About> about(Step step) {
        return reviewing.roadmaps().of(step.subject()).map(roadmap -> new About(roadmap, Quarter.parse(step.detail())));
    }
}
