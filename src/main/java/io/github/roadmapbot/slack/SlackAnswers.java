package io.github.roadmapbot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.github.roadmapbot.text.LostConnection;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;

/** Says what an answer of Slack's that is not a yes means. */
final class SlackAnswers {

    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);
    private static final Duration UNREACHABLE_WAIT = Duration.ofSeconds(5);
    private static final int TOO_MANY_REQUESTS = 429;

    /** Errors after which, by Slack's own words, it may or may not have been done. */
    private static final Set<String> UNCLEAR =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org");

    private SlackAnswers() {}

    static SlackFailure failure(String method, SlackApiException e) {
        int status = e.getResponse() == null ? 0 : e.getResponse().code();
        if (status == TOO_MANY_REQUESTS) {
            return new SlackFailure.NotDone(method, "too many requests", wait(e), e);
        }
        return new SlackFailure.Unclear(method, "HTTP " + status, e);
    }

    static SlackFailure failure(String method, IOException e) {
        if (e instanceof ConnectException || e instanceof UnknownHostException || neverConnected(e)) {
            return new SlackFailure.NotDone(
                    method, "it cannot be reached: " + LostConnection.why(e), UNREACHABLE_WAIT, e);
        }
        return new SlackFailure.Unclear(method, LostConnection.why(e), e);
    }

    /** The one timeout before anything was sent has no type of its own, only these words of the JDK's. */
    private static boolean neverConnected(IOException e) {
        return e instanceof SocketTimeoutException && "connect timed out".equalsIgnoreCase(e.getMessage());
    }

    static SlackFailure failure(String method, SlackApiTextResponse answer) {
        String error = String.valueOf(answer.getError());
        IOException cause =
                new IOException("needed: %s, provided: %s".formatted(answer.getNeeded(), answer.getProvided()));
        if (UNCLEAR.contains(error)) {
            return new SlackFailure.Unclear(method, error, cause);
        }
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            return new SlackFailure.NotDone(method, error, USUAL_WAIT, cause);
        }
        return new SlackFailure.Refused(method, error, advice(error, answer), cause);
    }

    private static Duration wait(SlackApiException e) {
        String header = e.getResponse().header("Retry-After");
        try {
            return header == null ? USUAL_WAIT : Duration.ofSeconds(Long.parseLong(header.strip()));
        } catch (NumberFormatException unreadable) {
            return USUAL_WAIT;
        }
    }

    private static String advice(String error, SlackApiTextResponse answer) {
        return switch (error) {
            case "missing_scope" ->
                "Add the scope %s to the app, as in manifest.json, and install it again".formatted(answer.getNeeded());
            case "channel_not_found", "not_in_channel" ->
                "Check the channel's id in the configuration and invite the bot" + " with /invite";
            case "invalid_auth", "not_authed", "account_inactive", "token_revoked" -> "Check SLACK_BOT_TOKEN";
            case "plan_upgrade_required" -> "User groups need a paid workspace: name people or a channel instead";
            case "expired_trigger_id" -> "Slack gives three seconds to open a window: try again";
            default -> "See Slack's page on the method for what it means";
        };
    }
}
