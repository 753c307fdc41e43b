package io.github.roadmapbot.card;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Similar;
import io.github.roadmapbot.store.Similar.Match;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.Votes;
import java.util.List;
import java.util.Set;

/** Reads from the store what a card shows. */
public final class CardDesk {

    /** Shorter titles say nothing yet. */
    private static final int SHORTEST = 3;

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final Votes votes;
    private final Publications publications;
    private final Messages messages;
    private final Steps steps;
    private final Similar similar;

    public CardDesk(
            Roadmaps roadmaps,
            Suggestions suggestions,
            Votes votes,
            Publications publications,
            Messages messages,
            Steps steps,
            Similar similar) {
        this.roadmaps = roadmaps;
        this.suggestions = suggestions;
        this.votes = votes;
        this.publications = publications;
        this.messages = messages;
        this.steps = steps;
        this.similar = similar;
    }

    /** The facts of a suggestion that is known to exist. */
    public CardFacts facts(SuggestionId id) {
        return facts(suggestions.find(id).orElseThrow(() -> new IllegalStateException("There is no " + id)));
    }

    public CardFacts facts(Suggestion suggestion) {
        Roadmap roadmap = roadmaps.of(suggestion);
        SuggestionId id = suggestion.id();
        return new CardFacts(
                suggestion,
                roadmap,
                votes.voters(id, Set.copyOf(roadmap.voteEmojis())).size(),
                publications.of(id),
                messages.find(id, Messages.Kind.FEEDBACK_CARD),
                steps.troubled(id),
                steps.isUntouched(StepKind.OPEN_ISSUE, id));
    }

    /** What may be the same wish as a title that is still being typed. */
    public List<CardFacts> similarTo(String title, String roadmap) {
        return title.codePointCount(0, title.length()) < SHORTEST
                ? List.of()
                : similar.to(title, roadmap, SimilarList.MOST).stream()
                        .map(Match::id)
                        .map(this::facts)
                        .toList();
    }

    /** What may be the same wish as a suggestion. */
    List<CardFacts> similarTo(Suggestion suggestion) {
        return similar.to(suggestion.title(), suggestion.roadmap(), SimilarList.MOST + 1).stream()
                .map(Match::id)
                .filter(id -> !id.equals(suggestion.id()))
                .limit(SimilarList.MOST)
                .map(this::facts)
                .toList();
    }
}
