package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.issue.IssueText;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import java.util.List;
import java.util.stream.Collectors;

/** What the pull request of a page says. What people write into it stays. */
final class PullText {

    private PullText() {}

    /**
     * All of it.
     *
     * @param notices what they should know before they merge it, a sentence or two each
     */
    static IssueText of(PageDraft draft, Mark mark, List<String> notices) {
        return new IssueText(
                mark,
                """
                The roadmap page of %s for %s, made from what was planned.

                Merge it and everybody can read it. Until then I keep it up to date, and what you commit to this branch stays. \
                Close it and I propose nothing more for this quarter until you reopen it.
                """.formatted(SafeMarkdown.literal(draft.roadmap().project(), SafeMarkdown.TITLE_CAP), draft.quarter()),
                block(notices));
    }

    private static String block(List<String> notices) {
        return notices.isEmpty()
                ? "Nothing to watch out for."
                : notices.stream().map(notice -> "- " + notice).collect(Collectors.joining("\n"));
    }

    /** The page before goes where it is found later. */
    static String moves(String from, String to) {
        return "The page that is at `%s` now moves to `%s` as it is.".formatted(from, to);
    }

    /** People's edits would be lost. */
    static String replaces(String path) {
        return "Somebody else wrote what is at `%s` now, and merging this replaces it. ".formatted(path)
                + "Commit to this branch what should stay.";
    }

    /** People's edits on the branch are left. */
    static String left(List<String> paths) {
        return "Somebody else changed %s on this branch, so I leave it as it is: what has changed since then is not in it."
                .formatted(paths.stream().map("`%s`"::formatted).collect(Collectors.joining(" and ")));
    }
}
