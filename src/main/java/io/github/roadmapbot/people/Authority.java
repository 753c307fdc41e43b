package io.github.roadmapbot.people;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says who may do what, at the moment they do it. Slack is asked anew each time: yesterday's list,
 * or the last minute's, decides nothing. An answer that does not come in time is no answer.
 */
public final class Authority {

    private static final Logger log = LoggerFactory.getLogger(Authority.class);

    /** Leaves a second of Slack's three for everything else. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Roles> roles;
    private final SlackWeb slack;
    private final Executor executor;

    /**
     * Takes the roles of each roadmap.
     *
     * @param roles by the roadmap's key
     */
    public Authority(Map<String, Roles> roles, SlackWeb slack, Executor executor) {
        this.roles = Map.copyOf(roles);
        this.slack = slack;
        this.executor = executor;
    }

    public Verdict maySuggest(Roadmap roadmap, String user) {
        return among(user, List.of(rolesOf(roadmap).members()));
    }

    public Verdict mayDecide(Roadmap roadmap, String user) {
        return among(user, rolesOf(roadmap).deciders());
    }

    /** Whether somebody may decide what the maintainers handed on because they could not agree. */
    public Verdict mayDecideEscalated(Roadmap roadmap, String user) {
        return among(user, rolesOf(roadmap).decidersOfEscalated());
    }

    /** Whether somebody may prepare a quarter and lead its session. */
    public Verdict mayPlan(Roadmap roadmap, String user) {
        return among(user, rolesOf(roadmap).planning());
    }

    private Roles rolesOf(Roadmap roadmap) {
        Roles found = roles.get(roadmap.key());
        if (found == null) {
            throw new IllegalStateException("The roadmap '%s' has no roles".formatted(roadmap.key()));
        }
        return found;
    }

    /** What is written down is looked at first: it needs nobody's answer. */
    private Verdict among(String user, List<Circle> circles) {
        if (circles.stream()
                .anyMatch(circle -> circle.everyone() || circle.users().contains(user))) {
            return new Verdict.Allowed();
        }
        CompletableFuture<Verdict> asked = CompletableFuture.supplyAsync(() -> ask(user, circles), executor);
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.cancel(true);
            return undetermined(user, "Slack did not say in time who may");
        } catch (ExecutionException e) {
            log.error("The question whether {} may could not be asked", user, e);
            return undetermined(user, "A mistake in the bot; whoever runs it finds more in its log");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return undetermined(user, "interrupted");
        }
    }

    private Verdict ask(String user, List<Circle> circles) {
        try {
            for (Circle circle : circles) {
                if (isIn(user, circle)) {
                    return new Verdict.Allowed();
                }
            }
            return new Verdict.Refused();
        } catch (SlackFailure e) {
            return undetermined(user, String.valueOf(e.getMessage()));
        }
    }

    private boolean isIn(String user, Circle circle) throws SlackFailure {
        if (circle.userGroup().isPresent()) {
            String group = circle.userGroup().get();
            if (slack.groupMembers(group).contains(user)) {
                return true;
            }
        }
        if (circle.channel().isPresent()) {
            String channel = circle.channel().get();
            return slack.channelMembers(channel).contains(user) && slack.isFullMember(user);
        }
        return false;
    }

    private static Verdict undetermined(String user, String why) {
        log.warn("Whether {} may do it could not be found out, so it is a no: {}", user, why);
        return new Verdict.Undetermined(why);
    }
}
