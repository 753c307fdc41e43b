package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.roadmap.facts.Gathering;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.roadmap.facts.Review;
import io.github.roadmapbot.roadmap.facts.Session;
import io.github.roadmapbot.roadmap.facts.Told;
import io.github.roadmapbot.store.cycle.Cycles;
import io.github.roadmapbot.store.cycle.Pages;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gathers what is known of a quarter that was planned, and leaves out what not everybody can read already. */
public final class StoredFacts {

    private final Cycles cycles;
    private final Gathering gathering;
    private final Pages pages;
    private final Discretion discretion;
    private final LookBack lookBack;
    private final Function<Roadmap, String> stages;
    private final URI gitHub;

    /** Says how a quarter went. */
    @FunctionalInterface
    public interface LookBack {
        Optional<Review> of(Roadmap roadmap, Quarter quarter);
    }

    /**
     * Takes what is asked.
     *
     * @param stages what the board calls the stage of an item that nobody has moved
     * @param gitHub where people read GitHub
     */
    public StoredFacts(
            Cycles cycles,
            Gathering gathering,
            Pages pages,
            Discretion discretion,
            LookBack lookBack,
            Function<Roadmap, String> stages,
            URI gitHub) {
        this.cycles = cycles;
        this.gathering = gathering;
        this.pages = pages;
        this.discretion = discretion;
        this.lookBack = lookBack;
        this.stages = stages;
        this.gitHub = gitHub;
    }

    /** All of it; empty until its session was held. */
    Optional<QuarterFacts> of(Roadmap roadmap, Quarter quarter, PagePlace place) throws GitHubFailure {
        Optional<Cycle> cycle = cycles.find(roadmap.key(), quarter).filter(StoredFacts::wasPlanned);
        if (cycle.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Boolean> kept = new HashMap<>();
        for (String repository : gathering.repositories(roadmap, quarter)) {
            kept.put(repository, discretion.isKeptFrom(RepositoryName.parse(repository), place.repository()));
        }
        Told told = new Told(
                cycle.get().purpose(),
                stages.apply(roadmap),
                Optional.of(session(roadmap, cycle.get())),
                before(roadmap, quarter.previous(), place));
        return Optional.of(
                gathering.of(roadmap, quarter, told, repository -> Boolean.FALSE.equals(kept.get(repository))));
    }

    private static boolean wasPlanned(Cycle cycle) {
        return cycle.state() instanceof CycleState.Settled || cycle.state() instanceof CycleState.Reviewed;
    }

    private Session session(Roadmap roadmap, Cycle cycle) {
        ZoneId zone = roadmap.calendar().zone();
        LocalDate day = cycles.begun(cycle)
                .map(begun -> LocalDate.ofInstant(begun, zone))
                .orElseGet(() -> cycle.dates().day(zone));
        return new Session(day, Optional.empty(), gathering.named(cycle.planners()));
    }

    /** How the quarter before went, with its page once people can read that. */
    private Optional<Review> before(Roadmap roadmap, Quarter quarter, PagePlace place) {
        boolean there = pages.of(roadmap.key(), quarter).isThere();
        return lookBack.of(roadmap, quarter).map(review -> there ? review.on(place.earlier(gitHub, quarter)) : review);
    }
}
