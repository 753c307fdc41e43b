package io.github.roadmapbot.goal;

import io.github.roadmapbot.feedback.Rhythm;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.RepositoryName;
import java.util.Optional;

/**
 * How a roadmap keeps its goals.
 *
 * @param channel where their cards are; the feedback channel if it is not said
 * @param label the label of their issues
 * @param sessions when people refine them together
 * @param reportDays how many days pass between two reports on a goal, and on the board, that has moved
 * @param askAvailability whether people are asked how much time they have
 */
public record GoalSettings(
        Optional<String> channel,
        String label,
        Rhythm sessions,
        int reportDays,
        boolean boardStatus,
        boolean askAvailability,
        Place place) {

    /**
     * Where they are on GitHub, and what things are called there.
     *
     * @param stage the option of the stage field that a goal gets
     */
    public record Place(
            RepositoryName repository,
            BoardName board,
            String stageField,
            String categoryField,
            String quarterField,
            String stage,
            String roadmapLabel,
            String goodFirstIssueLabel) {}
}
