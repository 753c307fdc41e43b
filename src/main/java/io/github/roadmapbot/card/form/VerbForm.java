package io.github.roadmapbot.card.form;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.numberInput;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.richTextInput;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The windows in which a maintainer sends a draft on a detour, and the one in which its proposer answers. */
public final class VerbForm {

    public static final String ASK = "ask";
    public static final String ANSWER = "answer";
    public static final String DUPLICATE = "duplicate";
    public static final String SNOOZE = "snooze";
    public static final String DEFER = "defer";
    public static final String ESCALATE = "escalate";
    public static final String SPLIT = "split";

    /** The blocks, by which answers are read and mistakes are said. */
    public static final String TEXT = "text";

    public static final String OTHER = "other";

    /** What tells of each letter of the other one's number. */
    public static final String OTHER_TYPED = "other-typed";

    private static final String NAMED = "other_named";
    public static final String UNTIL = "until";
    public static final String VOTES = "votes";
    public static final String QUARTER = "quarter";

    public static final String KIND = "kind";

    /** What the parts can be. */
    public static final String STEPS = "steps";

    public static final String WISHES = "wishes";

    /** What becomes of the whole beside its parts. */
    public static final String WHOLE = "whole";

    public static final String TRACKED = "tracked";

    /** What is wrong with a quarter. */
    public static final String NOT_LATER = "Please choose a later quarter than the one that is being planned.";

    public static final int MOST_PARTS = 5;
    public static final int LEAST_PARTS = 2;

    /** Beyond a year nobody plans. */
    private static final int QUARTERS = 4;

    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_VOTES = 10_000;

    /** Slack takes no longer ones. */
    private static final int LONGEST_TITLE = 24;

    private VerbForm() {}

    public static View ask(Suggestion suggestion) {
        return view(
                ASK,
                "Ask about " + suggestion.id(),
                "Ask",
                suggestion,
                paragraph(Phrases.name(suggestion)),
                text(
                        "What do you want to know?",
                        "The proposer gets this, and it stands in the thread of the card. The answer brings it back.",
                        false));
    }

    public static View answer(Suggestion suggestion, String question) {
        InputBlock answer = input(input -> input.blockId(TEXT)
                .label(words("Your answer"))
                .hint(words("It becomes a part of your suggestion, so everybody can read it."))
                .element(richTextInput(text -> text.actionId(WishForm.VALUE))));
        String asked = "%s\n>%s"
                .formatted(
                        Phrases.name(suggestion),
                        escape(VisibleText.isolated(question)).replace("\n", "\n>"));
        return view(ANSWER, "Answer on " + suggestion.id(), "Answer", suggestion, paragraph(asked), answer);
    }

    public static View duplicate(Suggestion suggestion) {
        InputBlock other = input(input -> input.blockId(OTHER)
                .label(words("Which one does it repeat?"))
                .hint(words("Its number, for example R-12. Everybody who voted for either counts once there."))
                .dispatchAction(true)
                .element(plainTextInput(text -> text.actionId(OTHER_TYPED)
                        .maxLength(30)
                        .dispatchActionConfig(WishForm.AT_EVERY_LETTER)
                        .placeholder(words("R-12")))));
        return view(
                DUPLICATE,
                suggestion.id() + " is a duplicate",
                "Merge",
                suggestion,
                paragraph(Phrases.name(suggestion)),
                other,
                text("A note", "Both proposers are told this.", true));
    }

    /** The window of a duplicate as it was sent, with words beneath the number that say which one it is. */
    public static View naming(View sent, String mrkdwn) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (LayoutBlock block : sent.getBlocks()) {
            if (!NAMED.equals(block.getBlockId())) {
                blocks.add(block);
            }
            if (OTHER.equals(block.getBlockId()) && !mrkdwn.isEmpty()) {
                SectionBlock named = paragraph(mrkdwn);
                named.setBlockId(NAMED);
                blocks.add(named);
            }
        }
        return Texts.form(
                sent.getCallbackId(),
                sent.getPrivateMetadata(),
                sent.getTitle().getText(),
                sent.getSubmit().getText(),
                blocks);
    }

    public static View snooze(Suggestion suggestion) {
        InputBlock until = input(input -> input.blockId(UNTIL)
                .optional(true)
                .label(words("Until a day"))
                .element(datePicker(date -> date.actionId(WishForm.VALUE))));
        InputBlock votes = input(input -> input.blockId(VOTES)
                .optional(true)
                .label(words("Until so many new votes"))
                .element(numberInput(number -> number.actionId(WishForm.VALUE)
                        .decimalAllowed(false)
                        .minValue("1")
                        .maxValue(Integer.toString(MOST_VOTES)))));
        return view(
                SNOOZE,
                "Snooze " + suggestion.id(),
                "Snooze",
                suggestion,
                paragraph(Phrases.name(suggestion)
                        + "\nSay until when: a day, a number of new votes, or both; then whichever comes first."),
                until,
                votes);
    }

    /**
     * Keeps it for a later quarter.
     *
     * @param planned the quarter that is being planned
     */
    public static View defer(Suggestion suggestion, Quarter planned) {
        return view(
                DEFER,
                "Defer " + suggestion.id(),
                "Defer",
                suggestion,
                paragraph(Phrases.name(suggestion)),
                quarter(planned),
                text("Why later?", "The proposer is told this, and everybody can read it on the card.", true));
    }

    /** The choice among the quarters after the one that is being planned. */
    public static InputBlock quarter(Quarter planned) {
        List<OptionObject> options = Stream.iterate(planned.next(), Quarter::next)
                .limit(QUARTERS)
                .map(quarter -> option(quarter.key(), quarter.toString(), ""))
                .toList();
        return input(input -> input.blockId(QUARTER)
                .label(words("To which quarter?"))
                .hint(words("It comes back when that quarter is being planned."))
                .element(radioButtons(
                        radio -> radio.actionId(WishForm.VALUE).options(options).initialOption(options.get(0)))));
    }

    /** The quarter that was chosen; empty if it is none of those that were offered, or not a later one any more. */
    public static Optional<Quarter> laterQuarter(FormAnswers answers, Quarter planned) {
        return answers.choice(QUARTER).map(Quarter::parse).filter(each -> each.compareTo(planned) > 0);
    }

    public static View escalate(Suggestion suggestion) {
        return view(
                ESCALATE,
                "Escalate " + suggestion.id(),
                "Escalate",
                suggestion,
                paragraph(Phrases.name(suggestion)),
                text(
                        "What is to be decided, and between which options?",
                        "Everybody can read this on the card. Only the steering group can approve or decline it then.",
                        false));
    }

    /**
     * Asks for the parts.
     *
     * @param trackable whether an issue may open that is called as the whole is
     */
    public static View split(Suggestion suggestion, boolean trackable) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(paragraph(Phrases.name(suggestion)
                + "\nEach part becomes a suggestion of its own, with the same proposer, reason and category."));
        List<OptionObject> kinds = List.of(
                option(
                        STEPS,
                        "Steps of a wish too large for a quarter",
                        "Who voted for the whole has voted for each step"),
                option(WISHES, "Several wishes in one text", "Each starts without votes: which one was meant?"));
        blocks.add(input(input -> input.blockId(KIND)
                .label(words("What are the parts?"))
                .element(radioButtons(
                        radio -> radio.actionId(WishForm.VALUE).options(kinds).initialOption(kinds.get(0))))));
        for (int part = 1; part <= MOST_PARTS; part++) {
            blocks.add(part(part));
        }
        if (trackable) {
            blocks.add(whole());
        }
        return view(SPLIT, "Split " + suggestion.id(), "Split", suggestion, blocks.toArray(LayoutBlock[]::new));
    }

    private static InputBlock whole() {
        return input(input -> input.blockId(WHOLE)
                .optional(true)
                .label(words("The whole"))
                .hint(
                        words(
                                "With the first part that is approved, an issue opens that is called as the whole is and says"
                                        + " nothing else. If the whole has an issue already, the parts stand beneath that in any case."))
                .element(checkboxes(boxes -> boxes.actionId(WishForm.VALUE)
                        .options(List.of(option(
                                TRACKED,
                                "Keep it as a tracking issue on GitHub",
                                "The parts' issues become its sub-issues"))))));
    }

    /** The block of a part. */
    public static String partBlock(int number) {
        return "part_" + number;
    }

    private static InputBlock part(int number) {
        return input(input -> input.blockId(partBlock(number))
                .optional(number > LEAST_PARTS)
                .label(words("Part %d".formatted(number)))
                .element(plainTextInput(text -> text.actionId(WishForm.VALUE).maxLength(Wish.LONGEST_TITLE))));
    }

    private static InputBlock text(String label, String hint, boolean optional) {
        return input(input -> input.blockId(TEXT)
                .optional(optional)
                .label(words(label))
                .hint(words(hint))
                .element(plainTextInput(
                        text -> text.actionId(WishForm.VALUE).multiline(true).maxLength(LONGEST_TEXT))));
    }

    private static View view(
            String callbackId, String title, String submit, Suggestion suggestion, LayoutBlock... blocks) {
        return Texts.form(
                callbackId,
                ApprovalForm.about(suggestion),
                title.length() > LONGEST_TITLE ? suggestion.id().toString() : title,
                submit,
                List.of(blocks));
    }
}
