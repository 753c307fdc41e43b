package io.github.roadmapbot.feedback;

import java.util.List;
import java.util.Optional;

/**
 * What a suggestion has to do with others, and who is for it already.
 *
 * @param partOf the larger one that it was split from
 * @param sharesVotes whether who voted for that has voted for this
 * @param parts what it was split into
 * @param duplicates those whose votes count here
 * @param approvedBy the Slack user ids of those who approved it while more approvals are needed
 */
public record Ties(
        Optional<SuggestionId> partOf,
        boolean sharesVotes,
        List<SuggestionId> parts,
        List<SuggestionId> duplicates,
        List<String> approvedBy) {

    public static final Ties NONE = new Ties(Optional.empty(), false, List.of(), List.of(), List.of());
}
