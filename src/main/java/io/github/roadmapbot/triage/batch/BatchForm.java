package io.github.roadmapbot.triage.batch;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.multiStaticSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.form.ApprovalForm;
import io.github.roadmapbot.card.form.VerbForm;
import io.github.roadmapbot.card.form.WishForm;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The two windows in which several drafts are decided: which and what, and then the details. */
final class BatchForm {

    static final String CHOOSE = "batch-choose";
    static final String DO = "batch-do";

    /** The blocks, by which answers are read and mistakes are said. */
    static final String CHOSEN = "chosen";

    static final String VERB = "verb";
    static final String REASON = "reason";
    static final String UNTIL = VerbForm.UNTIL;

    /** Block Kit's limits of a menu and of the name of a group in it. */
    private static final int MOST_OPTIONS = 100;

    private static final int LONGEST_GROUP = 75;

    private static final int LONGEST_REASON = 1000;

    private BatchForm() {}

    /** Whether some of these cannot be offered, because a menu takes no more. */
    static boolean overflows(List<Waiting> waiting) {
        return waiting.size() > MOST_OPTIONS;
    }

    static View choose(Roadmap roadmap, List<Waiting> waiting) {
        String more = overflows(waiting)
                ? " These are the first %d of %d, most wanted first.".formatted(MOST_OPTIONS, waiting.size())
                : "";
        InputBlock chosen = input(input -> input.blockId(CHOSEN)
                .label(words("Which ones?"))
                .hint(words("Up to %d at once; type to search.%s".formatted(Batch.MOST, more)))
                .element(multiStaticSelect(select -> select.actionId(WishForm.VALUE)
                        .maxSelectedItems(Batch.MOST)
                        .placeholder(words("Choose suggestions"))
                        .optionGroups(groups(roadmap, waiting)))));
        List<OptionObject> verbs = Stream.of(Verb.values())
                .map(verb -> option(verb.key(), verb.imperative(), verb.meaning()))
                .toList();
        InputBlock verb = input(input -> input.blockId(VERB)
                .label(words("What is to be done with them?"))
                .element(radioButtons(radio -> radio.actionId(WishForm.VALUE).options(verbs))));
        return Texts.form(CHOOSE, roadmap.key(), "Decide on several", "Next", List.of(chosen, verb));
    }

    private static List<OptionGroupObject> groups(Roadmap roadmap, List<Waiting> waiting) {
        Map<String, List<OptionObject>> byCategory = new LinkedHashMap<>();
        roadmap.categories().forEach(category -> byCategory.put(category.name(), new ArrayList<>()));
        waiting.stream()
                .limit(MOST_OPTIONS)
                .forEach(each -> byCategory
                        .computeIfAbsent(
                                roadmap.categoryName(each.suggestion().wish().category()), name -> new ArrayList<>())
                        .add(option(each.suggestion().id().toString(), label(each), "")));
        return byCategory.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> OptionGroupObject.builder()
                        .label(plainText(Mrkdwn.atMost(LONGEST_GROUP, group.getKey())))
                        .options(group.getValue())
                        .build())
                .toList();
    }

    private static String label(Waiting each) {
        return "%s (%s) %s"
                .formatted(
                        each.suggestion().id(),
                        each.votes() == 1 ? "1 vote" : each.votes() + " votes",
                        VisibleText.isolated(each.suggestion().title()));
    }

    /**
     * The second window.
     *
     * @param preview what will be done, and what will be left out
     * @param planned the quarter that is being planned
     * @param late whether its session was held, so that it is asked why something is added
     */
    static View confirm(Batch batch, List<LayoutBlock> preview, Quarter planned, boolean late) {
        List<LayoutBlock> blocks = new ArrayList<>(preview);
        switch (batch.verb()) {
            case APPROVE -> {
                if (late) {
                    blocks.add(ApprovalForm.whyNow(planned));
                }
            }
            case DEFER -> blocks.addAll(List.of(VerbForm.quarter(planned), reason("Why later?", true)));
            case SNOOZE ->
                blocks.add(input(input -> input.blockId(UNTIL)
                        .label(words("Until which day?"))
                        .element(datePicker(date -> date.actionId(WishForm.VALUE)))));
            case DECLINE -> blocks.add(reason("Why not?", false));
        }
        String verb = batch.verb().imperative();
        return Texts.form(DO, batch.written(), verb + " several", verb, blocks);
    }

    private static InputBlock reason(String label, boolean optional) {
        return input(input -> input.blockId(REASON)
                .optional(optional)
                .label(words(label))
                .hint(words("Each proposer is told this, and everybody can read it on the cards."))
                .element(plainTextInput(
                        text -> text.actionId(WishForm.VALUE).multiline(true).maxLength(LONGEST_REASON))));
    }
}
