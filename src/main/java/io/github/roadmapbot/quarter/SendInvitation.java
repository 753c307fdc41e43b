package io.github.roadmapbot.quarter;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.roadmap.invitation.Invitation;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.TextFile;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends somebody who comes to a session the file for their calendar, and a new one when it is moved; calendars take it as a change
 * of what they have. Nobody is asked about a file that Slack did not take: the invitation tells the date as well.
 */
public final class SendInvitation implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(SendInvitation.class);

    private final CycleDesk desk;
    private final Publications publications;
    private final SlackWeb slack;
    private final String instance;

    public SendInvitation(CycleDesk desk, Publications publications, SlackWeb slack, String instance) {
        this.desk = desk;
        this.publications = publications;
        this.slack = slack;
        this.instance = instance;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Word word = Word.of(step);
        Optional<Plan> plan = desk.find(step.subject(), word.quarter());
        boolean cancelled = plan.filter(each -> each.cycle().state() instanceof CycleState.Skipped)
                .isPresent();
        if (plan.isEmpty() || !(cancelled || plan.get().cycle().state().isAhead())) {
            return Outcome.DONE;
        }
        Optional<String> channel = slack.channelOfWhoIsThere(word.what());
        if (channel.isEmpty()) {
            return Outcome.DONE;
        }
        Invitation invitation = invitation(plan.get(), cancelled);
        String words = "For your calendar: the session of *%s of %s* %s"
                .formatted(
                        plan.get().cycle().quarter(),
                        escape(plan.get().roadmap().project()),
                        cancelled ? "is called off." : "is on %s.".formatted(CycleText.when(plan.get())));
        try {
            slack.upload(channel.get(), words, List.of(new TextFile(invitation.file(), invitation.ics())));
        } catch (SlackFailure.NotDone e) {
            return new Outcome.Later(desk.now().plus(e.pause()), e.getMessage());
        } catch (SlackFailure e) {
            log.warn("Somebody did not get the file for their calendar: {}", e.getMessage());
        }
        return Outcome.DONE;
    }

    private Invitation invitation(Plan plan, boolean cancelled) {
        return new Invitation(
                plan.roadmap(),
                plan.cycle().quarter(),
                instance,
                plan.cycle().revision() + (cancelled ? 1 : 0),
                plan.cycle().dates().session(),
                plan.cycle().dates().length(),
                CycleText.agenda(plan),
                "We look at what the last quarter brought, go through what is planned, and keep at least 15 minutes for what is new.",
                publications
                        .discussion(plan.cycle().roadmap(), plan.cycle().quarter())
                        .map(discussion -> discussion.url()),
                cancelled,
                desk.now());
    }
}
