package io.github.roadmapbot.card.form;

import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import io.github.roadmapbot.slack.typing.FormAnswers;
import java.util.List;

/** Asks proposers whether their words may be shown on GitHub before anybody approved them; nothing said is a no. */
public final class ReleaseChoice {

    public static final String BLOCK = "release";

    private ReleaseChoice() {}

    public static InputBlock input(boolean ticked) {
        OptionObject yes = option(
                WishForm.YES,
                "May be shown on GitHub before it is approved",
                "The whole world can read your words there then");
        return Blocks.input(input -> input.blockId(BLOCK)
                .optional(true)
                .label(words("Where may it be read?"))
                .element(checkboxes(boxes -> boxes.actionId(WishForm.VALUE)
                        .options(List.of(yes))
                        .initialOptions(ticked ? List.of(yes) : null))));
    }

    public static boolean isTicked(FormAnswers answers) {
        return !answers.ticked(BLOCK).isEmpty();
    }
}
