package io.github.roadmapbot.quarter;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import java.util.List;
import java.util.Optional;

/** {@code /roadmap quarter}: what is to be done for a quarter, for those who plan it. */
final class QuarterCommand implements Subcommand {

    private final CycleDesk desk;
    private final Planner planner;
    private final PlanCard card;
    private final Door door;

    QuarterCommand(CycleDesk desk, Planner planner, PlanCard card, Door door) {
        this.desk = desk;
        this.planner = planner;
        this.card = card;
        this.door = door;
    }

    @Override
    public String name() {
        return "quarter";
    }

    @Override
    public String arguments() {
        return "[2027 Q1]";
    }

    @Override
    public String description() {
        return "plan a quarter: dates, planners, what is to be done (maintainers)";
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
        if (plan.isEmpty()) {
            return Texts.section(StatusCommand.unknown(desk, roadmap.get(), typed.rest()));
        }
        door.follow(typed.channel(), typed.user(), () -> {
            boolean may = planner.refusal(plan.get(), typed.user()).isEmpty();
            door.slack().whisper(typed.channel(), typed.user(), card.of(plan.get(), typed.user(), may));
        });
        return new Content(List.of(), "");
    }
}
