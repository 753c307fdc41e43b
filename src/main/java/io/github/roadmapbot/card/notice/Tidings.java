package io.github.roadmapbot.card.notice;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.OnGitHub;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.store.Moves.Move;
import io.github.roadmapbot.text.VisibleText;

/** What people on GitHub did with a suggestion's issue, as Slack is told it. A move is told as it was, whatever came after it. */
final class Tidings {

    private Tidings() {}

    static String forThread(CardFacts facts, Move move) {
        return switch (move.to()) {
            case "shipped" -> ":rocket: It is done%s.".formatted(issue(": ", facts));
            case "dropped" ->
                ":wastebasket: It will not be done: its issue was closed as %s%s."
                        .formatted(escape(move.why()), issue(", ", facts));
            default ->
                isNews(move)
                        ? ":arrows_counterclockwise: Its issue was opened again%s.".formatted(issue(": ", facts))
                        : move.isGone()
                                ? ":warning: Its issue was deleted on GitHub, or moved to where I may not look. The maintainers know."
                                : ":calendar: It was %s on GitHub.".formatted(what(move));
        };
    }

    /** Also for those who proposed a duplicate. */
    static String forProposer(CardFacts facts, Move move) {
        String name = Phrases.name(facts.suggestion());
        String where = facts.suggestion().state() instanceof State.Merged merged
                ? ", as " + Phrases.linked(facts, merged.into())
                : issue(": ", facts);
        return switch (move.to()) {
            case "shipped" -> ":rocket: Your suggestion %s is done%s. Thank you for it!".formatted(name, where);
            case "dropped" ->
                ":wastebasket: Your suggestion %s will not be done, its issue was closed as %s%s.\n%s"
                        .formatted(name, escape(move.why()), where, next(facts));
            default ->
                isNews(move)
                        ? ":arrows_counterclockwise: Your suggestion %s is on the roadmap again%s."
                                .formatted(name, where)
                        : move.isGone()
                                ? gone(name)
                                : ":calendar: Your suggestion %s was %s on GitHub%s."
                                        .formatted(name, what(move), where);
        };
    }

    private static String gone(String name) {
        return ":warning: The issue of your suggestion %s was deleted on GitHub, or moved to where I may not look. The maintainers know; you can ask them in the thread of its card."
                .formatted(name);
    }

    /** People name the stages of their boards as they like. */
    private static String what(Move move) {
        return escape(VisibleText.isolated(VisibleText.line(move.why())));
    }

    private static String next(CardFacts facts) {
        return facts.publication().issue().isPresent()
                ? "If something was missed, say so on the issue."
                : "If something was missed, say so in the thread of its card.";
    }

    private static boolean isNews(Move move) {
        return !move.from().equals(move.to());
    }

    private static String issue(String before, CardFacts facts) {
        String link = OnGitHub.issue(facts);
        return link.isEmpty() ? "" : before + link;
    }
}
