package io.github.roadmapbot.quarter.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.review.Activity;
import io.github.roadmapbot.feedback.review.Commitment;
import io.github.roadmapbot.feedback.review.Course;
import io.github.roadmapbot.feedback.review.Figures;
import io.github.roadmapbot.feedback.review.Span;
import io.github.roadmapbot.people.share.Hands;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.review.Activities;
import io.github.roadmapbot.store.review.Courses;
import io.github.roadmapbot.store.review.Voices;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** Puts together what is told of a quarter, each figure counted from what is kept. */
public final class Reviewing {

    private final Roadmaps roadmaps;
    private final Settled settled;
    private final Function<Roadmap, OptionalInt> target;
    private final Hands hands;
    private final Courses courses;
    private final Activities activities;
    private final Voices voices;
    private final Clock clock;

    /**
     * Takes what it counts with.
     *
     * @param target how much is to be done with people who are not maintainers, in percent
     */
    public Reviewing(
            Roadmaps roadmaps,
            Settled settled,
            Function<Roadmap, OptionalInt> target,
            Hands hands,
            Database database,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.settled = settled;
        this.target = target;
        this.hands = hands;
        this.courses = new Courses(database);
        this.activities = new Activities(database);
        this.voices = new Voices(database);
        this.clock = clock;
    }

    public Roadmaps roadmaps() {
        return roadmaps;
    }

    /** What people said; nobody is named who reads it. */
    Voices voices() {
        return voices;
    }

    /** The quarter in which a roadmap is now. */
    public Quarter current(Roadmap roadmap) {
        return Quarter.of(
                LocalDate.ofInstant(clock.instant(), roadmap.calendar().zone()));
    }

    /** Looks at a quarter as it was at its end, or as it is by now; it may ask Slack who somebody is. */
    public Review of(Roadmap roadmap, Quarter quarter) {
        List<Course> all = courses.of(roadmap.key());
        Figures figures = figures(roadmap, quarter, all);
        return new Review(
                roadmap,
                figures,
                new Commitment(figures.planned(), figures.done(), before(roadmap, quarter, all)),
                hands.of(roadmap, figures.whatWasDone()),
                target.apply(roadmap),
                activity(roadmap, quarter, figures.span().until()),
                voices.of(roadmap.key(), quarter));
    }

    /** What became of what was planned. */
    public Figures figures(Roadmap roadmap, Quarter quarter) {
        return figures(roadmap, quarter, courses.of(roadmap.key()));
    }

    private Figures figures(Roadmap roadmap, Quarter quarter, List<Course> all) {
        ZoneId zone = roadmap.calendar().zone();
        return Figures.of(Span.of(quarter, settled.of(roadmap, quarter), zone, clock.instant()), all);
    }

    private List<Integer> before(Roadmap roadmap, Quarter quarter, List<Course> all) {
        List<Integer> done = new ArrayList<>();
        Quarter each = quarter;
        for (int back = 0; back < Commitment.MOST_QUARTERS; back++) {
            each = each.previous();
            Figures then = figures(roadmap, each, all);
            if (then.all() > 0) {
                done.add(then.done());
            }
        }
        return done;
    }

    private Activity activity(Roadmap roadmap, Quarter quarter, Instant until) {
        Instant since =
                quarter.firstDay().atStartOfDay(roadmap.calendar().zone()).toInstant();
        return activities.of(roadmap.key(), quarter, since, until, roadmap.voteEmojis());
    }
}
