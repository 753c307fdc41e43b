package io.github.roadmapbot.capture;

import io.github.roadmapbot.capture.SuggestWindow.Asker;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import java.util.List;

/** {@code /roadmap suggest [title]}: opens the window in which a wish is written down. */
public final class SuggestCommand implements Subcommand {

    private final Roadmaps roadmaps;
    private final SuggestWindow window;

    public SuggestCommand(Roadmaps roadmaps, SuggestWindow window) {
        this.roadmaps = roadmaps;
        this.window = window;
    }

    @Override
    public String name() {
        return "suggest";
    }

    @Override
    public String arguments() {
        return "[title]";
    }

    @Override
    public String description() {
        return "suggest something for the roadmap";
    }

    @Override
    public Content answer(Typed typed) {
        return roadmaps.at(typed.channel())
                .flatMap(window::unusable)
                .map(Texts::section)
                .orElseGet(() -> {
                    window.empty(
                            new Asker(
                                    typed.user(), typed.channel(), typed.triggerId(), "type `/roadmap suggest` again"),
                            typed.rest());
                    return new Content(List.of(), "");
                });
    }
}
