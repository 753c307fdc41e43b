package io.github.roadmapbot.feedback.review;

/**
 * How much people took part in a quarter.
 *
 * @param suggested how many suggestions came in
 * @param voters how many people voted in Slack
 * @param moreVoted how many more may have voted then, of whom nobody kept when they did
 * @param comments how many comments in the quarter's discussion were taken up as suggestions
 * @param decided how many suggestions were decided
 * @param ballots how many votes and questions of the maintainers were decided
 * @param goalsReached how many of the quarter's goals were reached
 */
public record Activity(
        int suggested, int voters, int moreVoted, int comments, int decided, int ballots, int goalsReached) {}
