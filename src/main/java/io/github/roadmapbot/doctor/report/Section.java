package io.github.roadmapbot.doctor.report;

import java.util.List;
import java.util.Optional;

/**
 * What was found in one place.
 *
 * @param roadmap the key of the roadmap it belongs to; empty for what all of them share
 */
public record Section(String title, Optional<String> roadmap, List<Finding> findings) {

    public Section {
        findings = List.copyOf(findings);
    }

    /** What all roadmaps share. */
    public static Section shared(String title, List<Finding> findings) {
        return new Section(title, Optional.empty(), findings);
    }

    /** What is wrong here. */
    public List<Finding.Wrong> wrong() {
        return findings.stream()
                .filter(Finding.Wrong.class::isInstance)
                .map(Finding.Wrong.class::cast)
                .toList();
    }
}
