package io.github.roadmapbot.doctor.watch;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.doctor.report.Report;
import io.github.roadmapbot.doctor.report.Section;
import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Switches off what a look showed to be broken, and on again what was mended; tells log and maintainers once. */
final class Switches {

    private static final Logger log = LoggerFactory.getLogger(Switches.class);

    private final Roadmaps roadmaps;
    private final OutOfOrder outOfOrder;
    private final Steps steps;
    private final Clock clock;
    private Map<String, String> told = Map.of();
    private boolean first = true;

    Switches(Roadmaps roadmaps, OutOfOrder outOfOrder, Steps steps, Clock clock) {
        this.roadmaps = roadmaps;
        this.outOfOrder = outOfOrder;
        this.steps = steps;
        this.clock = clock;
    }

    /** Does what follows from a look; whether everything is known to be in order. */
    boolean set(Report report) {
        tellLog(report);
        Consequences consequences = Consequences.of(report, roadmaps, outOfOrder);
        outOfOrder.now(consequences.off());
        roadmaps.all().forEach(roadmap -> tellMaintainers(roadmap, consequences));
        return consequences.off().isEmpty() && consequences.unknown().isEmpty();
    }

    /** Each mistake once, as long as it lasts. */
    private void tellLog(Report report) {
        Map<String, String> now = new HashMap<>();
        for (Section section : report.sections()) {
            for (Finding finding : section.findings()) {
                String about = section.title() + ", " + finding.about();
                if (finding instanceof Finding.Wrong wrong) {
                    String line = "%s: %s. To mend it: %s.".formatted(about, wrong.what(), wrong.mend());
                    now.put(line, about);
                    if (!told.containsKey(line)) {
                        log.warn("{}{}", line, wrong.off().isEmpty() ? "" : " Until then it is switched off.");
                    }
                } else if (finding instanceof Finding.NotTried) { // it may well be as it was
                    told.forEach((line, of) -> {
                        if (of.equals(about)) {
                            now.put(line, of);
                        }
                    });
                }
            }
        }
        told.keySet().stream()
                .filter(line -> !now.containsKey(line))
                .forEach(line -> log.info("No longer so: {}", line));
        told = Map.copyOf(now);
        if (first && now.isEmpty()) {
            log.info("The setup is in order");
        }
        first = false;
    }

    /** That they were told is kept until it is mended, so that a restart does not tell them again. */
    private void tellMaintainers(Roadmap roadmap, Consequences consequences) {
        for (Part part : consequences.inOrder(roadmap)) {
            steps.forget(StepKind.REPORT_OUT_OF_ORDER, roadmap.key(), part.name());
        }
        for (Part part : consequences.toTell(roadmap)) {
            steps.oweOnce(StepKind.REPORT_OUT_OF_ORDER, roadmap.key(), part.name(), clock.instant());
        }
    }
}
