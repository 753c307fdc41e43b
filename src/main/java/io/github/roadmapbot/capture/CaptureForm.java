package io.github.roadmapbot.capture;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static io.github.roadmapbot.slack.Mrkdwn.user;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.form.WishForm;
import io.github.roadmapbot.card.form.WishForm.Occasion;
import io.github.roadmapbot.card.form.WishForm.Prefill;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.slack.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The window for a wish, with what has to be asked about where it comes from and where it goes. */
final class CaptureForm {

    static final String CALLBACK = "suggest";
    static final String ROADMAP = "roadmap";
    static final String CHOOSE = "choose-roadmap";
    static final String THREAD = "thread";
    static final String CONSENT = "consent";

    private static final String YES = "yes";

    private CaptureForm() {}

    static View view(
            Roadmaps roadmaps,
            Optional<Roadmap> roadmap,
            Memo memo,
            Prefill prefill,
            List<? extends LayoutBlock> more) {
        List<LayoutBlock> before = new ArrayList<>();
        if (roadmap.isEmpty()) {
            before.add(choice(roadmaps));
        }
        if (!memo.author().isEmpty()) {
            before.add(Texts.smallPrint("Said by %s, whose suggestion it will be; you are named as who recorded it."
                    .formatted(user(memo.author()))));
        }
        List<LayoutBlock> after = new ArrayList<>();
        if (!memo.thread().isEmpty()) {
            after.add(thread());
        }
        if (memo.secret()) {
            after.add(consent());
        }
        after.addAll(more);
        return WishForm.prefilled(
                roadmap, occasion(memo), prefill, before, after, memo.author().isEmpty());
    }

    static Occasion occasion(Memo memo) {
        return new Occasion(CALLBACK, "Suggest", "Suggest", memo.written());
    }

    private static InputBlock choice(Roadmaps roadmaps) {
        return input(input -> input.blockId(ROADMAP)
                .dispatchAction(true)
                .label(words("For which roadmap?"))
                .element(staticSelect(select -> select.actionId(CHOOSE)
                        .options(roadmaps.all().stream()
                                .map(each -> option(each.key(), each.project(), ""))
                                .toList()))));
    }

    private static InputBlock thread() {
        return input(input -> input.blockId(THREAD)
                .optional(true)
                .label(words("This message is in a thread"))
                .element(checkboxes(boxes -> boxes.actionId(WishForm.VALUE)
                        .options(List.of(option(
                                YES,
                                "Take the whole thread along",
                                "What was said there, and by whom, is added to why"))))));
    }

    private static InputBlock consent() {
        return input(input -> input.blockId(CONSENT)
                .label(words("This comes from a place that not everybody can read"))
                .hint(words("Its text will be seen in the feedback channel and, if it is approved, on GitHub, where the"
                        + " whole world can read it. The place itself is not named."))
                .element(checkboxes(boxes -> boxes.actionId(WishForm.VALUE)
                        .options(List.of(option(YES, "I may share this text, and I want to", ""))))));
    }
}
