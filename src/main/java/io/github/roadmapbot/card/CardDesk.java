package io.github.roadmapbot.card;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Ties;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Similar.Match;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.Votes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads from the store what a card shows. */
public final class CardDesk {

    /** Finds the suggestions of a roadmap that may wish for the same as a title does, the best first. */
    public interface SimilarSearch {

        List<Match> to(String title, String roadmap, int atMost);
    }

    /** Several of those that are found may be duplicates of one. */
    private static final int LOOKED_AT = 4 * SimilarList.MOST;

    /** Shorter titles say nothing yet. */
    private static final int SHORTEST = 3;

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final Votes votes;
    private final Publications publications;
    private final Messages messages;
    private final Steps steps;
    private final SimilarSearch similar;

    public CardDesk(
            Roadmaps roadmaps,
            Suggestions suggestions,
            Votes votes,
            Publications publications,
            Messages messages,
            Steps steps,
            SimilarSearch similar) {
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
        Ties ties = suggestions.ties(id);
        return new CardFacts(
                suggestion,
                roadmap,
                roadmap.voting().count(votes.support(id), suggestion.proposer()),
                publications.of(id),
                messages.find(id, Messages.Kind.FEEDBACK_CARD),
                steps.troubled(id),
                steps.isUntouched(StepKind.OPEN_ISSUE, id),
                ties,
                addresses(suggestion, ties));
    }

    private Map<SuggestionId, String> addresses(Suggestion suggestion, Ties ties) {
        List<SuggestionId> tied = new ArrayList<>(ties.parts());
        tied.addAll(ties.duplicates());
        ties.partOf().ifPresent(tied::add);
        if (suggestion.state() instanceof State.Merged merged) {
            tied.add(merged.into());
        }
        Map<SuggestionId, String> addresses = new HashMap<>();
        for (SuggestionId each : tied) {
            messages.find(each, Messages.Kind.FEEDBACK_CARD).ifPresent(place -> addresses.put(each, place.permalink()));
        }
        return addresses;
    }

    /** What may be the same wish as a title that is still being typed. */
    public List<CardFacts> similarTo(String title, String roadmap) {
        return title.codePointCount(0, title.length()) < SHORTEST
                ? List.of()
                : originals(title, roadmap)
                        .limit(SimilarList.MOST)
                        .map(this::facts)
                        .toList();
    }

    /** What may be the same wish as a suggestion. */
    List<CardFacts> similarTo(Suggestion suggestion) {
        Set<SuggestionId> kin = kin(suggestion.id());
        return originals(suggestion.title(), suggestion.roadmap())
                .filter(found -> !kin.contains(found.id()))
                .limit(SimilarList.MOST)
                .map(this::facts)
                .toList();
    }

    /** Itself, what it was split from or into, and what else came of that: everybody knows of those. */
    private Set<SuggestionId> kin(SuggestionId id) {
        Ties ties = suggestions.ties(id);
        Set<SuggestionId> kin = new HashSet<>(ties.parts());
        kin.add(id);
        ties.partOf().ifPresent(whole -> {
            kin.add(whole);
            kin.addAll(suggestions.ties(whole).parts());
        });
        return kin;
    }

    /** What is found; instead of a duplicate the one in which it goes on, each once. */
    private Stream<Suggestion> originals(String title, String roadmap) {
        return similar.to(title, roadmap, LOOKED_AT).stream()
                .flatMap(match -> original(match.id()).stream())
                .distinct()
                .filter(found -> !(found.state() instanceof State.Withdrawn));
    }

    private Optional<Suggestion> original(SuggestionId id) {
        return suggestions
                .find(id)
                .flatMap(found ->
                        found.state() instanceof State.Merged merged ? original(merged.into()) : Optional.of(found));
    }
}
