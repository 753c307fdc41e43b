package io.github.roadmapbot.github.board;

import io.github.roadmapbot.github.RepositoryName;
import java.util.Optional;

/**
 * What became of a card that was a draft.
 *
 * @param archived whether it is put away
 * @param draft the id of the draft itself, as long as it is one
 * @param issue the issue that it has become
 */
public record DraftCard(boolean archived, Optional<String> draft, Optional<OnIssue> issue) {

    /** An issue by its number. */
    public record OnIssue(RepositoryName repository, int number) {}
}
