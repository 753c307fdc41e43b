package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.roadmap.facts.Places;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.roadmap.facts.Review;
import io.github.roadmapbot.roadmap.facts.Session;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.QuarterViews;
import io.github.roadmapbot.store.cycle.Cycles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers what is known of a quarter that was planned, and leaves out what not everybody can read already. */
public final class StoredFacts {

    private final Cycles cycles;
    private final Publications publications;
    private final QuarterViews views;
    private final StoredWork work;
    private final Discretion discretion;
    private final LookBack lookBack;

    /** Says how a quarter went. */
    @FunctionalInterface
    public interface LookBack {
        Optional<Review> of(Roadmap roadmap, Quarter quarter);
    }

    public StoredFacts(
            Cycles cycles,
            Publications publications,
            QuarterViews views,
            StoredWork work,
            Discretion discretion,
            LookBack lookBack) {
        this.lookBack = lookBack;
        this.cycles = cycles;
        this.publications = publications;
        this.views = views;
        this.work = work;
        this.discretion = discretion;
    }

    /**
     * All of it; empty until its session was held.
     *
     * @param readers the repository in which it is to be read
     */
    public Optional<QuarterFacts> of(Roadmap roadmap, Quarter quarter, RepositoryName readers) throws GitHubFailure {
        Optional<Cycle> cycle = cycles.find(roadmap.key(), quarter).filter(StoredFacts::wasPlanned);
        if (cycle.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Boolean> kept = new HashMap<>();
        for (String repository : work.repositories(roadmap.key(), quarter)) {
            kept.put(repository, discretion.isKeptFrom(RepositoryName.parse(repository), readers));
        }
        return Optional.of(new QuarterFacts(
                roadmap,
                quarter,
                cycle.get().purpose(),
                Optional.of(session(roadmap, cycle.get())),
                lookBack.of(roadmap, quarter.previous()),
                work.goals(roadmap.key(), quarter, repository -> Boolean.FALSE.equals(kept.get(repository))),
                work.items(roadmap.key(), quarter, repository -> Boolean.FALSE.equals(kept.get(repository))),
                places(roadmap, quarter)));
    }

    private static boolean wasPlanned(Cycle cycle) {
        return cycle.state() instanceof CycleState.Settled || cycle.state() instanceof CycleState.Reviewed;
    }

    private Session session(Roadmap roadmap, Cycle cycle) {
        return new Session(
                cycle.dates().day(roadmap.calendar().zone()), Optional.empty(), work.named(cycle.planners()));
    }

    private Places places(Roadmap roadmap, Quarter quarter) {
        return new Places(
                views.find(roadmap.key(), quarter)
                        .filter(view -> view.number().isPresent())
                        .map(view -> view.url()),
                publications.discussion(roadmap.key(), quarter).map(Publication.Discussion::url));
    }
}
