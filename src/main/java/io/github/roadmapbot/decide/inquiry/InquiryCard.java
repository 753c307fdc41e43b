package io.github.roadmapbot.decide.inquiry;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import java.util.ArrayList;
import java.util.List;

/** How a question looks in Slack, and the window in which it is answered. */
public final class InquiryCard {

    public static final String ANSWER = "inquiry-answer";

    public static final String REOPEN = "inquiry-reopen";

    static final String TEXT = "text";
    static final int LONGEST = 1500;

    private InquiryCard() {}

    /**
     * The question with its answer, or with the button to give one.
     *
     * @param about what it is about, in Slack's markup
     * @param named whether people are named: a new message would notify them, a changed one does not
     */
    static Content content(Inquiry inquiry, String about, boolean named) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String title = "*%s · %s*".formatted(inquiry.id(), name(inquiry.kind()));
        String from = inquiry.source()
                .map(url -> Mrkdwn.link(url.toString(), "on GitHub"))
                .orElseGet(() -> named ? "by " + Mrkdwn.user(inquiry.by()) : "in Slack");
        blocks.add(paragraph("%s about %s\n%s".formatted(title, about, quoted(inquiry.words()))));
        inquiry.answer()
                .ifPresent(answer -> blocks.add(paragraph("*Answered*%s\n%s"
                        .formatted(named ? " by " + Mrkdwn.user(answer.by()) : "", quoted(answer.words())))));
        blocks.add(smallPrint((inquiry.kind() == Inquiry.Kind.QUESTION ? "Asked " : "Said ") + from));
        boolean open = inquiry.answer().isEmpty();
        blocks.add(actions(List.of(button(button -> button.actionId(open ? ANSWER : REOPEN)
                .text(words(open ? "Answer…" : "Open again"))
                .value(inquiry.id().toString())))));
        return new Content(
                blocks, Mrkdwn.shortened(300, "%s about %s: %s".formatted(title, about, escape(inquiry.words()))));
    }

    private static String quoted(String text) {
        return ">" + escape(Mrkdwn.atMost(LONGEST, text)).replace("\n", "\n>");
    }

    static String name(Inquiry.Kind kind) {
        return switch (kind) {
            case QUESTION -> "Question";
            case REMARK -> "Remark";
            case RISK -> "Risk";
        };
    }

    static View window(Inquiry inquiry) {
        return Texts.form(
                ANSWER,
                inquiry.id().toString(),
                "Answer " + inquiry.id(),
                "Answer",
                List.of(
                        paragraph(quoted(inquiry.words())),
                        input(input -> input.blockId(TEXT)
                                .label(words("Your answer"))
                                .hint(words(
                                        "It stands beneath what was said, and on GitHub, too, if the issue is there."))
                                .element(plainTextInput(text -> text.actionId(FormAnswers.VALUE)
                                        .multiline(true)
                                        .maxLength(LONGEST))))));
    }
}
