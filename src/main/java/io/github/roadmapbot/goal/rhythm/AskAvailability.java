package io.github.roadmapbot.goal.rhythm;

import static com.slack.api.model.block.Blocks.actions;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.block.element.ButtonElement;
import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Asks somebody in private how much time they have in a quarter: once, and never whoever muted the bot. */
public final class AskAvailability implements StepRunner {

    private final Roadmaps roadmaps;
    private final People people;
    private final SlackWeb slack;
    private final PostOnce once;

    public AskAvailability(Roadmaps roadmaps, People people, SlackWeb slack, PostOnce once) {
        this.roadmaps = roadmaps;
        this.people = people;
        this.slack = slack;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        String[] parts = step.detail().split(" ", 2);
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        if (roadmap.isEmpty() || people.isMuted(parts[0])) {
            return Outcome.DONE;
        }
        Optional<String> channel = slack.channelOfWhoIsThere(parts[0]);
        return channel.isEmpty()
                ? Outcome.DONE
                : once.post(
                        step,
                        channel.get(),
                        Optional.empty(),
                        content(roadmap.get(), Quarter.parse(parts[1])),
                        posted -> {});
    }

    static Content content(Roadmap roadmap, Quarter quarter) {
        String text =
                "You own a goal of %s in %s, or have a task of one. How much time will you have, and when are you away? I ask once a quarter; the answer helps to plan, and nobody holds you to it."
                        .formatted(escape(roadmap.project()), quarter);
        return new Content(List.of(paragraph(text), button(roadmap, quarter, "Say how much time I have…")), text);
    }

    static LayoutBlock button(Roadmap roadmap, Quarter quarter, String label) {
        return actions(List.of(tell(roadmap, quarter, label)));
    }

    /** Opens the window for the answer. */
    public static ButtonElement tell(Roadmap roadmap, Quarter quarter, String label) {
        return BlockElements.button(button -> button.actionId(AvailabilityForm.ACTION)
                .value(AvailabilityForm.memo(roadmap, quarter))
                .text(words(label)));
    }
}
