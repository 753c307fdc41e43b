package io.github.roadmapbot.quarter.review;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /roadmap review}: what was done of what a quarter had planned, and how people say it went. */
public final class ReviewCommand implements Subcommand {

    private final Reviewing reviewing;
    private final Settling settling;
    private final Aside aside;

    public ReviewCommand(Reviewing reviewing, Settling settling, Aside aside) {
        this.reviewing = reviewing;
        this.settling = settling;
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
                () -> shown(roadmap.get(), named.orElseGet(() -> usual(roadmap.get())), typed.user()));
        return new Content(List.of(), "");
    }

    /** Maintainers can settle here, too, what goes on. */
    private Content shown(Roadmap roadmap, Quarter quarter, String user) {
        Content review = ReviewPost.of(reviewing.of(roadmap, quarter));
        About about = new About(roadmap, quarter);
        boolean begun = quarter.compareTo(reviewing.current(roadmap)) <= 0;
        if (!begun || settling.open(about).isEmpty() || !settling.isFor(roadmap, user)) {
            return review;
        }
        List<LayoutBlock> blocks = new ArrayList<>(review.blocks());
        blocks.add(Settling.button(about));
        return new Content(blocks, review.text());
    }

    /** The last one that is over, as long as anything was planned for it. */
    private Quarter usual(Roadmap roadmap) {
        Quarter current = reviewing.current(roadmap);
        return reviewing.figures(roadmap, current.previous()).items().isEmpty() ? current : current.previous();
    }
}
