package io.github.roadmapbot.publish.board;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.store.BoardQuarters;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Decides whether a quarter that a board lacks is added to it before anything is placed there. */
public final class MissingQuarter {

    /** An added quarter wakes what waits for it; this is for when it cannot be added for a while. */
    private static final Duration UNTIL_ADDED = Duration.ofHours(1);

    private final Neighbours neighbours;
    private final Publishing publishing;
    private final Board boards;
    private final BoardQuarters quarters;
    private final Clock clock;

    public MissingQuarter(Roadmaps roadmaps, Publishing publishing, Board boards, BoardQuarters quarters, Clock clock) {
        this.neighbours = new Neighbours(roadmaps, publishing);
        this.publishing = publishing;
        this.boards = boards;
        this.quarters = quarters;
        this.clock = clock;
    }

    /** What to do while the quarter is being added; empty if that is not what is wrong, or a person has to add it. */
    public Optional<Outcome> addedFirst(Roadmap roadmap, Quarter quarter, NeedsPerson wrong) {
        PublishSettings settings = publishing.of(roadmap);
        boolean lacking = settings.upkeep().addQuarters()
                && wrong.because("NO_OPTION")
                && boards.lacks(settings.board(), settings.fields().quarter(), quarter.onTheBoard());
        if (!lacking || !quarters.addFirst(keeper(settings), quarter, clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(new Outcome.Later(
                clock.instant().plus(UNTIL_ADDED),
                "\"%s\" is added to the %s first".formatted(quarter.onTheBoard(), settings.board())));
    }

    /** Of the roadmaps that share the field one adds to it for all, so that no two do at the same time. */
    private String keeper(PublishSettings settings) {
        return neighbours
                .whose(each -> each.upkeep().addQuarters() && each.sharesQuarters(settings))
                .get(0)
                .key();
    }
}
