package io.github.roadmapbot.slack;

/** Understands one kind of event, after it was kept and acknowledged; may be told the same event again. */
@FunctionalInterface
public interface SlackEventListener {

    /**
     * Understands it.
     *
     * @throws SlackFailure if Slack has to be asked and does not answer; the event is heard again later
     */
    void hear(SlackEvent event) throws SlackFailure;
}
