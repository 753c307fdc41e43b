package io.github.roadmapbot.publish;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.RepositoryName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where on GitHub a roadmap lives, and what things are called there.
 *
 * @param stage the option of the stage field that an approved suggestion gets
 * @param milestone the title of an issue's milestone, as a template; empty if it has none
 */
public record PublishSettings(
        RepositoryName repository,
        BoardName board,
        Fields fields,
        Upkeep upkeep,
        String stage,
        Talk talk,
        String roadmapLabel,
        String goodFirstIssueLabel,
        IssueTemplate issue,
        Optional<String> milestone) {

    /** With a board and issues as they come. */
    public PublishSettings(
            RepositoryName repository,
            BoardName board,
            Fields fields,
            String stage,
            String discussionCategory,
            String roadmapLabel,
            String goodFirstIssueLabel) {
        this(
                repository,
                board,
                fields,
                Upkeep.DEFAULT,
                stage,
                Talk.in(discussionCategory),
                roadmapLabel,
                goodFirstIssueLabel,
                IssueTemplate.DEFAULT,
                Optional.empty());
    }

    /** The same with its issues in another repository. */
    public PublishSettings in(RepositoryName other) {
        return new PublishSettings(
                other, board, fields, upkeep, stage, talk, roadmapLabel, goodFirstIssueLabel, issue, milestone);
    }

    /** The name or slug of the category of the quarters' discussions. */
    public String discussionCategory() {
        return talk.category();
    }

    /** Whether both find their quarters in one field of one board. */
    public boolean sharesQuarters(PublishSettings other) {
        return board.equals(other.board) && fields.quarter().equalsIgnoreCase(other.fields.quarter());
    }

    /** Whether one view does for both: of the same quarters, and under the same name. */
    public boolean sharesViews(PublishSettings other) {
        return upkeep.views()
                && other.upkeep.views()
                && sharesQuarters(other)
                && upkeep.view().equals(other.upkeep.view());
    }

    /** Whether both find their categories in one field of one board. */
    public boolean sharesCategories(PublishSettings other) {
        return board.equals(other.board) && fields.category().equalsIgnoreCase(other.fields.category());
    }

    /**
     * The names of the board's fields. The first three are single-select fields.
     *
     * @param sponsor says the category's level of sponsorship, if there is one
     * @param goal says what it is a part of, if there is one
     */
    public record Fields(
            String stage, String category, String quarter, Optional<String> sponsor, Optional<String> goal) {

        /** Those that every board needs. */
        public Fields(String stage, String category, String quarter) {
            this(stage, category, quarter, Optional.empty(), Optional.empty());
        }

        /** All of them. */
        public List<String> names() {
            return Stream.concat(Stream.of(stage, category, quarter), Stream.concat(sponsor.stream(), goal.stream()))
                    .toList();
        }
    }

    /**
     * What the bot may change on the board itself.
     *
     * @param addQuarters whether it changes the options of fields: it adds a quarter that the board lacks, instead of asking the
     *     maintainers, and says what categories and quarters mean where nobody has said it
     * @param drafts the stage of drafts, which are what may be shown before it is approved; none if there are none
     * @param views whether it sees to it that there is a view of each quarter
     * @param view what that is called
     */
    public record Upkeep(boolean addQuarters, boolean views, Optional<String> drafts, ViewName view) {

        public static final Upkeep DEFAULT = new Upkeep(false, true);

        /** With views that are called as their quarters are. */
        public Upkeep(boolean addQuarters, boolean views, Optional<String> drafts) {
            this(addQuarters, views, drafts, ViewName.DEFAULT);
        }

        /** Without drafts. */
        public Upkeep(boolean addQuarters, boolean views) {
            this(addQuarters, views, Optional.empty());
        }
    }
}
