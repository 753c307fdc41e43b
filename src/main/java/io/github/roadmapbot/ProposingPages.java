package io.github.roadmapbot;

import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.github.docs.PullRequests;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.github.issue.Existing;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.quarter.page.LookAtPage;
import io.github.roadmapbot.quarter.page.PageDesk;
import io.github.roadmapbot.quarter.page.ProposePage;
import io.github.roadmapbot.quarter.page.RenderedPage;
import io.github.roadmapbot.quarter.page.StoredFacts;
import io.github.roadmapbot.quarter.page.StoredFacts.LookBack;
import io.github.roadmapbot.roadmap.facts.Gathering;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.cycle.Cycles;
import io.github.roadmapbot.store.cycle.Pages;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Everything about the pages of quarters, put together. */
final class ProposingPages {

    private final Settings settings;
    private final Database database;
    private final Pages pages;
    private final Clock clock;

    ProposingPages(Settings settings, Database database, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.pages = new Pages(database);
        this.clock = clock;
    }

    /** Owes the page of a quarter that was planned. */
    void owe(Plan plan, Instant now) {
        if (isWanted(plan) && plan.cycle().state() instanceof CycleState.Settled) {
            pages.begin(plan.roadmap().key(), plan.cycle().quarter(), now);
        }
    }

    /** Whether people can read the page of a quarter, or none is wanted. */
    boolean isThere(Plan plan) {
        return !isWanted(plan)
                || pages.of(plan.roadmap().key(), plan.cycle().quarter()).isThere();
    }

    /** Whether the quarters of this roadmap have pages. */
    boolean isWanted(Plan plan) {
        return settings.pages().containsKey(plan.roadmap().key());
    }

    Map<StepKind, StepRunner> gitHubSteps(Wire wire, Creation creation, LookBack lookBack) {
        URI web = settings.gitHub().webUrl();
        StoredFacts facts = new StoredFacts(
                new Cycles(database),
                new Gathering(database, web),
                pages,
                new Discretion(new Existing(wire)),
                lookBack,
                roadmap -> Objects.requireNonNull(settings.publish().get(roadmap.key()))
                        .stage(),
                web);
        PageDesk desk = new PageDesk(
                settings.roadmaps(), settings.pages(), new RenderedPage(facts, settings.pages()), pages, clock);
        return Map.of(
                StepKind.LOOK_AT_PAGE, new LookAtPage(desk, new PullRequests(wire)),
                StepKind.PROPOSE_PAGE, new ProposePage(desk, wire, creation, database.instanceId()));
    }
}
