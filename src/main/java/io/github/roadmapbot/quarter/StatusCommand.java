package io.github.roadmapbot.quarter;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import java.util.Optional;

/** {@code /roadmap status}: where the quarter stands, for everybody. */
final class StatusCommand implements Subcommand {

    private final CycleDesk desk;
    private final PlanCard card;

    StatusCommand(CycleDesk desk, PlanCard card) {
        this.desk = desk;
        this.card = card;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String arguments() {
        return "[2027 Q1]";
    }

    @Override
    public String description() {
        return "where the quarter stands: its dates, who plans it, what comes next";
    }

    @Override
    public boolean offered() {
        return !desk.settings().isEmpty();
    }

    @Override
    public Content answer(Typed typed) {
        Optional<Roadmap> roadmap = desk.roadmaps().at(typed.channel());
        if (roadmap.isEmpty()) {
            return Texts.section("Please type this in a channel of a roadmap: I cannot tell which one you mean here.");
        }
        Optional<Plan> plan = desk.meant(roadmap.get(), typed.rest());
        return plan.map(known -> card.of(known, typed.user(), false))
                .orElseGet(() -> Texts.section(unknown(desk, roadmap.get(), typed.rest())));
    }

    /** Why there is nothing to show, and what to do about it. */
    static String unknown(CycleDesk desk, Roadmap roadmap, String typed) {
        if (!desk.settings().containsKey(roadmap.key())) {
            return "The quarters of %s are not planned here. Whoever runs the bot can say when the community meets: `planning` in its configuration."
                    .formatted(escape(roadmap.project()));
        }
        return typed.isBlank()
                ? "No quarter of %s is being planned yet; the next one begins within minutes of my start."
                        .formatted(escape(roadmap.project()))
                : "I know nothing of the quarter `%s`. Please write it like `2027 Q1`; `/roadmap status` shows the one that is being planned."
                        .formatted(escape(typed.strip()));
    }
}
