package io.github.roadmapbot.publish.board;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.board.View;
import io.github.roadmapbot.github.board.Views;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.NextLook;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.store.QuarterViews;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sees to it that the board has a view of the quarter: finds it by its name or makes it, and looks every day until the quarter is
 * over, and when GitHub's lists have caught up with a new item, whether it shows what it should. What was refused is tried again
 * as often. Of the roadmaps that share a board one does it for all. Nothing else waits for it.
 */
public final class MakeView implements StepRunner {

    private static final Duration RHYTHM = Duration.ofDays(1);

    private final Roadmaps roadmaps;
    private final Publishing publishing;
    private final Neighbours neighbours;
    private final Views views;
    private final QuarterViews kept;
    private final Creation creation;
    private final Duration lag;
    private final Clock clock;

    /**
     * Takes what it works with.
     *
     * @param lag how long GitHub's lists may take to show what was changed
     */
    public MakeView(
            Roadmaps roadmaps,
            Publishing publishing,
            Views views,
            QuarterViews kept,
            Creation creation,
            Duration lag,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.publishing = publishing;
        this.neighbours = new Neighbours(roadmaps, publishing);
        this.views = views;
        this.kept = kept;
        this.creation = creation;
        this.lag = lag;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        return roadmap.isPresent() ? lookedAt(step, roadmap.get()) : Outcome.DONE; // it may not be configured any more
    }

    private Outcome lookedAt(Step step, Roadmap roadmap) throws IOException {
        Quarter quarter = Quarter.parse(step.detail());
        PublishSettings settings = publishing.of(roadmap);
        if (!settings.upkeep().views()) {
            return Outcome.DONE;
        }
        List<Roadmap> sharing = neighbours.whose(each -> each.sharesViews(settings));
        if (!sharing.get(0).equals(roadmap)) {
            kept.owe(sharing.get(0).key(), quarter, clock.instant());
            return Outcome.DONE;
        }
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), roadmap.calendar().zone());
        WantedView wanted = wanted(sharing, settings, quarter, Quarter.of(today));
        Optional<QuarterView> known = kept.find(wanted.roadmap(), quarter).filter(QuarterView::isThere);
        boolean over = today.isAfter(quarter.lastDay());
        return known.isPresent() ? compared(wanted, known.get(), over) : made(step, wanted, over);
    }

    private WantedView wanted(List<Roadmap> sharing, PublishSettings settings, Quarter quarter, Quarter now) {
        List<String> keys = sharing.stream().map(Roadmap::key).toList();
        List<Quarter> on = settings.upkeep().view().isOfOneQuarter()
                ? List.of()
                : Stream.concat(Stream.of(quarter), kept.quarters(keys.get(0), now).stream())
                        .filter(each -> each.compareTo(now) >= 0)
                        .distinct()
                        .sorted()
                        .toList();
        return new WantedView(keys, settings, quarter, on.isEmpty() ? List.of(quarter) : on);
    }

    private Outcome made(Step step, WantedView wanted, boolean over) throws IOException {
        try {
            Optional<View> there = views.find(wanted.board(), wanted.name());
            Outcome outcome = there.isPresent()
                    ? keep(wanted, there.get())
                    : creation.once(
                            step,
                            since -> views.find(wanted.board(), wanted.name()),
                            () -> views.make(wanted.board(), wanted.name(), wanted.filter()),
                            view -> keep(wanted, view));
            return outcome instanceof Outcome.Done ? notYet(clock.instant().plus(lag)) : outcome;
        } catch (NeedsPerson e) {
            return refused(wanted, e, over);
        }
    }

    private Outcome refused(WantedView wanted, NeedsPerson why, boolean over) {
        QuarterView none =
                QuarterView.refused(views.address(wanted.board()), wanted.filter(), String.valueOf(why.getMessage()));
        kept.tell(wanted.roadmap(), wanted.quarter(), none, clock.instant());
        return again(over);
    }

    private Outcome keep(WantedView wanted, View view) {
        QuarterView made = QuarterView.at(view.number(), view.url(), wanted.filter());
        kept.made(wanted.roadmap(), wanted.quarter(), made, clock.instant());
        return Outcome.DONE;
    }

    private Outcome compared(WantedView wanted, QuarterView view, boolean over) throws IOException {
        Optional<Instant> early = catchesUp(wanted);
        if (early.isPresent()) {
            return notYet(early.get());
        }
        try {
            if (followed(wanted, view)) {
                return notYet(clock.instant().plus(lag));
            }
            compare(wanted, view);
        } catch (NeedsPerson e) {
            return another(wanted, view, over);
        } catch (GitHubFailure e) {
            return NextLook.after(e, clock.instant());
        }
        return catchesUp(wanted).map(this::notYet).orElseGet(() -> again(over));
    }

    /** What becomes of a view that cannot be looked at: it may be gone, or GitHub may show none of them any more. */
    private Outcome another(WantedView wanted, QuarterView view, boolean over) throws GitHubFailure {
        try {
            return replaced(wanted, view) ? notYet(clock.instant().plus(lag)) : again(over);
        } catch (NeedsPerson e) {
            kept.tell(wanted.roadmap(), wanted.quarter(), view.unseen(String.valueOf(e.getMessage())), clock.instant());
            return again(over);
        } catch (GitHubFailure e) {
            return NextLook.after(e, clock.instant());
        }
    }

    /** When the lists show what came last; empty if they do. */
    private Optional<Instant> catchesUp(WantedView wanted) {
        Instant now = clock.instant();
        return kept.changedAt(wanted.roadmap(), wanted.quarter())
                .map(changed -> changed.isAfter(now) ? now.plus(lag) : changed.plus(lag))
                .filter(now::isBefore);
    }

    private Outcome notYet(Instant then) {
        return new Outcome.Later(then, "It is compared once GitHub's lists have caught up");
    }

    private Outcome again(boolean over) {
        return over
                ? Outcome.DONE
                : new Outcome.Later(clock.instant().plus(RHYTHM), "It is looked at daily until the quarter is over");
    }

    /** Whether the one view of all quarters had to be changed, so that it shows those that are on. */
    private boolean followed(WantedView wanted, QuarterView view) throws GitHubFailure {
        Optional<View> other = wanted.follows() ? views.find(wanted.board(), wanted.name()) : Optional.empty();
        Optional<View> old = other.filter(
                        found -> found.number() == view.number().orElseThrow())
                .filter(found -> wanted.mayReplace(found.filter()));
        if (old.isEmpty()) {
            return false;
        }
        try {
            views.show(wanted.board(), old.get(), wanted.filter());
        } catch (NeedsPerson e) {
            return false; // the comparison says what it does not show, and what mends it
        }
        keep(wanted, old.get());
        return true;
    }

    private void compare(WantedView wanted, QuarterView view) throws GitHubFailure {
        Comparison comparison = new Comparison(views, wanted.board(), wanted.field(), wanted.options());
        QuarterView wished = QuarterView.at(view.number().orElseThrow(), view.url(), wanted.filter());
        QuarterView seen = comparison.of(wished, kept.items(wanted.roadmaps(), wanted.quarter()));
        if (seen.isWell()) {
            kept.well(wanted.roadmap(), wanted.quarter(), seen);
        } else {
            kept.tell(wanted.roadmap(), wanted.quarter(), seen, clock.instant());
        }
    }

    /** Whether people have put another view of that name in its place; where they have put none, there is none. */
    private boolean replaced(WantedView wanted, QuarterView view) throws GitHubFailure {
        Optional<View> other = views.find(wanted.board(), wanted.name())
                .filter(found -> found.number() != view.number().orElseThrow());
        other.ifPresent(found -> keep(wanted, found));
        return other.isPresent();
    }
}
