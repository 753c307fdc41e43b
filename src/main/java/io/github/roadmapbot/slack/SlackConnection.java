package io.github.roadmapbot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/**
 * The bot's line to Slack: the Web API, and Socket Mode where that is the way in, which reconnects by itself and works on
 * several envelopes at once. Requests over HTTP are let in elsewhere and answered by the same {@link #app}.
 */
public final class SlackConnection implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** For what is owed: nobody waits for it. */
    private static final Duration PATIENT = Duration.ofSeconds(10);

    /** For what a person waits for: Slack gives three seconds for all of it. */
    private static final Duration PROMPT = Duration.ofMillis(2_200);

    private final SlackAccess access;
    private final SlackPace pace;
    private final Slack patient;
    private final Slack prompt;
    private final String botUser;
    private final App app;
    private final Optional<SocketLine> socket;

    /**
     * Prepares the line and asks who the bot is; nobody is let in before {@link #open}.
     *
     * @throws SlackFailure if the token is not good, or Slack cannot be reached
     */
    public SlackConnection(SlackAccess access, SlackPace pace, Consumer<String> keepEvent) throws IOException {
        this.access = access;
        this.pace = pace;
        this.patient = slack(access, PATIENT);
        this.prompt = slack(access, PROMPT);
        this.botUser = whoAmI(); // before Bolt asks the same and answers a no with a stack trace
        this.app = new App(config(access, patient));
        app.use(new Boundary(keepEvent));
        this.socket = access.wayIn() instanceof WayIn.Socket way
                ? Optional.of(new SocketLine(app, way.appToken()))
                : Optional.empty();
    }

    /** Where handlers are registered. */
    public App app() {
        return app;
    }

    /** Calls that may take their time. */
    public SlackWeb web(String botUser) {
        return new SlackWeb(patient.methods(access.botToken()), botUser, pace, false);
    }

    /** Calls that give up before Slack gives up on us. */
    public SlackWeb promptWeb(String botUser) {
        return new SlackWeb(prompt.methods(access.botToken()), botUser, pace, true);
    }

    /** The bot's own user id. */
    public String botUser() {
        return botUser;
    }

    /** Does this whenever the socket, if there is one, was opened: what Slack said in between may be lost. */
    public void whenConnected(Runnable deed) {
        socket.ifPresent(line -> line.whenGreeted(deed));
    }

    /** Lets events and people in over the socket, if that is their way. */
    public void open() throws IOException {
        if (socket.isPresent()) {
            try {
                socket.get().open();
            } catch (IOException | RuntimeException e) {
                throw new IOException(
                        "Slack cannot be reached over Socket Mode: check SLACK_APP_TOKEN and that Socket Mode is"
                                + " switched on for the app",
                        e);
            }
        }
    }

    /** Whether the socket, if there is one, answers; takes up to three seconds to find out that it does not. */
    public boolean answers() {
        return socket.map(SocketLine::answers).orElse(true);
    }

    /** Lets nothing in over the socket any more; calls can still be made. */
    public void hangUp() throws IOException {
        if (socket.isPresent()) {
            socket.get().hangUp();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            patient.close();
            prompt.close();
        } catch (Exception e) { // declared by the SDK
            throw new IOException("The clients of Slack's Web API could not be closed", e);
        }
    }

    private String whoAmI() throws SlackFailure {
        try {
            var answer = patient.methods(access.botToken()).authTest(request -> request);
            if (!answer.isOk()) {
                throw SlackAnswers.failure("auth.test", answer);
            }
            return answer.getUserId();
        } catch (SlackApiException e) {
            throw SlackAnswers.failure("auth.test", e);
        } catch (SlackFailure e) {
            throw e;
        } catch (IOException e) {
            throw SlackAnswers.failure("auth.test", e);
        }
    }

    /** The SDK would send a POST again on a connection that died under it; here that is a decision of the outbox. */
    static Slack slack(SlackAccess access, Duration timeout) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(access.apiUrl().toString());
        config.setStatsEnabled(false);
        OkHttpClient http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .connectTimeout(timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT)
                .callTimeout(timeout)
                .build();
        return Slack.getInstance(config, new SlackHttpClient(http));
    }

    /**
     * Everything is said here: what is left out, Bolt would take from the environment. The bot's own events are told apart
     * by the listeners, because Bolt asks Slack about them before it acknowledges; who the bot is, is asked once.
     */
    private static AppConfig config(SlackAccess access, Slack slack) {
        return AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(access.botToken())
                .signingSecret(null)
                .clientId(null)
                .clientSecret(null)
                .scope(null)
                .userScope(null)
                .requestVerificationEnabled(false)
                .sslCheckEnabled(false)
                .ignoringSelfEventsEnabled(false)
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(-1)
                .build();
    }
}
