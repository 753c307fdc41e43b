package io.github.roadmapbot.jar;

import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Kills a site's bot with {@code kill -9} when it is told to, and starts it again each time. */
final class Killer implements AutoCloseable {

    private final Site site;
    private final Kills kills;
    private final List<String> done = new ArrayList<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private BotProcess bot;
    private boolean armed = true;

    Killer(Site site, Kills kills) {
        this.site = site;
        this.kills = kills;
        site.slack.http().watch(new Watch(site.slack.http()));
        site.gitHub.http().watch(new Watch(site.gitHub.http()));
        this.bot = site.run();
    }

    /** The kills so far, each as the moment and the call. */
    synchronized List<String> done() {
        return List.copyOf(done);
    }

    /** What the bot said since its last start. */
    synchronized String output() {
        return bot.output();
    }

    @Override
    public void close() {
        later.shutdownNow();
        synchronized (this) {
            armed = false;
            bot.close();
        }
    }

    /** True if the bot is dead when this returns. */
    private synchronized boolean strike(String call, Kills.Moment moment) {
        Optional<Duration> soon = armed ? kills.at(call, moment) : Optional.empty();
        if (soon.isEmpty()) {
            return false;
        }
        armed = false;
        done.add(moment + " " + call);
        if (soon.get().isZero()) {
            kill();
            return true;
        }
        var unused = later.schedule(this::kill, soon.get().toMillis(), TimeUnit.MILLISECONDS);
        return false;
    }

    private synchronized void kill() {
        bot.kill();
        later.execute(this::startAgain);
    }

    private synchronized void startAgain() {
        bot = site.run();
        armed = true;
    }

    /** Watches one server for the calls to kill at. */
    private final class Watch implements WireServer.Witness {

        private final WireServer server;

        private Watch(WireServer server) {
            this.server = server;
        }

        @Override
        public void arrived(Call call) {
            if (strike(CallName.of(call), Kills.Moment.SENT)) {
                server.faults().next(1, other -> other.number() == call.number(), new Fault.Dropped());
            }
        }

        @Override
        public void done(Call call, Answer answer) {
            strike(CallName.of(call), Kills.Moment.DONE);
        }
    }
}
