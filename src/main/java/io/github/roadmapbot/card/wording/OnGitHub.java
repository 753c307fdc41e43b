package io.github.roadmapbot.card.wording;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of a suggestion on GitHub, in one line. */
public final class OnGitHub {

    private OnGitHub() {}

    static String phrase(CardFacts facts, State.OnGitHub state) {
        String what = "%s%s".formatted(outcome(state), remarks(facts));
        if (facts.publication().standing().gone()) {
            return what + ". Its issue is not on GitHub any more, or where I may not look";
        }
        String links = Phrases.links(facts);
        return links.isEmpty() ? what : what + ": " + links;
    }

    static boolean isOnBoard(CardFacts facts) {
        return facts.publication().standing().place() != Publication.Place.TAKEN_OFF;
    }

    /** The issue to which people are led; empty if there is none to be led to. */
    public static String issue(CardFacts facts) {
        return facts.publication()
                .issue()
                .filter(issue -> !facts.publication().standing().gone())
                .map(issue -> link(issue.url().toString(), "%s#%d".formatted(issue.repository(), issue.number())))
                .orElse("");
    }

    /** Who does it, or did; whoever is known here by who they are here. */
    public static Optional<String> owners(CardFacts facts) {
        String owners = facts.publication().owners().stream()
                .map(owner -> owner.person().map(Mrkdwn::user).orElseGet(() -> account(facts, owner)))
                .collect(Collectors.joining(", "));
        State state = facts.suggestion().state();
        return owners.isEmpty() || !(state instanceof State.Published || state instanceof State.Shipped)
                ? Optional.empty()
                : Optional.of((state instanceof State.Shipped ? "Done by " : "Assigned to ") + owners);
    }

    private static String account(CardFacts facts, Publication.Owner owner) {
        return facts.publication()
                .issue()
                .map(issue -> link(issue.url().resolve("/" + owner.login()).toString(), owner.login()))
                .orElseGet(() -> escape(owner.login()));
    }

    private static String outcome(State.OnGitHub state) {
        if (state instanceof State.Shipped) {
            return ":rocket: Shipped, planned for " + state.quarter();
        }
        return state instanceof State.Dropped
                ? ":wastebasket: Dropped, its issue was closed without being done"
                : ":white_check_mark: On the roadmap for " + state.quarter();
    }

    /** What people changed on the board. */
    private static String remarks(CardFacts facts) {
        Publication.Standing standing = facts.publication().standing();
        List<String> remarks = new ArrayList<>();
        if (!standing.stage().isEmpty()) {
            remarks.add(escape(VisibleText.isolated(VisibleText.line(standing.stage()))));
        }
        switch (standing.place()) {
            case ARCHIVED -> remarks.add("archived on the board");
            case TAKEN_OFF -> remarks.add("taken off the board");
            case ON_BOARD -> {}
        }
        return remarks.isEmpty() ? "" : " (%s)".formatted(String.join(", ", remarks));
    }
}
