package io.github.roadmapbot.publish;

import io.github.roadmapbot.SettableClock;
import io.github.roadmapbot.outbox.PacingSettings;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.WireServer;
import io.github.roadmapbot.slack.SlackAccess;
import io.github.roadmapbot.slack.SlackConnection;
import io.github.roadmapbot.slack.SlackPace;
import io.github.roadmapbot.slack.WayIn;
import io.github.roadmapbot.store.TestStore;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Many approvals at once, on a clock that runs as fast as the work does: it is moved when nobody can do anything. */
final class Hurry implements AutoCloseable {

    static final String SECRET = "Zwiebelfisch";

    final SettableClock clock = new SettableClock(TestStore.NOW);
    final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    final Ledger ledger = new Ledger(gitHub, clock);

    private final TestStore store;
    private final PacingSettings settings;
    private final WireServer slack;
    private final SlackConnection connection;

    Hurry(TestStore store, PacingSettings settings) throws IOException {
        this.store = store;
        this.settings = settings;
        gitHub.pageSize(100);
        this.slack = new WireServer(0, Hurry::answer);
        this.connection = new SlackConnection(
                new SlackAccess(
                        URI.create(slack.address() + "/api/"),
                        "xoxb-0123456789-bot",
                        new WayIn.Socket("xapp-0123456789-app")),
                new SlackPace(80, clock),
                event -> {});
    }

    void approve(int wishes) {
        for (int i = 1; i <= wishes; i++) {
            store.approved("Wish " + i);
        }
    }

    /** What nobody approves and nobody releases. */
    void suggest(int secrets) {
        for (int i = 1; i <= secrets; i++) {
            store.draft(SECRET + " " + i);
        }
    }

    /** A bot that has just been started. */
    Office office() {
        return new Office(store, gitHub, connection.web("U0ROADMAPBT"), settings, clock);
    }

    /** Lets them work until nothing is owed any more. */
    void drain(Office... offices) {
        workWhile(offices[0]::owes, offices);
    }

    /** Everybody does one step, or time passes until somebody can. */
    void workWhile(BooleanSupplier on, Office... offices) {
        List<Office> all = Arrays.asList(offices);
        while (on.getAsBoolean()) {
            long busy = all.stream().filter(Office::runNext).count();
            if (busy == 0) {
                clock.moveBy(Duration.between(clock.instant(), all.get(0).next()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
        slack.close();
        gitHub.close();
        store.close();
    }

    /** Knows who the bot is, and that everybody is called member. */
    private static Answer answer(Call call) {
        return Answer.json(
                200,
                call.path().endsWith("users.info")
                        ? "{\"ok\":true,\"user\":{\"id\":\"U0MEMBER001\",\"profile\":{\"display_name\":\"member\"}}}"
                        : "{\"ok\":true,\"user_id\":\"U0ROADMAPBT\",\"bot_id\":\"B0ROADMAPBT\",\"team_id\":\"T0SANDBOX1\"}");
    }
}
