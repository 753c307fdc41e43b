package io.github.roadmapbot.quarter.meet;

import com.slack.api.bolt.App;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.quarter.CycleDesk;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Votes;
import io.github.roadmapbot.store.cycle.Meetings;

/** The sessions of quarters, put together. */
public final class Sessions {

    private final CycleDesk desk;
    private final Meetings meetings;
    private final Candidates candidates;
    private final Guide guide;

    public Sessions(CycleDesk desk, Meetings meetings, CardDesk cards, Candidates candidates, Votes votes) {
        this.desk = desk;
        this.meetings = meetings;
        this.candidates = candidates;
        this.guide = new Guide(cards, candidates, votes, meetings, this::lookBack);
    }

    /** Lets whoever leads a session press its buttons. */
    public void letIn(App app, SessionEnd end, Door door) {
        new SessionClicks(desk, meetings, guide, end, door, desk.clock()).letIn(app);
    }

    public StepRunner show(SlackWeb slack, PostOnce once) {
        return new ShowSession(desk, meetings, guide, slack, once, desk.clock());
    }

    private String lookBack(Plan plan) {
        var before = plan.cycle().quarter().previous();
        var planned = candidates.plannedFor(plan.cycle().roadmap(), before);
        long shipped = planned.stream()
                .filter(each -> each.state() instanceof State.Shipped)
                .count();
        return planned.isEmpty()
                ? "*Look back*: nothing was planned for %s here.".formatted(before)
                : "*Look back*: %d of the %d items of %s are done.".formatted(shipped, planned.size(), before);
    }
}
