package io.github.roadmapbot.capture;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.FeedbackCard;
import io.github.roadmapbot.card.notice.Receipt;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Moves;
import io.github.roadmapbot.store.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /roadmap show R-42}: one suggestion, for the person who asks. */
public final class ShowCommand implements Subcommand {

    private final Suggestions suggestions;
    private final CardDesk desk;
    private final Moves moves;

    public ShowCommand(Suggestions suggestions, CardDesk desk, Moves moves) {
        this.suggestions = suggestions;
        this.desk = desk;
        this.moves = moves;
    }

    @Override
    public String name() {
        return "show";
    }

    @Override
    public String arguments() {
        return "R-42";
    }

    @Override
    public String description() {
        return "one suggestion and where it stands";
    }

    @Override
    public Content answer(Typed typed) {
        Optional<SuggestionId> id = SuggestionId.typed(typed.rest());
        if (id.isEmpty()) {
            return Texts.section("Tell me which one by its number, for example `/roadmap show R-42`.");
        }
        Optional<Suggestion> found = id.flatMap(suggestions::find);
        return found.map(each -> answer(each, typed.user()))
                .orElseGet(() -> Texts.section(
                        "There is no `%s`. `/roadmap top` lists what waits for a decision, `/roadmap mine` what you suggested."
                                .formatted(escape(typed.rest()))));
    }

    /** Which one is read by somebody; whose it is has it shown wherever they are. */
    public Optional<Suggestion> read(Typed typed) {
        return SuggestionId.typed(typed.rest())
                .flatMap(suggestions::find)
                .filter(found -> !suggestions.isTheirs(found.id(), typed.user()));
    }

    /** Whose it is can mend it or take it back here: not everything of theirs has a receipt. */
    private Content answer(Suggestion suggestion, String user) {
        Content answer = FeedbackCard.answer(desk.facts(suggestion), moves.of(suggestion.id()));
        List<LayoutBlock> blocks = new ArrayList<>(answer.blocks());
        if (suggestions.isTheirs(suggestion.id(), user)) {
            Receipt.buttons(suggestion).ifPresent(blocks::add);
        }
        return new Content(blocks, answer.text());
    }
}
