package io.github.roadmapbot.quarter.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import java.util.List;
import java.util.Optional;

/** {@code /roadmap review}: what was done of what a quarter had planned, and how people say it went. */
public final class ReviewCommand implements Subcommand {

    private final Reviewing reviewing;
    private final Aside aside;

    public ReviewCommand(Reviewing reviewing, Aside aside) {
        this.reviewing = reviewing;
        this.aside = aside;
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public String arguments() {
        return "[quarter]";
    }

    @Override
    public String description() {
        return "what was done of what a quarter had planned; say how it went";
    }

    @Override
    public Content answer(Typed typed) {
        Optional<Roadmap> roadmap = reviewing.roadmaps().at(typed.channel());
        if (roadmap.isEmpty()) {
            return Texts.section("Please type this in a channel of a roadmap: I cannot tell which one you mean here.");
        }
        Optional<Quarter> named = About.typed(typed.rest());
        if (named.isEmpty() && !typed.rest().isBlank()) {
            return Texts.section(
                    "I know no such quarter. Please write one such as `/roadmap review %s`, or nothing for the last one."
                            .formatted(reviewing.current(roadmap.get()).previous()));
        }
        aside.say(
                new Aside.Asker(typed.user(), typed.channel(), typed.triggerId()),
                () -> ReviewPost.of(reviewing.of(roadmap.get(), named.orElseGet(() -> usual(roadmap.get())))));
        return new Content(List.of(), "");
    }

    /** The last one that is over, as long as anything was planned for it. */
    private Quarter usual(Roadmap roadmap) {
        Quarter current = reviewing.current(roadmap);
        return reviewing.figures(roadmap, current.previous()).items().isEmpty() ? current : current.previous();
    }
}
