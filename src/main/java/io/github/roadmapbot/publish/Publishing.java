package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import java.util.Map;

/**
 * What all steps to GitHub start from.
 *
 * @param settings by the roadmap's key
 * @param instance the installation's id, which is part of every mark
 */
public record Publishing(CardDesk desk, Map<String, PublishSettings> settings, String instance) {

    public Publishing {
        settings = Map.copyOf(settings);
    }

    public CardFacts facts(SuggestionId id) {
        return desk.facts(id);
    }

    public PublishSettings of(Roadmap roadmap) {
        PublishSettings found = settings.get(roadmap.key());
        if (found == null) {
            throw new IllegalStateException("The roadmap '%s' has no place on GitHub".formatted(roadmap.key()));
        }
        return found;
    }

    /** An approval that GitHub is still owed something for. */
    static State.Approved approved(CardFacts facts) {
        if (facts.suggestion().state() instanceof State.Approved approved) {
            return approved;
        }
        throw new IllegalStateException(
                "%s is not approved".formatted(facts.suggestion().id()));
    }

    /** Where the issue of a suggestion is opened. */
    public RepositoryName repository(CardFacts facts) {
        Suggestion suggestion = facts.suggestion();
        return facts.roadmap()
                .repository(suggestion.plan().repository(), suggestion.wish().category())
                .map(RepositoryName::parse)
                .orElseGet(() -> of(facts.roadmap()).repository());
    }

    /** The approval of what is on its way to GitHub, or there. */
    static State.Approved approval(CardFacts facts) {
        return facts.suggestion().state() instanceof State.OnGitHub known
                ? new State.Approved(known.decision(), known.quarter())
                : approved(facts);
    }

    /** The quarter that an approved suggestion is for, also when it was published without waiting for the rest. */
    public static Quarter quarter(CardFacts facts) {
        return facts.suggestion().state() instanceof State.OnGitHub known
                ? known.quarter()
                : approved(facts).quarter();
    }

    /** The mark of what is created for a suggestion, for example {@code R-42/issue}. */
    public Mark mark(SuggestionId id, String what) {
        return Mark.of(instance, id + "/" + what);
    }
}
