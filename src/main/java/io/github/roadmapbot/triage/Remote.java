package io.github.roadmapbot.triage;

import static io.github.roadmapbot.slack.Mrkdwn.link;

import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Suggestion;
import java.util.Optional;

/** What cannot be done here about those who are on GitHub only. */
final class Remote {

    private Remote() {}

    /** Why this suggestion's proposer cannot be asked here, and how else; empty if they can. */
    static Optional<String> whyNotAsked(Suggestion suggestion) {
        return suggestion.elsewhere().proposer().isPresent() ? Optional.of(whyNot(suggestion)) : Optional.empty();
    }

    private static String whyNot(Suggestion suggestion) {
        String where = suggestion
                .elsewhere()
                .place()
                .map(place -> "beneath " + link(place.toString(), "their comment"))
                .orElse("there");
        return ("%s is not in Slack, as far as I know, so I cannot ask them about %s. Please ask %s on GitHub: if they edit"
                        + " the comment, I bring its card up to date. Nothing was changed.")
                .formatted(Phrases.proposer(suggestion), suggestion.id(), where);
    }
}
