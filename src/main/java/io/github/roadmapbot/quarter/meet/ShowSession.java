package io.github.roadmapbot.quarter.meet;

import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.quarter.CycleDesk;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.cycle.Meetings;
import io.github.roadmapbot.store.cycle.Meetings.Meeting;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Shows whoever leads a session its card, rendered afresh at each change and each minute. */
public final class ShowSession implements StepRunner {

    private final CycleDesk desk;
    private final Meetings meetings;
    private final Guide guide;
    private final SlackWeb slack;
    private final PostOnce once;
    private final Clock clock;

    ShowSession(CycleDesk desk, Meetings meetings, Guide guide, SlackWeb slack, PostOnce once, Clock clock) {
        this.desk = desk;
        this.meetings = meetings;
        this.guide = guide;
        this.slack = slack;
        this.once = once;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Quarter quarter = Quarter.parse(step.detail());
        Optional<Plan> plan = desk.find(step.subject(), quarter);
        Optional<Meeting> meeting = meetings.find(step.subject(), quarter);
        if (plan.isEmpty() || meeting.isEmpty()) {
            return Outcome.DONE;
        }
        SlackWeb.Content content = guide.content(plan.get(), meeting.get(), clock.instant());
        if (meeting.get().ts().isEmpty()) {
            Optional<String> channel = slack.channelOfWhoIsThere(meeting.get().lead());
            return channel.isEmpty()
                    ? Outcome.DONE
                    : once.post(
                            step,
                            channel.get(),
                            Optional.empty(),
                            content,
                            posted -> meetings.posted(meeting.get(), posted.channel(), posted.ts()));
        }
        return update(meeting.get(), content);
    }

    /** A card that somebody deleted needs no rendering. */
    private Outcome update(Meeting meeting, SlackWeb.Content content) throws SlackFailure {
        slack.updateIfThere(new Posted(meeting.channel(), meeting.ts()), content);
        return Outcome.DONE;
    }
}
