package io.github.roadmapbot.publish;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.RepositoryName;

/**
 * Where on GitHub a roadmap lives, and what things are called there.
 *
 * @param stage the option of the stage field that an approved suggestion gets
 * @param discussionCategory the name or slug of the category of the quarters' discussions
 */
public record PublishSettings(
        RepositoryName repository,
        BoardName board,
        Fields fields,
        String stage,
        String discussionCategory,
        String roadmapLabel,
        String goodFirstIssueLabel,
        IssueTemplate issue) {

    /** The same with its issues in another repository. */
    public PublishSettings in(RepositoryName other) {
        return new PublishSettings(
                other, board, fields, stage, discussionCategory, roadmapLabel, goodFirstIssueLabel, issue);
    }

    /** The names of the board's single-select fields. */
    public record Fields(String stage, String category, String quarter) {}
}
