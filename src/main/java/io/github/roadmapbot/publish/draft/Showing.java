package io.github.roadmapbot.publish.draft;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.issue.Existing;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import java.time.Clock;
import java.util.Map;

/** Says what may be shown on the board before it is approved, and how. Whatever is not certain is not shown. */
public final class Showing {

    private final Publishing publishing;
    private final Existing existing;
    private final Clock clock;

    public Showing(Publishing publishing, Existing existing, Clock clock) {
        this.publishing = publishing;
        this.existing = existing;
        this.clock = clock;
    }

    /** What was written in a private repository is public for nobody, whoever can read it there. */
    boolean isShown(CardFacts facts) throws GitHubFailure {
        PublishSettings settings = publishing.of(facts.roadmap());
        Suggestion suggestion = facts.suggestion();
        boolean released = settings.upkeep().drafts().isPresent()
                && suggestion.isReleased()
                && suggestion.state() instanceof State.Open;
        boolean written = suggestion.elsewhere().place().isPresent();
        return released && !(written && existing.isPrivate(settings.repository()));
    }

    CardFacts facts(SuggestionId id) {
        return publishing.facts(id);
    }

    BoardName board(CardFacts facts) {
        return publishing.of(facts.roadmap()).board();
    }

    DraftText text(CardFacts facts) {
        Suggestion suggestion = facts.suggestion();
        return DraftText.of(suggestion.wish(), publishing.mark(suggestion.id(), "draft"));
    }

    Quarter quarter(CardFacts facts) {
        return facts.roadmap().calendar().planned(clock);
    }

    String stage(CardFacts facts) {
        return publishing.of(facts.roadmap()).upkeep().drafts().orElseThrow();
    }

    String category(CardFacts facts) {
        return facts.roadmap().categoryName(facts.suggestion().wish().category());
    }

    /** What stands there while its words may not be shown. */
    DraftText nothing(CardFacts facts) {
        return DraftText.nothing(publishing.mark(facts.suggestion().id(), "draft"));
    }

    PublishSettings.Fields fields(CardFacts facts) {
        return publishing.of(facts.roadmap()).fields();
    }

    /** These two by the names of their columns. */
    Map<String, String> columns(CardFacts facts, String category, String quarter) {
        return Map.of(fields(facts).category(), category, fields(facts).quarter(), quarter);
    }

    /** What its columns say, by their names. */
    Map<String, String> options(CardFacts facts) {
        PublishSettings.Fields fields = publishing.of(facts.roadmap()).fields();
        return Map.of(
                fields.stage(), stage(facts),
                fields.category(), category(facts),
                fields.quarter(), quarter(facts).onTheBoard());
    }
}
