package io.github.roadmapbot.slack;

/** Understands one kind of event, after it was kept and acknowledged; may be told the same event again. */
@FunctionalInterface
public interface SlackEventListener {
    void hear(SlackEvent event);
}
