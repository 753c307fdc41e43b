package io.github.roadmapbot.people.share;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /roadmap shipped}: how much was done in each quarter, and how much of it by people who are not maintainers. */
public final class ShippedCommand implements Subcommand {

    private static final Logger log = LoggerFactory.getLogger(ShippedCommand.class);

    /** Two years. */
    private static final int MOST = 8;

    private static final String NOTHING =
            "Nothing is shipped yet. What is on the roadmap counts as shipped when its issue is closed as completed.";

    private final Roadmaps roadmaps;
    private final Hands hands;
    private final SlackWeb slack;
    private final Executor executor;
    private final boolean linking;

    /**
     * Takes what it counts with.
     *
     * @param linking whether people can say who they are on GitHub
     * @param executor counts after the command is acknowledged: Slack has to be asked who is a maintainer
     */
    public ShippedCommand(Roadmaps roadmaps, Hands hands, SlackWeb slack, Executor executor, boolean linking) {
        this.roadmaps = roadmaps;
        this.hands = hands;
        this.slack = slack;
        this.executor = executor;
        this.linking = linking;
    }

    @Override
    public String name() {
        return "shipped";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return "how much was done in each quarter, and how much of it by others than maintainers";
    }

    @Override
    public Content answer(Typed typed) {
        Optional<Roadmap> roadmap = roadmaps.at(typed.channel());
        if (roadmap.isEmpty()) {
            return Texts.section("This channel belongs to no roadmap. Please ask in a feedback channel.");
        }
        executor.execute(() -> tell(typed, roadmap.get()));
        return new Content(List.of(), "");
    }

    private void tell(Typed typed, Roadmap roadmap) {
        try {
            slack.whisper(typed.channel(), typed.user(), Texts.section(words(hands.of(roadmap), linking)));
        } catch (SlackFailure e) {
            log.warn("{} could not be told what was shipped: {}", typed.user(), e.getMessage());
        }
    }

    /** A line for each quarter. */
    static String words(Map<Quarter, Share> quarters, boolean linking) {
        if (quarters.isEmpty()) {
            return NOTHING;
        }
        List<String> lines = new ArrayList<>();
        quarters.entrySet().stream().limit(MOST).forEach(each -> lines.add(line(each.getKey(), each.getValue())));
        if (quarters.values().stream().anyMatch(share -> share.unknown() > 0)) {
            lines.add((linking ? "People become known by `/roadmap link`, or" : "People become known")
                    + " by a list of all maintainers in the configuration, `people.maintainersOnGitHub`.");
        }
        return String.join("\n", lines);
    }

    private static String line(Quarter quarter, Share share) {
        List<String> parts = new ArrayList<>();
        share.percent()
                .ifPresent(percent ->
                        parts.add("%d with people who are not maintainers (%d %% of the %d of which that is known)"
                                .formatted(share.byOthers(), percent, share.byOthers() + share.byMaintainers())));
        if (share.byMaintainers() > 0) {
            parts.add("%d by maintainers alone".formatted(share.byMaintainers()));
        }
        if (share.unknown() > 0) {
            parts.add("%d by people of whom that is not known".formatted(share.unknown()));
        }
        if (share.nobody() > 0) {
            parts.add("%d assigned to nobody".formatted(share.nobody()));
        }
        return "• *%s*: %d shipped: %s".formatted(quarter, share.all(), String.join(", ", parts));
    }
}
