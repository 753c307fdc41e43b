package io.github.roadmapbot.card.form;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.IssuePlan;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The windows in which a maintainer confirms an approval or gives the reason of a refusal. */
public final class ApprovalForm {

    public static final String APPROVE = "approve";
    public static final String DECLINE = "decline";

    private static final String GOOD_FIRST_ISSUE = "good_first_issue";
    private static final String REPOSITORY = "repository";
    private static final String CRITERIA = "criteria";
    private static final String PART_OF = "part_of";
    private static final String WHY_NOW = "why_now";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_WHY_NOW = 200;
    private static final int LONGEST_ID = 20;
    private static final int LONGEST_CRITERIA = 2000;

    private static final String BECOMES_PUBLIC = "Its title, text and the proposer's display name become public.";
    private static final String IS_AN_ISSUE = "It is an issue already, and nothing in that is changed.";

    private static final String TOO_MANY = "These are %%d lines. Please keep to %d: what needs more is better split."
            .formatted(IssuePlan.MOST_CRITERIA);

    /**
     * A confirmed approval, read once.
     *
     * @param wish with the confirmed category and judgement on newcomers; there if nothing is wrong
     * @param plan what the issue is to be like
     * @param errors what is wrong, by block
     */
    public record Answers(Optional<Wish> wish, String reason, IssuePlan plan, Map<String, String> errors) {

        Answers(Optional<Wish> wish, String reason, Map<String, String> errors) {
            this(wish, reason, IssuePlan.OPEN, errors);
        }
    }

    private ApprovalForm() {}

    /**
     * Asks for what has to be said at an approval.
     *
     * @param tracked whether its issue was there before, which says for itself what it is like
     */
    public static View approve(Suggestion suggestion, Roadmap roadmap, Quarter quarter, boolean tracked) {
        return approve(suggestion, roadmap, quarter, tracked, false);
    }

    /**
     * As {@link #approve(Suggestion, Roadmap, Quarter, boolean)}.
     *
     * @param late whether the quarter was planned already, so that it is to be said why something is added now
     */
    public static View approve(Suggestion suggestion, Roadmap roadmap, Quarter quarter, boolean tracked, boolean late) {
        Wish wish = suggestion.wish();
        String start = "%s goes on the roadmap for *%s*. %s"
                .formatted(Phrases.name(suggestion), quarter, tracked ? IS_AN_ISSUE : BECOMES_PUBLIC);
        List<LayoutBlock> blocks = new ArrayList<>(
                List.of(paragraph(start), WishForm.categoryInput(roadmap, Optional.of(wish.category()))));
        if (!tracked && roadmap.repositories().size() > 1) {
            blocks.add(repository(suggestion, roadmap));
        }
        if (!tracked) {
            blocks.add(goodFirstIssue(wish.goodFirstIssue()));
            blocks.add(criteria(suggestion.plan().criteria()));
        }
        blocks.add(partOf(suggestion.plan().partOf()));
        if (late) {
            blocks.add(whyNow(quarter));
        }
        if (!tracked || !wish.fitsInQuarter()) {
            blocks.add(reason(wish.fitsInQuarter()));
        }
        return view(APPROVE, suggestion, "Approve", blocks);
    }

    /** Asks why something is added to a quarter that was planned already. */
    public static InputBlock whyNow(Quarter quarter) {
        return input(input -> input.blockId(WHY_NOW)
                .label(words("Why now?"))
                .hint(words("%s was planned already. The reason stands in the look back at it.".formatted(quarter)))
                .element(plainTextInput(text -> text.actionId(WishForm.VALUE).maxLength(LONGEST_WHY_NOW))));
    }

    /** Whether the window asked why it is added now. */
    public static boolean asksWhyNow(FormAnswers answers) {
        return answers.has(WHY_NOW);
    }

    /** Why something is added to a quarter that was planned already; empty if the window did not ask. */
    public static String whyNow(FormAnswers answers) {
        return answers.text(WHY_NOW);
    }

    /** What is wrong if nothing is said of it. */
    public static Map<String, String> nothingSaidOfNow(Quarter quarter) {
        return Map.of(WHY_NOW, "%s was planned already: please say why this is added now.".formatted(quarter));
    }

    private static InputBlock repository(Suggestion suggestion, Roadmap roadmap) {
        List<OptionObject> all = roadmap.repositories().stream()
                .map(each -> option(each, each, ""))
                .toList();
        String usual = roadmap.repository(
                        suggestion.plan().repository(), suggestion.wish().category())
                .orElse("");
        return input(input -> input.blockId(REPOSITORY)
                .label(words("In which repository is the issue opened?"))
                .hint(words("If you change the category, look here as well."))
                .element(staticSelect(select ->
                        select.actionId(WishForm.VALUE).options(all).initialOption(option(usual, usual, "")))));
    }

    public static View decline(Suggestion suggestion) {
        InputBlock reason = input(input -> input.blockId(REASON)
                .label(words("Why not?"))
                .hint(words("The proposer is told this, and everybody can read it on the card."))
                .element(plainTextInput(
                        text -> text.actionId(WishForm.VALUE).multiline(true).maxLength(LONGEST_REASON))));
        return view(DECLINE, suggestion, "Decline", List.of(paragraph(Phrases.name(suggestion)), reason));
    }

    /**
     * Reads an approval of {@code wish}; one that does not fit into a quarter needs a reason.
     *
     * @param tracked whether its issue was there before
     */
    public static Answers read(FormAnswers answers, Wish wish, Roadmap roadmap, boolean tracked) {
        String reason = answers.text(REASON);
        if (!wish.fitsInQuarter() && reason.isEmpty()) {
            return new Answers(
                    Optional.empty(),
                    reason,
                    Map.of(REASON, "It needs more than a quarter: please say why it goes on as it is."));
        }
        String category = answers.choice(WishForm.CATEGORY).orElse("");
        if (roadmap.category(category).isEmpty()) {
            return new Answers(Optional.empty(), reason, Map.of(WishForm.CATEGORY, "Please choose a category."));
        }
        Optional<String> repository = answers.choice(REPOSITORY);
        if (!tracked
                && roadmap.repositories().size() > 1
                && repository.filter(roadmap.repositories()::contains).isEmpty()) {
            return new Answers(Optional.empty(), reason, Map.of(REPOSITORY, "Please choose a repository."));
        }
        List<String> criteria = IssuePlan.criteria(answers.text(CRITERIA));
        if (criteria.size() > IssuePlan.MOST_CRITERIA) {
            return new Answers(Optional.empty(), reason, Map.of(CRITERIA, TOO_MANY.formatted(criteria.size())));
        }
        String whole = answers.text(PART_OF);
        Optional<SuggestionId> partOf = SuggestionId.parse(whole);
        if (!whole.isEmpty() && partOf.isEmpty()) {
            return new Answers(Optional.empty(), reason, notThere(roadmap));
        }
        boolean goodFirstIssue = tracked
                ? wish.goodFirstIssue()
                : answers.ticked(GOOD_FIRST_ISSUE).contains(WishForm.GOOD_FIRST_ISSUE);
        return new Answers(
                Optional.of(wish.confirmed(category, goodFirstIssue)),
                reason,
                new IssuePlan(repository, partOf, criteria),
                Map.of());
    }

    /** The reason of a refusal, or what is wrong with it. */
    public static Answers readDecline(FormAnswers answers, Wish wish) {
        String reason = answers.text(REASON);
        return reason.isEmpty()
                ? new Answers(
                        Optional.empty(), reason, Map.of(REASON, "Please give a reason: the proposer is told it."))
                : new Answers(Optional.of(wish), reason, Map.of());
    }

    /** What a window carries along: which suggestion it is about, and which words of it were seen. */
    public static String about(Suggestion suggestion) {
        return suggestion.id() + " " + suggestion.wish().fingerprint();
    }

    private static View view(String callbackId, Suggestion suggestion, String verb, List<LayoutBlock> blocks) {
        return Texts.form(callbackId, about(suggestion), "%s %s".formatted(verb, suggestion.id()), verb, blocks);
    }

    private static InputBlock goodFirstIssue(boolean suggested) {
        OptionObject yes =
                option(WishForm.GOOD_FIRST_ISSUE, "A good first issue", "The issue gets the label newcomers look for");
        return input(input -> input.blockId(GOOD_FIRST_ISSUE)
                .optional(true)
                .label(words("For newcomers?"))
                .element(checkboxes(boxes -> boxes.actionId(WishForm.VALUE)
                        .options(List.of(yes))
                        .initialOptions(suggested ? List.of(yes) : null))));
    }

    private static InputBlock criteria(List<String> said) {
        return input(input -> input.blockId(CRITERIA)
                .optional(true)
                .label(words("When is it done?"))
                .hint(words("One acceptance criterion a line; each becomes a box to tick on the issue."))
                .element(plainTextInput(text -> text.actionId(WishForm.VALUE)
                        .multiline(true)
                        .maxLength(LONGEST_CRITERIA)
                        .initialValue(said.isEmpty() ? null : String.join("\n", said)))));
    }

    /** What is wrong when nothing on the roadmap is called that. */
    public static Map<String, String> notThere(Roadmap roadmap) {
        return Map.of(
                PART_OF,
                "Please write the id of something else that is on the roadmap of %s, such as R-42, or nothing."
                        .formatted(roadmap.project()));
    }

    private static InputBlock partOf(Optional<SuggestionId> said) {
        return input(input -> input.blockId(PART_OF)
                .optional(true)
                .label(words("Part of"))
                .hint(words("The id of what it is a part of, such as R-42. On GitHub it becomes a sub-issue of that."))
                .element(plainTextInput(text -> text.actionId(WishForm.VALUE)
                        .maxLength(LONGEST_ID)
                        .initialValue(said.map(SuggestionId::toString).orElse(null)))));
    }

    private static InputBlock reason(boolean fits) {
        return input(input -> input.blockId(REASON)
                .optional(fits)
                .label(words(
                        fits ? "A note for the issue" : "It needs more than a quarter. Why does it go on as it is?"))
                .hint(words("Everybody can read this on the issue."))
                .element(plainTextInput(
                        text -> text.actionId(WishForm.VALUE).multiline(true).maxLength(LONGEST_REASON))));
    }
}
