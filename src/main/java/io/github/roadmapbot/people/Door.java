package io.github.roadmapbot.people;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.slack.Boundary;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Texts;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets those decide who may, at the moment they do it, and tells everybody else why not. */
public final class Door {

    private static final Logger log = LoggerFactory.getLogger(Door.class);

    /** Does what somebody waits for; what it cannot do is thrown. */
    @FunctionalInterface
    public interface Deed {
        void run() throws SlackFailure;
    }

    private final Authority authority;
    private final SlackWeb slack;
    private final Executor executor;

    /**
     * Takes what it asks and tells with.
     *
     * @param executor does what follows an acknowledgement
     */
    public Door(Authority authority, SlackWeb slack, Executor executor) {
        this.authority = authority;
        this.slack = slack;
        this.executor = executor;
    }

    /** Does after the acknowledgement what is lost without harm; a mistake of ours is told to who asked for it. */
    public void follow(String channel, String user, Deed deed) {
        executor.execute(() -> attempt(channel, user, deed));
    }

    private void attempt(String channel, String user, Deed deed) {
        try {
            deed.run();
        } catch (SlackFailure e) {
            log.warn("What {} asked for could not be shown: {}", user, e.getMessage());
            tell(channel, user, "Slack did not take my answer. Nothing was changed; please try again.");
        } catch (RuntimeException e) { // the boundary: somebody waits for what they clicked or typed
            log.error("What {} asked for could not be done", user, e);
            tell(channel, user, Boundary.APOLOGY);
        }
    }

    /** Keeps what somebody said before it is acknowledged, so that it cannot be lost, and tells them afterwards. */
    public void keep(String channel, String user, Supplier<String> deed) {
        String answer;
        try {
            answer = deed.get();
        } catch (RuntimeException e) { // the boundary: somebody waits for what they clicked or typed
            log.error("What {} asked for could not be done", user, e);
            answer = Boundary.APOLOGY;
        }
        String words = answer;
        executor.execute(() -> tell(channel, user, words));
    }

    /** Tells one person something, where they are nowhere in their direct conversation; if Slack does not take it, the log has it. */
    public void tell(String channel, String user, String mrkdwn) {
        try {
            slack.whisper(channel.isEmpty() ? slack.directChannel(user) : channel, user, Texts.section(mrkdwn));
        } catch (SlackFailure e) {
            log.warn("{} could not be told: {}", user, e.getMessage());
        }
    }

    /** Why this person may not decide in this council, in words for them; empty if they may. */
    public Optional<String> refusal(Roadmap roadmap, Council council, String user) {
        boolean steering = council == Council.STEERING;
        Verdict verdict = steering ? authority.mayDecideEscalated(roadmap, user) : authority.mayDecide(roadmap, user);
        if (verdict instanceof Verdict.Allowed) {
            return Optional.empty();
        }
        if (verdict instanceof Verdict.Refused) {
            return Optional.of("Only %s of %s can decide this. Nothing was changed."
                    .formatted(steering ? "the steering group" : "maintainers", escape(roadmap.project())));
        }
        return Optional.of("I could not find out who may decide this, so nobody can at the moment. Nothing was changed."
                + " Please try again in a minute.");
    }

    /** Why this person may not speak up about something. */
    public Optional<String> refusalToSpeak(Roadmap roadmap, String user) {
        Verdict verdict = authority.maySuggest(roadmap, user);
        return verdict instanceof Verdict.Allowed
                ? Optional.empty()
                : Optional.of(
                        "I could not make sure that you are a member of %s, so I took nothing. Please ask in its channel."
                                .formatted(escape(roadmap.project())));
    }

    public SlackWeb slack() {
        return slack;
    }
}
