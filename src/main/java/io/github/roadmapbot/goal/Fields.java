package io.github.roadmapbot.goal;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.multiUsersSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.usersSelect;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import io.github.roadmapbot.card.form.WishForm;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.slack.Mrkdwn;
import java.util.List;
import java.util.Optional;

/** The fields that windows about goals are made of. */
final class Fields {

    /** Radio buttons are easier to see, but Slack shows ten at most. */
    private static final int FEW = 10;

    private Fields() {}

    /** One line of text. */
    static InputBlock text(String block, String label, String hint, int longest, String initial, boolean optional) {
        return input(field -> field.blockId(block)
                .optional(optional)
                .label(words(label))
                .hint(hint.isEmpty() ? null : words(hint))
                .element(plainTextInput(text -> text.actionId(WishForm.VALUE)
                        .maxLength(longest)
                        .initialValue(initial.isEmpty() ? null : Mrkdwn.atMost(longest, initial)))));
    }

    /** Several lines of text, which may be left empty. */
    static InputBlock lines(String block, String label, String hint, int longest, String initial) {
        return input(field -> field.blockId(block)
                .optional(true)
                .label(words(label))
                .hint(hint.isEmpty() ? null : words(hint))
                .element(plainTextInput(text -> text.actionId(WishForm.VALUE)
                        .multiline(true)
                        .maxLength(longest)
                        .initialValue(initial.isEmpty() ? null : Mrkdwn.atMost(longest, initial)))));
    }

    static InputBlock required(InputBlock block) {
        block.setOptional(false);
        return block;
    }

    /** One of several; the first unless it is said which. */
    static InputBlock choice(String block, String label, List<OptionObject> options, Optional<String> chosen) {
        OptionObject initial = options.stream()
                .filter(option -> chosen.filter(option.getValue()::equals).isPresent())
                .findFirst()
                .orElse(options.get(0));
        return input(field -> field.blockId(block)
                .label(words(label))
                .element(
                        options.size() <= FEW
                                ? radioButtons(radio -> radio.actionId(WishForm.VALUE)
                                        .options(options)
                                        .initialOption(initial))
                                : staticSelect(menu -> menu.actionId(WishForm.VALUE)
                                        .options(options)
                                        .initialOption(initial))));
    }

    static InputBlock boxes(String block, String label, List<OptionObject> options, List<OptionObject> ticked) {
        return input(field -> field.blockId(block)
                .optional(true)
                .label(words(label))
                .element(checkboxes(boxes -> boxes.actionId(WishForm.VALUE)
                        .options(options)
                        .initialOptions(ticked.isEmpty() ? null : ticked))));
    }

    static InputBlock people(String block, String label, String hint, List<String> initial, boolean optional) {
        List<String> known = initial.stream().filter(Fields::isInSlack).toList();
        return input(field -> field.blockId(block)
                .optional(optional)
                .label(words(label))
                .hint(words(hint))
                .element(multiUsersSelect(users -> users.actionId(WishForm.VALUE)
                        .maxSelectedItems(GoalPlan.MOST_PEOPLE)
                        .initialUsers(known.isEmpty() ? null : known))));
    }

    static InputBlock person(String block, String label, String hint, Optional<String> initial) {
        return input(field -> field.blockId(block)
                .optional(true)
                .label(words(label))
                .hint(words(hint))
                .element(usersSelect(user -> user.actionId(WishForm.VALUE)
                        .initialUser(initial.filter(Fields::isInSlack).orElse(null)))));
    }

    /** Whom Slack does not know cannot be chosen there. */
    static boolean isInSlack(String person) {
        return person.matches("[UW][A-Z0-9]+");
    }
}
