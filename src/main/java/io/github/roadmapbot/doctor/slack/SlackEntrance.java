package io.github.roadmapbot.doctor.slack;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.slack.Scopes;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackProbe;
import io.github.roadmapbot.slack.SlackProbe.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at what lets the bot into Slack: its tokens and its scopes. */
public final class SlackEntrance {

    /**
     * What was found.
     *
     * @param bot whom the bot token stands for; empty if it does not work, so that nothing else can be asked
     */
    public record Seen(List<Finding> findings, Optional<Identity> bot) {}

    private static final String APP = "api.slack.com/apps → your app → ";
    private static final String WAY = "check this machine's way to the internet, and slack.apiUrl if it is set";

    private final SlackProbe slack;

    public SlackEntrance(SlackProbe slack) {
        this.slack = slack;
    }

    /**
     * Tries the tokens.
     *
     * @param socket whether to try the app-level token; not where a socket is open already
     */
    public Seen look(boolean socket) {
        List<Finding> findings = new ArrayList<>();
        Optional<Identity> bot = botToken(findings);
        bot.ifPresentOrElse(
                known -> findings.add(scopes(known)),
                () -> findings.add(new Finding.NotTried("scopes", "The bot token has to work first")));
        if (socket) {
            findings.add(slack.comesBySocket() ? appToken() : signingSecret());
        }
        return new Seen(List.copyOf(findings), bot);
    }

    private Optional<Identity> botToken(List<Finding> findings) {
        try {
            Identity bot = slack.identity();
            findings.add(new Finding.Ok("bot token", "@%s in the workspace %s".formatted(bot.name(), bot.workspace())));
            return Optional.of(bot);
        } catch (SlackFailure.Refused e) {
            findings.add(new Finding.Wrong("bot token", refusal(e, "SLACK_BOT_TOKEN"), mendOfBotToken(e)));
        } catch (SlackFailure.NotDone e) {
            findings.add(
                    e.reached()
                            ? new Finding.NotTried("bot token", "It will pass by itself. " + e.getMessage())
                            : noAnswer(e));
        } catch (SlackFailure e) {
            findings.add(noAnswer(e));
        }
        return Optional.empty();
    }

    private static Finding noAnswer(SlackFailure e) {
        return new Finding.Wrong("bot token", "No answer came. " + e.getMessage(), WAY);
    }

    private static String mendOfBotToken(SlackFailure.Refused e) {
        return switch (e.error()) {
            case "token_revoked", "account_inactive", "token_expired" ->
                "install the app again under " + APP + "Install App, and put the new token into SLACK_BOT_TOKEN";
            default -> "put the Bot User OAuth Token from " + APP + "OAuth & Permissions into SLACK_BOT_TOKEN";
        };
    }

    private static Finding scopes(Identity bot) {
        if (bot.scopes().isEmpty()) {
            return new Finding.NotTried("scopes", "Slack did not say which scopes the app has");
        }
        Set<String> missing = Scopes.missingIn(bot.scopes());
        if (missing.isEmpty()) {
            return new Finding.Ok(
                    "scopes", "all %d that are needed".formatted(Scopes.needed().size()));
        }
        return new Finding.Wrong(
                "scopes",
                "The app lacks %s".formatted(String.join(", ", missing)),
                "put manifest.json into %sApp Manifest, save, and install the app again".formatted(APP));
    }

    /** Slack tells nobody what the secret is: only its first request shows. */
    private static Finding signingSecret() {
        return new Finding.NotTried(
                "signing secret",
                "It is set. Whether it is right shows when the request URL is saved under %sEvent Subscriptions"
                        .formatted(APP));
    }

    private Finding appToken() {
        try {
            slack.socketAddress();
            return new Finding.Ok("app-level token", "Socket Mode is switched on");
        } catch (SlackFailure.Refused e) {
            return new Finding.Wrong("app-level token", refusal(e, "SLACK_APP_TOKEN"), mendOfAppToken(e));
        } catch (SlackFailure e) {
            return new Finding.NotTried("app-level token", "No answer came. " + e.getMessage());
        }
    }

    private static String mendOfAppToken(SlackFailure.Refused e) {
        return switch (e.error()) {
            case "invalid_auth",
                    "not_authed",
                    "token_revoked",
                    "account_inactive",
                    "token_expired",
                    "not_allowed_token_type",
                    "missing_scope",
                    "missing_args" ->
                "generate a token with the scope connections:write under %sBasic Information → App-Level Tokens, and put it into SLACK_APP_TOKEN"
                        .formatted(APP);
            default -> "switch Socket Mode on under %sSocket Mode".formatted(APP);
        };
    }

    private static String refusal(SlackFailure.Refused e, String variable) {
        return switch (e.error()) {
            case "invalid_auth", "not_authed" -> "Slack does not know the token in %s".formatted(variable);
            case "token_revoked" -> "The token in %s was revoked".formatted(variable);
            case "token_expired" -> "The token in %s has expired".formatted(variable);
            case "account_inactive" -> "The token in %s belongs to an app that was removed".formatted(variable);
            case "not_allowed_token_type" -> "The token in %s is of another kind".formatted(variable);
            case "missing_scope" -> "The token in %s lacks a scope".formatted(variable);
            default -> "Slack refused the token in %s (%s)".formatted(variable, e.error());
        };
    }
}
