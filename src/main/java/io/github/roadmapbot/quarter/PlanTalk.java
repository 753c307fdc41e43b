package io.github.roadmapbot.quarter;

import com.slack.api.bolt.App;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.people.Electorate;
import io.github.roadmapbot.people.Readers;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.store.Publications;
import java.util.List;
import java.util.function.Predicate;

/** What people type and click about the planning of quarters, put together. */
public final class PlanTalk {

    private final CycleDesk desk;
    private final QuarterCommand quarter;
    private final StatusCommand status;
    private final CycleClicks clicks;
    private final Planner planner;

    public PlanTalk(
            CycleDesk desk,
            Publications publications,
            Predicate<Plan> hasPages,
            Authority authority,
            Electorate electorate,
            Door door) {
        this.desk = desk;
        this.planner = new Planner(desk, authority);
        PlanCard card = new PlanCard(desk, publications, hasPages);
        this.quarter = new QuarterCommand(desk, planner, card, door);
        this.status = new StatusCommand(desk, card);
        this.clicks = new CycleClicks(desk, planner, new Absences(desk, electorate), door);
    }

    public List<Subcommand> commands(Readers readers) {
        return List.of(
                readers.only(quarter, typed -> desk.roadmaps().at(typed.channel())),
                readers.only(status, typed -> desk.roadmaps().at(typed.channel())));
    }

    public void letIn(App app) {
        clicks.letIn(app);
    }

    /** Ends a session, by which its quarter is planned, and answers whoever did. */
    public String end(Plan plan, String person) {
        return planner.end(plan, person);
    }
}
