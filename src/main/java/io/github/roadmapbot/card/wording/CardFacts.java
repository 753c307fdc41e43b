package io.github.roadmapbot.card.wording;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Ties;
import io.github.roadmapbot.feedback.Voting.Tally;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a card shows of a suggestion, read at one time.
 *
 * @param votes how many people voted for it
 * @param feedbackCard where its public card is, once it is there
 * @param undoable whether an approval can still be taken back
 * @param troubles the steps that wait for a person, or that a person has let go
 * @param addresses where the cards of those are that it is tied to, as far as they are there
 */
public record CardFacts(
        Suggestion suggestion,
        Roadmap roadmap,
        Tally votes,
        Publication publication,
        Optional<Place> feedbackCard,
        List<Step> troubles,
        boolean undoable,
        Ties ties,
        Map<SuggestionId, String> addresses) {

    public String categoryName() {
        return roadmap.categoryName(suggestion.wish().category());
    }
}
