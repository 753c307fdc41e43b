package io.github.roadmapbot.slack;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call of Slack's Web API that did not work, told apart by what the bot may do next. */
public abstract sealed class SlackFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private SlackFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What happened, to what, and what comes next; never empty. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Slack certainly did nothing, and may do it after {@link #pause}. */
    public static final class NotDone extends SlackFailure {

        private static final long serialVersionUID = 1L;

        private final Duration pause;

        NotDone(String method, String why, Duration pause, @Nullable Throwable cause) {
            super("Slack did not do %s: %s".formatted(method, why), cause);
            this.pause = pause;
        }

        public Duration pause() {
            return pause;
        }

        /** Whether Slack, or its limits, asked for the pause; otherwise nobody could be asked. */
        public boolean reached() {
            Throwable cause = getCause();
            return !(cause instanceof SocketException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof UnknownHostException);
        }
    }

    /** It may have been done: no answer came back, or none that says so. */
    public static final class Unclear extends SlackFailure {

        private static final long serialVersionUID = 1L;

        Unclear(String method, String why, Throwable cause) {
            super("Slack did not say what became of %s: %s".formatted(method, why), cause);
        }
    }

    /** Slack certainly did nothing, for a reason that trying again may not mend. */
    public static final class Refused extends SlackFailure {

        private static final long serialVersionUID = 1L;

        private final String error;

        Refused(String method, String error, String advice, Throwable cause) {
            super("Slack refused %s: %s. %s".formatted(method, error, advice), cause);
            this.error = error;
        }

        /** Slack's own word for it, for example {@code channel_not_found}. */
        public String error() {
            return error;
        }
    }
}
