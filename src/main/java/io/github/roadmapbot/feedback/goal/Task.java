package io.github.roadmapbot.feedback.goal;

import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import java.util.Optional;

/**
 * A piece of work for a goal; an issue beneath the goal's.
 *
 * @param id its number in the store
 * @param step the step that it is a part of, from 1; 0 for none
 * @param taker who does it, by their Slack id or as they are known from GitHub
 * @param newcomers whether somebody new could do it
 * @param blocked what it waits for, in words; empty if for nothing
 * @param issue where it is tracked, once it is
 */
public record Task(
        long id,
        GoalId goal,
        int step,
        String title,
        Optional<String> taker,
        boolean newcomers,
        boolean done,
        String blocked,
        Optional<Tracked> issue) {

    public static final int LONGEST_TITLE = 150;
}
