package io.github.roadmapbot.card.form;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.richTextInput;
import static io.github.roadmapbot.slack.Mrkdwn.atMost;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.DispatchActionConfig;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.richtext.RichText;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The window in which a wish is written down or edited. */
public final class WishForm {

    /** Where what stands against all of it is said. */
    public static final String TITLE = "title";

    static final String WHY = "why";
    static final String CATEGORY = "category";
    static final String HELP = "help";
    static final String FITS = "fits";
    static final String GOOD_FIRST_ISSUE = "good-first-issue";
    static final String VOLUNTEER = "volunteer";
    static final String YES = "yes";
    static final String NO = "no";

    private static final String TOO_LONG =
            "A title has at most %d characters. What you typed is longer, so all of it stands"
                            .formatted(Wish.LONGEST_TITLE)
                    + " beneath, in *Why?*: please shorten the title as you like it.";

    /** The action id of every input of ours: a block holds one input, so its block id says it all. */
    public static final String VALUE = "value";

    static final DispatchActionConfig AT_EVERY_LETTER = DispatchActionConfig.builder()
            .triggerActionsOn(List.of("on_character_entered"))
            .build();

    /**
     * What differs between the occasions on which the form is shown.
     *
     * @param callbackId tells which handler reads it
     * @param metadata travels with it and comes back
     */
    public record Occasion(String callbackId, String title, String submit, String metadata) {}

    private WishForm() {}

    /**
     * The form filled with a wish.
     *
     * @param own whether it is shown to who proposed it
     */
    public static View filled(Roadmap roadmap, Occasion occasion, Wish wish, boolean own) {
        return filled(roadmap, occasion, wish, own, List.of());
    }

    /** As {@link #filled(Roadmap, Occasion, Wish, boolean)}, with more questions after those about the wish. */
    public static View filled(
            Roadmap roadmap, Occasion occasion, Wish wish, boolean own, List<? extends LayoutBlock> after) {
        List<LayoutBlock> blocks = new ArrayList<>(List.of(
                titleInput(wish.title(), false),
                whyInput(RichText.editable(wish.why())),
                categoryInput(roadmap, Optional.of(wish.category())),
                helpInput(wish, own),
                fitsInput(wish.fitsInQuarter())));
        blocks.addAll(after);
        return view(occasion, blocks);
    }

    /**
     * What is in a form before anybody has typed.
     *
     * @param category chosen already, if it is
     */
    public record Prefill(String title, Optional<RichTextBlock> why, Optional<String> category) {}

    /**
     * A form with something in it, and with questions before and after those about the wish.
     *
     * @param roadmap its categories are offered; none while nobody knows which
     * @param own whether it is shown to whose wish it will be
     */
    public static View prefilled(
            Optional<Roadmap> roadmap,
            Occasion occasion,
            Prefill prefill,
            List<LayoutBlock> before,
            List<LayoutBlock> after,
            boolean own) {
        String title = VisibleText.line(prefill.title());
        List<LayoutBlock> blocks = new ArrayList<>(before);
        if (title.length() > Wish.LONGEST_TITLE) {
            blocks.add(smallPrint(TOO_LONG));
        }
        blocks.add(titleInput(atMost(Wish.LONGEST_TITLE, title), true));
        blocks.add(whyInput(prefill.why()));
        roadmap.ifPresent(known -> blocks.add(categoryInput(known, prefill.category())));
        blocks.add(helpInput(null, own));
        blocks.add(fitsInput(true));
        blocks.addAll(after);
        return view(occasion, blocks);
    }

    /** A form that is open already, now that it is known of which roadmap; what was typed into it stays. */
    public static View of(
            Roadmap roadmap,
            Occasion occasion,
            List<LayoutBlock> shown,
            Optional<String> category,
            List<? extends LayoutBlock> after) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (LayoutBlock block : shown) {
            if (!CATEGORY.equals(block.getBlockId()) && !ReleaseChoice.BLOCK.equals(block.getBlockId())) {
                blocks.add(block);
            }
            if (WHY.equals(block.getBlockId())) {
                blocks.add(categoryInput(roadmap, category));
            }
        }
        blocks.addAll(after);
        return view(occasion, blocks);
    }

    private static View view(Occasion occasion, List<LayoutBlock> blocks) {
        return Texts.form(occasion.callbackId(), occasion.metadata(), occasion.title(), occasion.submit(), blocks);
    }

    /** A new title tells what is typed, so that what is there already can be shown. */
    private static InputBlock titleInput(String title, boolean telling) {
        return input(input -> input.blockId(TITLE)
                .dispatchAction(telling ? true : null)
                .label(words("What do you wish for?"))
                .element(plainTextInput(text -> text.actionId(VALUE)
                        .initialValue(title.isEmpty() ? null : title)
                        .maxLength(Wish.LONGEST_TITLE)
                        .dispatchActionConfig(telling ? AT_EVERY_LETTER : null)
                        .placeholder(words("One line, for example: Dark mode for the dashboard")))));
    }

    private static InputBlock whyInput(Optional<RichTextBlock> why) {
        return input(input -> input.blockId(WHY)
                .label(words("Why?"))
                .hint(words("Who would it help, and what do they do today? Anybody can read this."))
                .element(richTextInput(text -> text.actionId(VALUE).initialValue(why.orElse(null)))));
    }

    /** The category's choice with the definition of each beneath it. */
    static InputBlock categoryInput(Roadmap roadmap, Optional<String> chosen) {
        List<OptionObject> options =
                roadmap.categories().stream().map(WishForm::categoryOption).toList();
        OptionObject initial =
                chosen.flatMap(roadmap::category).map(WishForm::categoryOption).orElse(null);
        return input(input -> input.blockId(CATEGORY)
                .label(words("Category"))
                .element(radioButtons(
                        radio -> radio.actionId(VALUE).options(options).initialOption(initial))));
    }

    private static OptionObject categoryOption(Category category) {
        return option(category.key(), category.name(), category.definition());
    }

    /** Nobody volunteers somebody else: what a proposer has not said stays unsaid. */
    private static InputBlock helpInput(@Nullable Wish wish, boolean own) {
        OptionObject newcomers =
                option(GOOD_FIRST_ISSUE, "A good first issue", "Somebody new to the project could do it");
        OptionObject volunteer = own
                ? option(VOLUNTEER, "I could do this myself", "You will be named on the issue")
                : option(VOLUNTEER, "The proposer could do it", "They said so, and will be named on the issue");
        boolean volunteers = wish != null && wish.volunteer();
        List<OptionObject> offered = own || volunteers ? List.of(newcomers, volunteer) : List.of(newcomers);
        List<OptionObject> ticked = wish == null
                ? List.of()
                : Stream.of(wish.goodFirstIssue() ? newcomers : null, volunteers ? volunteer : null)
                        .filter(Objects::nonNull)
                        .toList();
        return input(input -> input.blockId(HELP)
                .optional(true)
                .label(words("Who could do it?"))
                .element(checkboxes(boxes ->
                        boxes.actionId(VALUE).options(offered).initialOptions(ticked.isEmpty() ? null : ticked))));
    }

    private static InputBlock fitsInput(boolean fits) {
        OptionObject yes = option(YES, "Yes", "");
        OptionObject no = option(NO, "No, it needs to be split", "Longer efforts are broken down into smaller ones");
        return input(input -> input.blockId(FITS)
                .label(words("Can it be done within a quarter?"))
                .element(radioButtons(
                        radio -> radio.actionId(VALUE).options(List.of(yes, no)).initialOption(fits ? yes : no))));
    }
}
