package io.github.roadmapbot.capture;

import static io.github.roadmapbot.slack.Mrkdwn.link;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.CardFacts;
import io.github.roadmapbot.card.Phrases;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Suggestions;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /roadmap mine}: what I suggested and where it stands. */
public final class MineCommand implements Subcommand {

    /** Fits into one message with the longest titles. */
    private static final int SHOWN = 10;

    private final Suggestions suggestions;
    private final CardDesk desk;

    public MineCommand(Suggestions suggestions, CardDesk desk) {
        this.suggestions = suggestions;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "mine";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return "what you suggested and where it stands";
    }

    @Override
    public Content answer(Typed typed) {
        List<Suggestion> mine = suggestions.of(typed.user(), SHOWN);
        if (mine.isEmpty()) {
            return Texts.section("You have not suggested anything yet. Start with `/roadmap suggest`.");
        }
        return Texts.section(
                mine.stream().map(desk::facts).map(MineCommand::line).collect(Collectors.joining("\n")));
    }

    private static String line(CardFacts facts) {
        String card = facts.feedbackCard()
                .map(place -> "  ·  " + link(place.permalink(), "card"))
                .orElse("");
        return "%s  ·  %s%s".formatted(Phrases.name(facts.suggestion()), Phrases.state(facts), card);
    }
}
