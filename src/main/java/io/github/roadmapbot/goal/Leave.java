package io.github.roadmapbot.goal;

import static io.github.roadmapbot.slack.Mrkdwn.channel;
import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Verdict;
import java.util.Optional;

/** Says who may do what with goals, at the moment they do it; whatever cannot be found out is a no. */
public final class Leave {

    /** Who may do something. */
    public enum Who {
        /** Whoever may suggest. */
        ANYBODY,
        /** Whoever is named on the goal, or took a task of it; and maintainers. */
        NAMED,
        /** Whoever owns the goal or is to have a say in it; and maintainers. */
        CONCERNED,
        /** Who owns it, and maintainers. */
        OWNER,
        MAINTAINER
    }

    private final Authority authority;

    public Leave(Authority authority) {
        this.authority = authority;
    }

    /** Why this person may not, in words for them; empty if they may. */
    public Optional<String> refusal(Goal goal, Roadmap roadmap, String user, Who who) {
        boolean named = goal.people().contains(user) || goal.proposer().equals(user);
        return switch (who) {
            case ANYBODY -> mayPropose(roadmap, user);
            case NAMED ->
                named ? Optional.empty() : ofMaintainers(roadmap, user, "who is named on " + goal.id() + ", and ");
            case CONCERNED ->
                goal.isOwnedBy(user) || goal.plan().concerned().contains(user)
                        ? Optional.empty()
                        : ofMaintainers(
                                roadmap, user, "the owners of " + goal.id() + ", those who have a say in it, and ");
            case OWNER ->
                goal.isOwnedBy(user)
                        ? Optional.empty()
                        : ofMaintainers(roadmap, user, "the owners of " + goal.id() + ", and ");
            case MAINTAINER -> ofMaintainers(roadmap, user, "");
        };
    }

    /** Why this person may not write goals down. */
    public Optional<String> mayPropose(Roadmap roadmap, String user) {
        return words(authority.maySuggest(roadmap, user), roadmap, "members of " + escape(roadmap.project()));
    }

    private Optional<String> ofMaintainers(Roadmap roadmap, String user, String others) {
        return words(
                authority.mayDecide(roadmap, user), roadmap, others + "maintainers of " + escape(roadmap.project()));
    }

    private static Optional<String> words(Verdict verdict, Roadmap roadmap, String who) {
        if (verdict instanceof Verdict.Allowed) {
            return Optional.empty();
        }
        return Optional.of(
                verdict instanceof Verdict.Refused
                        ? "That is for %s. Nothing was changed; you can talk to them in %s."
                                .formatted(who, channel(roadmap.feedbackChannel()))
                        : "I could not find out who may do this, so nobody can at the moment. Nothing was changed."
                                + " Please try again in a minute.");
    }
}
