package io.github.roadmapbot.quarter;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.timePicker;
import static com.slack.api.model.block.element.BlockElements.usersSelect;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import io.github.roadmapbot.quarter.CycleButtons.Memo;
import io.github.roadmapbot.quarter.CycleButtons.Verb;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The windows about the planning of a quarter. */
final class CycleForms {

    static final String DAY = "day";
    static final String TIME = "time";
    static final String WHO = "who";
    static final String TEXT = "text";

    /** One sentence, and no essay. */
    static final int LONGEST_PURPOSE = 300;

    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private CycleForms() {}

    static View of(Verb verb, Plan plan) {
        return switch (verb) {
            case DATES -> dates(plan);
            case APPOINT ->
                form(
                        verb,
                        plan,
                        "Appoint a planner",
                        "Appoint",
                        List.of(input(field -> field.blockId(WHO)
                                .label(words("Who plans " + plan.cycle().quarter() + "?"))
                                .hint(
                                        words(
                                                "They are told in the maintainers' channel, and reminded of what is to be done."))
                                .element(usersSelect(select -> select.actionId(FormAnswers.VALUE))))));
            case PURPOSE ->
                form(
                        verb,
                        plan,
                        "What is it for?",
                        "Keep it",
                        List.of(text(
                                "The goal of " + plan.cycle().quarter() + ", in a sentence",
                                "Such as: the documentation is rewritten. It stands at the top of the discussion and of the page.",
                                plan.cycle().purpose(),
                                LONGEST_PURPOSE,
                                true)));
            case SKIP ->
                form(
                        verb,
                        plan,
                        "Skip this quarter",
                        "Skip it",
                        List.of(text(
                                "Why is " + plan.cycle().quarter() + " not planned?",
                                "Everybody is told. What was suggested is kept for the next quarter.",
                                "",
                                LONGEST_REASON,
                                false)));
            default -> throw new IllegalStateException("There is no window for " + verb);
        };
    }

    private static View dates(Plan plan) {
        Instant session = plan.cycle().dates().session();
        return form(
                Verb.DATES,
                plan,
                "Move the session",
                "Move it",
                List.of(
                        input(field -> field.blockId(DAY)
                                .label(words("On which day?"))
                                .hint(words("The other dates follow. Who was invited is told."))
                                .element(datePicker(date -> date.actionId(FormAnswers.VALUE)
                                        .initialDate(plan.cycle()
                                                .dates()
                                                .day(plan.zone())
                                                .toString())))),
                        input(field -> field.blockId(TIME)
                                .label(words("At what time?"))
                                .hint(words("In " + plan.zone().getId()))
                                .element(timePicker(time -> time.actionId(FormAnswers.VALUE)
                                        .initialTime(CLOCK.format(LocalTime.ofInstant(session, plan.zone()))))))));
    }

    private static InputBlock text(String label, String hint, String initial, int longest, boolean optional) {
        return input(field -> field.blockId(TEXT)
                .optional(optional)
                .label(words(label))
                .hint(words(hint))
                .element(plainTextInput(text -> text.actionId(FormAnswers.VALUE)
                        .multiline(true)
                        .maxLength(longest)
                        .initialValue(initial.isEmpty() ? null : initial))));
    }

    private static View form(
            Verb verb, Plan plan, String title, String submit, List<com.slack.api.model.block.LayoutBlock> blocks) {
        String memo = new Memo(
                        plan.cycle().roadmap(),
                        plan.cycle().quarter(),
                        Integer.toString(plan.cycle().revision()))
                .toString();
        return Texts.form(verb.action(), memo, title, submit, blocks);
    }
}
