package io.github.roadmapbot.quarter.meet;

import com.slack.api.bolt.App;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.quarter.CycleDesk;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Votes;
import io.github.roadmapbot.store.cycle.Meetings;

/** The sessions of quarters, put together. */
public final class Sessions {

    private final CycleDesk desk;
    private final Meetings meetings;
    private final Guide guide;

    /**
     * Takes what a session is led with.
     *
     * @param lookBack says what it begins with
     */
    public Sessions(
            CycleDesk desk, Meetings meetings, CardDesk cards, Candidates candidates, Votes votes, LookBack lookBack) {
        this.desk = desk;
        this.meetings = meetings;
        this.guide = new Guide(cards, candidates, votes, meetings, lookBack);
    }

    /** Lets whoever leads a session press its buttons. */
    public void letIn(App app, SessionEnd end, Door door) {
        new SessionClicks(desk, meetings, guide, end, door, desk.clock()).letIn(app);
    }

    public StepRunner show(SlackWeb slack, PostOnce once) {
        return new ShowSession(desk, meetings, guide, slack, once, desk.clock());
    }
}
