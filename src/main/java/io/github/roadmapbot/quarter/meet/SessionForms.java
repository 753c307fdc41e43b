package io.github.roadmapbot.quarter.meet;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.multiUsersSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import java.util.List;
import java.util.Set;

/** The windows of a session. */
final class SessionForms {

    static final String KIND = "kind";
    static final String TEXT = "text";
    static final String WHO = "who";

    private static final int LONGEST = 500;

    private SessionForms() {}

    static View note(Plan plan) {
        List<OptionObject> kinds = List.of(
                option("decision", "Decision", "what was decided, other than by a button"),
                option("commitment", "Commitment", "who does what until when"),
                option("remark", "Remark", "what went well, what should be better"));
        return Texts.form(
                Guide.NOTE,
                Guide.memo(plan),
                "Note something",
                "Note it",
                List.of(
                        input(field -> field.blockId(KIND)
                                .label(words("What is it?"))
                                .element(radioButtons(buttons -> buttons.actionId(FormAnswers.VALUE)
                                        .initialOption(kinds.get(0))
                                        .options(kinds)))),
                        input(field -> field.blockId(TEXT)
                                .label(words("In a sentence"))
                                .hint(words("Everybody can read it afterwards."))
                                .element(plainTextInput(text -> text.actionId(FormAnswers.VALUE)
                                        .multiline(true)
                                        .maxLength(LONGEST))))));
    }

    static View present(Plan plan, Set<String> present) {
        return Texts.form(
                Guide.PRESENT,
                Guide.memo(plan),
                "Who is here?",
                "Keep it",
                List.of(input(field -> field.blockId(WHO)
                        .optional(true)
                        .label(words("People"))
                        .hint(plainText("Only how many there were is shown to others."))
                        .element(multiUsersSelect(select -> select.actionId(FormAnswers.VALUE)
                                .initialUsers(present.isEmpty() ? null : List.copyOf(present)))))));
    }
}
