package io.github.roadmapbot.sandbox.slack.delivery;

import java.time.Duration;

/** How long Slack waits for an acknowledgement, in real time: 3 seconds unless told otherwise. */
public final class Patience {

    private volatile Duration duration = Duration.ofSeconds(3);

    public Duration duration() {
        return duration;
    }

    public void set(Duration newDuration) {
        this.duration = newDuration;
    }
}
