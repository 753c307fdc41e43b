package io.github.roadmapbot.people;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what somebody may see of a roadmap, at the moment they look. What Slack does not say is a no. */
public final class Sight {

    private static final Logger log = LoggerFactory.getLogger(Sight.class);

    /** A channel hardly ever turns from open to closed, and Slack is asked about channels seldom. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /**
     * What somebody may see.
     *
     * @param roadmap whatever stands in its feedback channel
     * @param queue whatever waits for the maintainers as well
     * @param certain whether Slack said who they are; otherwise they may be more than it seems
     */
    public record Seen(boolean roadmap, boolean queue, boolean certain) {}

    private record Known(boolean open, Instant until) {}

    private final Authority authority;
    private final SlackWeb slack;
    private final Clock clock;
    private final Map<String, Known> channels = new ConcurrentHashMap<>();

    public Sight(Authority authority, SlackWeb slack, Clock clock) {
        this.authority = authority;
        this.slack = slack;
        this.clock = clock;
    }

    public Seen of(Roadmap roadmap, String user) {
        Verdict decides = authority.mayDecide(roadmap, user);
        if (decides instanceof Verdict.Allowed) {
            return new Seen(true, true, true);
        }
        try {
            return new Seen(looksIn(roadmap.feedbackChannel(), user), false, decides instanceof Verdict.Refused);
        } catch (SlackFailure e) {
            log.warn("What {} may see of {} could not be found out: {}", user, roadmap.key(), e.getMessage());
            return new Seen(false, false, false);
        }
    }

    /** Whether somebody may read whatever stands in a roadmap's feedback channel; whoever decides about it may. */
    public Verdict mayRead(Roadmap roadmap, String user) {
        Verdict looks = mayLookIn(roadmap, user);
        if (looks instanceof Verdict.Allowed) {
            return looks;
        }
        boolean decides = authority.mayDecide(roadmap, user) instanceof Verdict.Allowed
                || authority.mayDecideEscalated(roadmap, user) instanceof Verdict.Allowed;
        return decides ? new Verdict.Allowed() : looks;
    }

    private Verdict mayLookIn(Roadmap roadmap, String user) {
        try {
            return looksIn(roadmap.feedbackChannel(), user) ? new Verdict.Allowed() : new Verdict.Refused();
        } catch (SlackFailure e) {
            log.warn("Whether {} may read {} could not be found out: {}", user, roadmap.key(), e.getMessage());
            return new Verdict.Undetermined(String.valueOf(e.getMessage()));
        }
    }

    /** Guests and people of other workspaces see the channels that they were let into, and no others. */
    private boolean looksIn(String channel, String user) throws SlackFailure {
        Account account = slack.account(user);
        if (account == Account.BOT || account == Account.DELETED) {
            return false;
        }
        return (account == Account.FULL && isOpen(channel))
                || slack.channelMembers(channel).contains(user);
    }

    private boolean isOpen(String channel) throws SlackFailure {
        Instant now = clock.instant();
        Known known = channels.get(channel);
        if (known == null || known.until().isBefore(now)) {
            known = new Known(slack.isPublic(channel), now.plus(FRESH));
            channels.put(channel, known);
        }
        return known.open();
    }
}
