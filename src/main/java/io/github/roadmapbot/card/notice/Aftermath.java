package io.github.roadmapbot.card.notice;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.store.Moves.Move;
import io.github.roadmapbot.text.VisibleText;

/** What becomes of something that was not done in its quarter, as Slack is told it. */
final class Aftermath {

    private Aftermath() {}

    /** Whether people in Slack had what was on the roadmap go elsewhere. */
    static boolean is(Move move) {
        return move.from().equals("published") && !move.by().isEmpty() && !move.isFromGitHub();
    }

    static String forThread(Move move) {
        return switch (move.to()) {
            case "dropped" -> ":wastebasket: It will not be done after all: %s".formatted(why(move));
            case "draft" ->
                ":arrows_counterclockwise: It was not done in its quarter, and is decided anew%s. You can vote on it."
                        .formatted(reason(move));
            default -> ":fast_forward: It was not done in its quarter, and is %s.".formatted(why(move));
        };
    }

    /** Also for those who proposed a duplicate. */
    static String forProposer(CardFacts facts, Move move) {
        String name = Phrases.name(facts.suggestion());
        return switch (move.to()) {
            case "dropped" ->
                ":wastebasket: Your suggestion %s will not be done after all: %s\nIf something was missed, say so in the thread of its card."
                        .formatted(name, why(move));
            case "draft" ->
                ":arrows_counterclockwise: Your suggestion %s was not done in its quarter, and is decided anew%s. I will tell you here what the maintainers decide."
                        .formatted(name, reason(move));
            default ->
                ":fast_forward: Your suggestion %s was not done in its quarter, and is %s.".formatted(name, why(move));
        };
    }

    private static String reason(Move move) {
        return move.why().isEmpty() ? "" : ": " + why(move);
    }

    private static String why(Move move) {
        return escape(VisibleText.isolated(VisibleText.line(move.why())));
    }
}
