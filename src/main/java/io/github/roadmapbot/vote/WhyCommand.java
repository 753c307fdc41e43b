package io.github.roadmapbot.vote;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.vote.Ranking.Place;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /roadmap why R-42}: how a suggestion came to its place. */
public final class WhyCommand implements Subcommand {

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final Rankings rankings;

    public WhyCommand(Roadmaps roadmaps, Suggestions suggestions, Rankings rankings) {
        this.roadmaps = roadmaps;
        this.suggestions = suggestions;
        this.rankings = rankings;
    }

    @Override
    public String name() {
        return "why";
    }

    @Override
    public String arguments() {
        return "R-42";
    }

    @Override
    public String description() {
        return "how a suggestion came to its place in the ranking";
    }

    @Override
    public Content answer(Typed typed) {
        Optional<SuggestionId> id = SuggestionId.typed(typed.rest());
        if (id.isEmpty()) {
            return Texts.section("Tell me which one by its number, for example `/roadmap why R-42`.");
        }
        return id.flatMap(suggestions::find)
                .map(this::answer)
                .orElseGet(() -> Texts.section("There is no `%s`. `/roadmap top` lists what waits for a decision."
                        .formatted(escape(typed.rest()))));
    }

    /** The roadmap that is read. */
    public Optional<Roadmap> read(Typed typed) {
        return SuggestionId.typed(typed.rest()).flatMap(suggestions::find).map(roadmaps::of);
    }

    private Content answer(Suggestion suggestion) {
        Roadmap roadmap = roadmaps.of(suggestion);
        Ranking ranking = rankings.of(roadmap, Optional.empty(), Optional.empty());
        return ranking.of(suggestion)
                .map(place -> Texts.section(
                        "%s\n%s".formatted(line(place, ranking.places().size()), Ranking.RULES)))
                .orElseGet(() -> Texts.section(
                        "%s is decided, so it is not ranked any more. `/roadmap show %s` says what became of it."
                                .formatted(Phrases.name(suggestion), suggestion.id())));
    }

    private static String line(Place place, int all) {
        String reasons = place.reasons().stream()
                .map(reason -> "%s (%d)".formatted(reason.what(), reason.points()))
                .collect(Collectors.joining(", "));
        return "%s is number %d of %d that wait, with %s%s."
                .formatted(
                        Phrases.name(place.candidate().suggestion()),
                        place.number(),
                        all,
                        TopPage.points(place.points()),
                        reasons.isEmpty() ? "" : ": " + reasons);
    }
}
