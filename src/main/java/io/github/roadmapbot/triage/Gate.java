package io.github.roadmapbot.triage;

import static io.github.roadmapbot.slack.Mrkdwn.channel;
import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Verdict;
import io.github.roadmapbot.slack.Boundary;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.slack.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets those decide who may, at the moment they decide, and tells everybody else why not. */
public final class Gate {

    private static final Logger log = LoggerFactory.getLogger(Gate.class);

    private final Authority authority;
    private final Map<String, TriageSettings> settings;
    private final SlackWeb slack;
    private final Executor executor;

    /**
     * Takes the rules of each roadmap.
     *
     * @param settings by the roadmap's key
     * @param executor does what follows an acknowledged click
     */
    public Gate(Authority authority, Map<String, TriageSettings> settings, SlackWeb slack, Executor executor) {
        this.authority = authority;
        this.settings = Map.copyOf(settings);
        this.slack = slack;
        this.executor = executor;
    }

    /** Does what a click asks for after it is acknowledged: for what may take its time and is lost without harm. */
    void follow(Click click, Runnable deed) {
        executor.execute(() -> attempt(click, deed));
    }

    /** Does what a click asks for; a mistake of ours in it is told to who clicked. */
    void attempt(Click click, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) { // the boundary: somebody waits for what their click does
            log.error("The click of {} on {} could not be followed", click.user(), click.value(), e);
            tell(click, Boundary.APOLOGY);
        }
    }

    /** Tells who clicked something, without keeping Slack waiting for it. */
    void tell(Click click, String mrkdwn) {
        executor.execute(() -> whisper(click.message(), click.user(), mrkdwn));
    }

    /** The rules of a roadmap. */
    public TriageSettings rules(Roadmap roadmap) {
        TriageSettings rules = settings.get(roadmap.key());
        if (rules == null) {
            throw new IllegalStateException("The roadmap '%s' has no rules of triage".formatted(roadmap.key()));
        }
        return rules;
    }

    /** Whether one maintainer may let its title be read on GitHub. */
    boolean mayShowAlone(Suggestion suggestion, Roadmap roadmap) {
        return rules(roadmap).approvals() <= 1 || suggestion.isReleased();
    }

    /** Why this person, who may decide, may not approve this suggestion; empty if they may. */
    public Optional<String> refusalOfOwn(Suggestion suggestion, Roadmap roadmap, String user) {
        boolean own = suggestion.proposer().equals(user) && !rules(roadmap).approveOwn();
        return own
                ? Optional.of("You suggested %s yourself, so another maintainer decides on it. Nothing was changed."
                        .formatted(suggestion.id()))
                : Optional.empty();
    }

    /** Why this person may not decide anything, in words for them; empty if they may. */
    public Optional<String> refusal(Roadmap roadmap, String user) {
        return refusal(roadmap, authority.mayDecide(roadmap, user), "Only maintainers of %s can decide this.");
    }

    /** Why this person may not decide about this suggestion as it stands now; empty if they may. */
    Optional<String> refusal(Roadmap roadmap, Suggestion suggestion, String user) {
        return suggestion.state() instanceof State.Escalated
                ? refusal(
                        roadmap,
                        authority.mayDecideEscalated(roadmap, user),
                        suggestion.id() + " was escalated, so the steering group of %s decides it.")
                : refusal(roadmap, user);
    }

    private static Optional<String> refusal(Roadmap roadmap, Verdict verdict, String whoMay) {
        if (verdict instanceof Verdict.Allowed) {
            return Optional.empty();
        }
        if (verdict instanceof Verdict.Refused) {
            return Optional.of("%s Nothing was changed; you can talk to them in %s."
                    .formatted(whoMay.formatted(escape(roadmap.project())), channel(roadmap.feedbackChannel())));
        }
        return Optional.of(("I could not find out who may decide this, so nobody can at the moment."
                        + " Nothing was changed. Please try again in a minute.%s")
                .formatted(verdict instanceof Verdict.Undetermined open ? "\n>" + escape(open.why()) : ""));
    }

    /** Tells one person something; if Slack does not take it, the log has it. */
    private void whisper(Posted where, String user, String mrkdwn) {
        try {
            String channel = where.channel().isEmpty() ? slack.directChannel(user) : where.channel();
            slack.whisper(channel, user, Texts.section(mrkdwn));
        } catch (SlackFailure e) {
            log.warn("{} could not be told: {}", user, e.getMessage());
        }
    }
}
