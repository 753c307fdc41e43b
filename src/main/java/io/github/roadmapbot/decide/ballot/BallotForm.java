package io.github.roadmapbot.decide.ballot;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import io.github.roadmapbot.decide.DecideSettings.Way;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The windows of a vote: the one that opens it, the one for an objection, and the one for the reasons. */
public final class BallotForm {

    public static final String OPEN = "ballot-open";
    public static final String OBJECT = "ballot-objection";
    public static final String ESCALATION = "ballot-escalation";
    public static final String REASONS = "ballot-reasons";

    /** The blocks, by which answers are read and mistakes are said. */
    static final String QUESTION = "question";

    static final String OPTIONS = "options";
    static final String SUBJECT = "subject";
    static final String RULE = "rule";
    static final String UNTIL = "until";
    static final String ELSEWHERE = "elsewhere";
    static final String TEXT = "text";

    static final int LONGEST_QUESTION = 200;
    static final int LONGEST_OPTION = 150;
    private static final int LONGEST_TEXT = 1500;

    private BallotForm() {}

    /**
     * Asks what is to be decided.
     *
     * @param metadata the roadmap's key
     * @param subject what was typed already; may be empty
     */
    static View open(String metadata, String subject, Way usual, LocalDate until) {
        InputBlock question = input(input -> input.blockId(QUESTION)
                .label(words("What is to be decided?"))
                .element(plainTextInput(text -> text.actionId(FormAnswers.VALUE).maxLength(LONGEST_QUESTION))));
        InputBlock options = input(input -> input.blockId(OPTIONS)
                .label(words("Between which options?"))
                .hint(words(
                        "One a line, at most five. Under lazy consensus the first is done unless somebody objects."))
                .element(plainTextInput(
                        text -> text.actionId(FormAnswers.VALUE).multiline(true).maxLength(LONGEST_TEXT))));
        InputBlock where = input(input -> input.blockId(SUBJECT)
                .label(words("What is it about?"))
                .hint(words(
                        "A suggestion such as R-12, a goal such as G-7, or the address of an issue. Everybody who can read it there can"
                                + " read what is decided."))
                .element(plainTextInput(text -> text.actionId(FormAnswers.VALUE)
                        .maxLength(300)
                        .initialValue(subject.isEmpty() ? null : Mrkdwn.atMost(300, subject)))));
        return Texts.form(
                OPEN,
                metadata,
                "Decide",
                "Open the vote",
                List.of(question, options, where, rule(usual.rule()), until(until), elsewhere()));
    }

    private static InputBlock rule(Rule usual) {
        List<OptionObject> rules = List.of(
                option(Rule.LAZY.key(), "Lazy consensus", "The first option is done unless somebody objects"),
                option(Rule.MAJORITY.key(), "Simple majority", "More than half of those who choose an option"),
                option(Rule.SUPERMAJORITY.key(), "Two-thirds majority", "Two thirds of those who choose an option"),
                option(Rule.UNANIMITY.key(), "Unanimity", "All who choose an option choose the same"));
        OptionObject chosen = rules.stream()
                .filter(rule -> rule.getValue().equals(usual.key()))
                .findFirst()
                .orElseThrow();
        return input(input -> input.blockId(RULE)
                .label(words("By which rule?"))
                .element(radioButtons(radio ->
                        radio.actionId(FormAnswers.VALUE).options(rules).initialOption(chosen))));
    }

    private static InputBlock until(LocalDate day) {
        return input(input -> input.blockId(UNTIL)
                .label(words("Until the end of which day?"))
                .element(datePicker(date -> date.actionId(FormAnswers.VALUE).initialDate(day.toString()))));
    }

    private static InputBlock elsewhere() {
        OptionObject discussion = option(
                ELSEWHERE,
                "Open a discussion about it on GitHub",
                "It is linked from the issue; needs one that is public");
        return input(input -> input.blockId(ELSEWHERE)
                .optional(true)
                .label(words("Where is it talked over?"))
                .element(checkboxes(boxes -> boxes.actionId(FormAnswers.VALUE).options(List.of(discussion)))));
    }

    static View objection(Ballot ballot) {
        return said(
                OBJECT,
                ballot,
                "Object to " + ballot.id(),
                "Object",
                "Why not, and what instead?",
                "It stands with your name on the card and, with the decision, beneath the issue on GitHub.");
    }

    static View escalation(Ballot ballot) {
        return said(
                ESCALATION,
                ballot,
                "Hand on " + ballot.id(),
                "End the vote",
                "On what can you not agree?",
                "The vote ends, and the steering group decides. It stands with your name on the card.");
    }

    static View reasons(Ballot ballot) {
        return said(
                REASONS,
                ballot,
                "Reasons of " + ballot.id(),
                "Write down",
                "Why was it decided like this?",
                "It stands with the decision, in Slack and on GitHub.");
    }

    private static View said(String callback, Ballot ballot, String title, String submit, String label, String hint) {
        InputBlock text = input(input -> input.blockId(TEXT)
                .label(words(label))
                .hint(words(hint))
                .element(plainTextInput(each -> each.actionId(FormAnswers.VALUE)
                        .multiline(true)
                        .maxLength(LONGEST_TEXT)
                        .initialValue(ballot.closed()
                                .map(closed -> closed.reasons())
                                .filter(reasons -> !reasons.isEmpty())
                                .orElse(null)))));
        return Texts.form(
                callback,
                ballot.id().toString(),
                title.length() > 24 ? ballot.id().toString() : title,
                submit,
                List.of(paragraph("*%s*".formatted(Mrkdwn.escape(ballot.terms().question()))), text));
    }

    /** The options as they were typed, one a line. */
    static List<String> options(String typed) {
        return Stream.of(typed.split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
