package io.github.roadmapbot.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.atMost;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.Step;
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
     * Renders the question, or what was answered.
     *
     * @param about what the step is about, ready for Slack's markup
     */
    public static Content content(Step step, String about) {
        String text = ":rotating_light: %s does not work: %s\n>%s"
                .formatted(
                        about,
                        Phrases.what(step.kind()),
                        escape(atMost(LONGEST_ERROR, step.lastError())).replace("\n", "\n>"));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(text)));
        if (step.status() == StepStatus.BLOCKED) {
            String id = Long.toString(step.id());
            blocks.add(actions(actions -> actions.elements(List.of(
                    button(button ->
                            button.actionId(RETRY).value(id).style("primary").text(words("Retry"))),
                    button(button -> button.actionId(GIVE_UP).value(id).text(words("Give up")))))));
        }
        return new Content(blocks, text);
    }
}
