package io.github.roadmapbot.capture;

import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Mrkdwn.user;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Suggestions;
import java.util.ArrayList;
import java.util.List;

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
        List<Suggestion> mine = suggestions.of(typed.user(), SHOWN + 1);
        if (mine.isEmpty()) {
            return Texts.section("You have not suggested anything yet. Start with `/roadmap suggest`.");
        }
        List<String> lines = mine.stream()
                .limit(SHOWN)
                .map(desk::facts)
                .map(facts -> line(facts, typed.user()))
                .toList();
        List<LayoutBlock> blocks =
                new ArrayList<>(lines.stream().map(Texts::paragraph).toList());
        if (mine.size() > SHOWN) {
            blocks.add(Texts.smallPrint(
                    "These are the newest %d. `/roadmap show` and a number shows any other.".formatted(SHOWN)));
        }
        return new Content(blocks, Mrkdwn.shortened(Texts.SECTION_LIMIT, String.join("\n", lines)));
    }

    private static String line(CardFacts facts, String asker) {
        String card = facts.feedbackCard()
                .map(place -> "  ·  " + link(place.permalink(), "card"))
                .orElse("");
        Suggestion suggestion = facts.suggestion();
        String whose = suggestion.proposer().equals(asker) ? "" : ", in the name of " + user(suggestion.proposer());
        return "%s%s%s\n%s".formatted(Phrases.name(suggestion), whose, card, Phrases.state(facts));
    }
}
