package io.github.roadmapbot.quarter.review;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.Leftovers.Choice;
import io.github.roadmapbot.store.Leftovers.Way;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The window in which maintainers say of each thing that was not done where it goes; if nothing is said, it goes on. */
final class LeftoverForm {

    static final String CALLBACK = "leftovers";
    static final String WHY = "why";

    /** What fits into one window, and on a screen or two. */
    static final int MOST = 40;

    private static final String BLOCK = "way-";
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_WHY = 500;

    /**
     * What somebody chose.
     *
     * @param error what is wrong, beside the field for the reason
     */
    record Chosen(List<Choice> choices, Optional<String> error) {}

    private LeftoverForm() {}

    static View view(About about, List<Suggestion> open) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String more = open.size() > MOST ? " These are the first %d of %d.".formatted(MOST, open.size()) : "";
        blocks.add(paragraph("%d of *%s* of %s %s not done.%s What becomes of %s?"
                .formatted(
                        open.size(),
                        about.quarter(),
                        escape(about.roadmap().project()),
                        open.size() == 1 ? "is" : "are",
                        more,
                        open.size() == 1 ? "it" : "each")));
        open.stream().limit(MOST).forEach(each -> blocks.add(way(about, each)));
        blocks.add(input(field -> field.blockId(WHY)
                .optional(true)
                .label(words("Why do those not go on?"))
                .hint(words("Needed if anything is dropped. Everybody can read it, and the proposers are told it."))
                .element(plainTextInput(
                        text -> text.actionId(SayForm.VALUE).multiline(true).maxLength(LONGEST_WHY)))));
        return Texts.form(CALLBACK, about.memo(), "What goes on", "Settle all", blocks);
    }

    private static InputBlock way(About about, Suggestion suggestion) {
        String title = VisibleText.isolated(VisibleText.line(suggestion.title()));
        OptionObject carry =
                option(key(Way.CARRY), "Carry over to " + about.quarter().next(), "");
        List<OptionObject> all = List.of(
                carry,
                option(key(Way.BACK), "Back to the drafts, to be decided anew", ""),
                option(key(Way.DROP), "Drop it", ""));
        return input(field -> field.blockId(BLOCK + suggestion.id())
                .label(words(suggestion.id() + " " + Mrkdwn.atMost(LONGEST_TITLE, title)))
                .element(staticSelect(
                        select -> select.actionId(SayForm.VALUE).options(all).initialOption(carry))));
    }

    /** Reads what was chosen for each that stood in the window. */
    static Chosen read(FormAnswers answers, List<String> blocks) {
        String why = answers.text(WHY);
        List<Choice> choices = new ArrayList<>();
        for (String block : blocks) {
            Optional<SuggestionId> id =
                    block.startsWith(BLOCK) ? SuggestionId.parse(block.substring(BLOCK.length())) : Optional.empty();
            Optional<Way> way = answers.choice(block).flatMap(LeftoverForm::way);
            if (id.isPresent() && way.isPresent()) {
                choices.add(new Choice(id.get(), way.get(), way.get() == Way.CARRY ? "" : why));
            }
        }
        boolean dropped = choices.stream().anyMatch(choice -> choice.way() == Way.DROP);
        return new Chosen(
                choices,
                dropped && why.isEmpty()
                        ? Optional.of("Please say why: the proposers of what is dropped are told it.")
                        : Optional.empty());
    }

    private static Optional<Way> way(String key) {
        return List.of(Way.values()).stream()
                .filter(each -> key(each).equals(key))
                .findFirst();
    }

    private static String key(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with it as a whole. */
    static Map<String, String> wrong(String words) {
        return Map.of(WHY, words);
    }
}
