package io.github.roadmapbot.card;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.shortened;
import static io.github.roadmapbot.slack.Mrkdwn.user;
import static io.github.roadmapbot.slack.Texts.smallPrint;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Moves.Move;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** What happened to a suggestion, move by move, in words. */
public final class Story {

    /** A reason longer than this stands on the card, or in its thread. */
    private static final int LONGEST_WHY = 200;

    private static final String LEFT_OUT = "…";

    private Story() {}

    /** The story from its beginning; of a long one the middle is left out. */
    public static LayoutBlock of(List<Move> moves) {
        List<String> lines = new ArrayList<>(moves.stream().map(Story::line).toList());
        while (length(lines) > Texts.SECTION_LIMIT && lines.size() > 2) {
            lines.remove(1);
            if (!lines.get(1).equals(LEFT_OUT)) {
                lines.set(1, LEFT_OUT);
            } else {
                lines.remove(2);
                lines.set(1, LEFT_OUT);
            }
        }
        return smallPrint(String.join("\n", lines));
    }

    private static int length(List<String> lines) {
        return String.join("\n", lines).length();
    }

    private static String line(Move move) {
        boolean said = move.why().isEmpty() || isWord(move) || move.why().equals("undone");
        String why = said ? "" : ": " + quoted(move.why());
        String by = move.by().isEmpty() ? "" : " by " + doer(move);
        return "%s  %s%s%s".formatted(Phrases.time(move.at()), what(move), by, why);
    }

    private static String doer(Move move) {
        if (!move.isFromGitHub()) {
            return user(move.by());
        }
        return move.login().map(login -> escape(login) + " on GitHub").orElse("somebody on GitHub");
    }

    private static String quoted(String why) {
        return escape(VisibleText.isolated(shortened(LONGEST_WHY, why.replaceAll("\\s+", " "))));
    }

    /** What happened without a change of state says itself what it was. */
    private static boolean isWord(Move move) {
        return move.from().equals(move.to());
    }

    private static String what(Move move) {
        if (isWord(move)) {
            return escape(VisibleText.isolated(move.why()));
        }
        return switch (move.to()) {
            case "draft" -> move.from().isEmpty() ? begun(move) : back(move);
            case "needs-info" -> "asked";
            case "snoozed" -> "put off";
            case "deferred" -> "deferred";
            case "escalated" -> "escalated";
            case "approved" -> "approved";
            case "published" -> move.from().equals("approved") ? "on the roadmap" : "opened again";
            case "shipped" -> "shipped";
            case "dropped" -> "dropped";
            case "declined" -> "declined";
            case "withdrawn" -> "withdrawn";
            case "merged" -> move.why().startsWith("into ") ? "split" : "merged";
            default -> "moved to " + move.to();
        };
    }

    private static String begun(Move move) {
        return move.why().startsWith("part of ") ? "split off" : "suggested";
    }

    private static String back(Move move) {
        return switch (move.from()) {
            case "needs-info" -> move.why().isEmpty() ? "not waited for the answer any more" : "answered";
            case "snoozed", "deferred" -> "open for votes again";
            case "approved" -> "approval taken back";
            case "merged" -> "unmerged";
            default -> "reopened";
        };
    }
}
