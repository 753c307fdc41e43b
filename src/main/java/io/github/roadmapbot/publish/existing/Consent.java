package io.github.roadmapbot.publish.existing;

/**
 * What it takes before an issue that somebody brings in is on the roadmap: as much as for any other suggestion.
 *
 * @param approvals how many maintainers have to approve it; who brings it in is one of them
 * @param own whether their word counts for what they wrote themselves
 */
public record Consent(int approvals, boolean own) {}
