package io.github.roadmapbot.card.notice;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.atMost;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.StepStatus;
import java.util.ArrayList;
import java.util.List;

/** Asks the maintainers what to do about something that does not work. */
public final class BlockedCard {

    public static final String RETRY = "step-retry";
    public static final String GIVE_UP = "step-give-up";

    private static final int LONGEST_ERROR = 1500;

    private BlockedCard() {}

    /**
     * Renders the question, or only what it was about once it is answered.
     *
     * @param about what the step is about, ready for Slack's markup
     */
    public static Content content(Step step, String about) {
        String text = ":rotating_light: I am stuck with %s for %s.%s\n>%s"
                .formatted(
                        Phrases.what(step),
                        about,
                        step.failures() > 1 ? " I tried %d times, the last time:".formatted(step.failures()) : "",
                        escape(atMost(LONGEST_ERROR, step.lastError())).replace("\n", "\n>"));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(text)));
        if (step.status() == StepStatus.BLOCKED) {
            blocks.add(smallPrint(choice(step)));
            String id = Long.toString(step.id());
            blocks.add(actions(actions -> actions.elements(List.of(
                    button(button ->
                            button.actionId(RETRY).value(id).style("primary").text(words("Retry"))),
                    button(button -> button.actionId(GIVE_UP).value(id).text(words("Give up")))))));
        }
        return new Content(blocks, text);
    }

    private static String choice(Step step) {
        String left = step.kind() == StepKind.OPEN_ISSUE
                ? "Give up leaves the suggestion approved, without anything on GitHub."
                : "Give up leaves this out and goes on with the rest.";
        return "Retry tries it again. " + left;
    }
}
