package io.github.roadmapbot.publish.back;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.sight.Sight;
import io.github.roadmapbot.github.sight.Sights;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.NextLook;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.store.Found;
import io.github.roadmapbot.store.IssueLooks;
import io.github.roadmapbot.store.IssueLooks.Due;
import io.github.roadmapbot.store.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks what people on GitHub made of the issues, many at once: what they did counts, whatever webhooks came or did not. The
 * subject of its one step is a roadmap's key; it is never done, only later.
 */
public final class LookAtIssues implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(LookAtIssues.class);

    /** How long an open issue is left alone after somebody looked at it. */
    static final Duration PERIOD = Duration.ofMinutes(5);

    /** One that is closed, or gone, is seldom touched. */
    static final Duration SELDOM = Duration.ofHours(1);

    private static final Duration BREATH = Duration.ofSeconds(3);

    /** Each that GitHub does not show is traced by itself, which costs more. */
    private static final int MOST_TRACED = 5;

    private final Roadmaps roadmaps;
    private final Map<String, PublishSettings> settings;
    private final IssueLooks looks;
    private final Sights sights;
    private final Clock clock;

    /**
     * Takes what it looks with.
     *
     * @param settings by the roadmap's key
     */
    public LookAtIssues(
            Roadmaps roadmaps, Map<String, PublishSettings> settings, IssueLooks looks, Sights sights, Clock clock) {
        this.roadmaps = roadmaps;
        this.settings = Map.copyOf(settings);
        this.looks = looks;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws GitHubFailure {
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        if (roadmap.isEmpty()) {
            return Outcome.DONE; // it is not configured any more
        }
        Instant now = clock.instant();
        List<Due> due = looks.due(step.subject(), now, Sights.MOST);
        if (!due.isEmpty()) {
            return look(roadmap.get(), due, now);
        }
        Instant soonest = now.plus(PERIOD);
        Instant next = looks.next(step.subject()).filter(soonest::isAfter).orElse(soonest);
        return new Outcome.Later(next, "Everything was looked at");
    }

    private Outcome look(Roadmap roadmap, List<Due> due, Instant now) throws GitHubFailure {
        try {
            settle(roadmap, due, now);
            return new Outcome.Later(now.plus(BREATH), "Looking at some after the others");
        } catch (NotDone e) {
            return NextLook.after(e, clock.instant());
        } catch (GitHubFailure e) {
            log.warn("The issues of '{}' cannot be looked at now: {}", roadmap.key(), e.getMessage());
            return NextLook.after(e, clock.instant());
        }
    }

    private void settle(Roadmap roadmap, List<Due> due, Instant now) throws GitHubFailure {
        PublishSettings places = Objects.requireNonNull(settings.get(roadmap.key()));
        Differences differences = new Differences(roadmap, places);
        Set<String> unreachable = new HashSet<>();
        Map<String, Sight> seen = seen(places, due, unreachable, now);
        int traced = 0;
        for (Due each : due) {
            Sight sight = seen.get(each.issue().nodeId());
            if (sight != null) {
                settle(each, sight, differences, now);
            } else if (!unreachable.contains(repository(each).owner()) && traced++ < MOST_TRACED) {
                trace(each, differences, now);
            }
        }
    }

    /** What goes wrong with one must not keep the others waiting for ever. */
    private void settle(Due due, Sight sight, Differences differences, Instant now) {
        try {
            settle(due, differences.of(due, sight), now);
        } catch (RuntimeException e) { // the boundary: everything else of the roadmap waits behind it
            log.error("What became of {} cannot be kept", due.issue().url(), e);
            looks.putOff(due, now.plus(SELDOM));
        }
    }

    /** Owner by owner: an App has a token for each, and may have been taken from one. */
    private Map<String, Sight> seen(PublishSettings places, List<Due> due, Set<String> unreachable, Instant now)
            throws GitHubFailure {
        Sights.Fields fields = fields(places);
        Map<String, List<Due>> owners = due.stream()
                .collect(Collectors.groupingBy(each -> repository(each).owner()));
        Map<String, Sight> seen = new HashMap<>();
        for (Map.Entry<String, List<Due>> owner : owners.entrySet()) {
            List<Due> theirs = owner.getValue();
            List<String> nodes =
                    theirs.stream().map(each -> each.issue().nodeId()).toList();
            try {
                sights.of(repository(theirs.get(0)), nodes, fields).forEach(sight -> seen.put(sight.asked(), sight));
            } catch (NeedsPerson e) {
                log.warn("The issues of {} cannot be looked at now: {}", owner.getKey(), e.getMessage());
                unreachable.add(owner.getKey());
                theirs.forEach(each -> looks.putOff(each, now.plus(PERIOD)));
            }
        }
        return seen;
    }

    static Sights.Fields fields(PublishSettings places) {
        return new Sights.Fields(
                places.board(),
                places.fields().stage(),
                places.fields().category(),
                places.fields().quarter());
    }

    /** What was found is as old as the question. */
    private void settle(Due due, Found found, Instant now) {
        boolean open = found.state() instanceof State.Published
                && !found.seen().standing().gone();
        looks.settle(due, found, now.plus(open ? PERIOD : SELDOM), now);
    }

    /** One that is somewhere else now is looked at there, a moment later. */
    private void trace(Due due, Differences differences, Instant now) throws GitHubFailure {
        Optional<Sight.Place> place;
        try {
            place = sights.trace(repository(due), due.issue().number());
        } catch (NeedsPerson e) {
            log.warn("Nobody can tell where {} is: {}", due.issue().url(), e.getMessage());
            looks.putOff(due, now.plus(SELDOM));
            return;
        }
        if (place.isEmpty()) {
            settle(due, differences.gone(due), now);
        } else if (place.get().node().equals(due.issue().nodeId())) {
            log.info("GitHub shows {} by its address only", due.issue().url());
            looks.putOff(due, now.plus(SELDOM));
        } else {
            looks.settle(due, differences.elsewhere(due, place.get()), now, now);
        }
    }

    private static RepositoryName repository(Due due) {
        return RepositoryName.parse(due.issue().repository());
    }
}
