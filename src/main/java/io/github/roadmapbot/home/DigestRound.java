package io.github.roadmapbot.home;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Digests;
import io.github.roadmapbot.store.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Owes a roadmap's digests when their time has come: one for each period, one for all periods that were missed. */
public final class DigestRound implements StepRunner {

    private final Roadmaps roadmaps;
    private final Map<String, DigestSettings> settings;
    private final Digests digests;
    private final Clock clock;

    public DigestRound(Roadmaps roadmaps, Map<String, DigestSettings> settings, Digests digests, Clock clock) {
        this.roadmaps = roadmaps;
        this.settings = Map.copyOf(settings);
        this.digests = digests;
        this.clock = clock;
    }

    /** Begins it for every roadmap, or goes on where it was. */
    public void begin() {
        roadmaps.all().forEach(roadmap -> digests.begin(roadmap.key(), clock.instant()));
    }

    @Override
    public Outcome run(Step step) {
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        DigestSettings when = settings.getOrDefault(step.subject(), DigestSettings.DEFAULT);
        Instant now = clock.instant();
        return roadmap.flatMap(known -> {
                    when.last(now, known.calendar().zone()).ifPresent(until -> digests.due(known.key(), until, now));
                    return when.next(now, known.calendar().zone());
                })
                .<Outcome>map(next -> new Outcome.Later(next, "The next digest comes then"))
                .orElse(Outcome.DONE);
    }
}
