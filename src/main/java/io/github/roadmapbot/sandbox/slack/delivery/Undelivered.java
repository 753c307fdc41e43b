package io.github.roadmapbot.sandbox.slack.delivery;

/** The app was reached and did not acknowledge. */
public final class Undelivered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean last;

    /**
     * Takes why.
     *
     * @param reason Slack's word for it
     * @param last the app asked not to be sent it again
     */
    public Undelivered(String reason, boolean last) {
        super(reason);
        this.reason = reason;
        this.last = last;
    }

    public String reason() {
        return reason;
    }

    public boolean last() {
        return last;
    }
}
