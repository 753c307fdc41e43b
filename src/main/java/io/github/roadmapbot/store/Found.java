package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Publication.BoardItem;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.Publication.Owner;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Wish;
import java.util.List;
import java.util.Optional;

/**
 * What a suggestion is to be after a look at its issue.
 *
 * @param state where it stands now, with the quarter that it is planned for now
 * @param by the login of who closed or reopened the issue, if that is known
 * @param why in what way the issue was closed
 * @param owners whom it is assigned to; empty if that is not known
 */
public record Found(
        Issue issue,
        Optional<BoardItem> item,
        Wish wish,
        State.OnGitHub state,
        Optional<String> by,
        String why,
        IssueLooks.Seen seen,
        Optional<List<Owner>> owners) {

    /** Nobody knows whose it is. */
    public Found(
            Issue issue,
            Optional<BoardItem> item,
            Wish wish,
            State.OnGitHub state,
            Optional<String> by,
            String why,
            IssueLooks.Seen seen) {
        this(issue, item, wish, state, by, why, seen, Optional.empty());
    }
}
