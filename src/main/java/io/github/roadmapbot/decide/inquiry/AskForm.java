package io.github.roadmapbot.decide.inquiry;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.decision.Inquiry.Kind;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import java.util.List;

/** The window in which anyone asks something about what they look at. */
final class AskForm {

    static final String CALLBACK = "inquiry-ask";
    static final String KIND = "kind";
    static final String TEXT = "text";

    private AskForm() {}

    /**
     * Asks what is to be asked.
     *
     * @param metadata comes back with it
     * @param about what it is about, in Slack's markup
     */
    static View of(String metadata, String about) {
        List<OptionObject> kinds = List.of(
                option(Kind.QUESTION.key(), "A question", "It waits for an answer"),
                option(Kind.RISK.key(), "A risk", "It waits for somebody to say what is done about it"),
                option(Kind.REMARK.key(), "A remark", "It waits for nothing"));
        return Texts.form(
                CALLBACK,
                metadata,
                "Ask",
                "Ask",
                List.of(
                        paragraph("About " + about),
                        input(input -> input.blockId(KIND)
                                .label(words("What is it?"))
                                .element(radioButtons(radio -> radio.actionId(FormAnswers.VALUE)
                                        .options(kinds)
                                        .initialOption(kinds.get(0))))),
                        input(input -> input.blockId(TEXT)
                                .label(words("What do you want to say?"))
                                .hint(words(
                                        "It stands with your name in the thread, and beneath the issue on GitHub as soon as"
                                                + " there is one."))
                                .element(plainTextInput(text -> text.actionId(FormAnswers.VALUE)
                                        .multiline(true)
                                        .maxLength(InquiryCard.LONGEST))))));
    }
}
