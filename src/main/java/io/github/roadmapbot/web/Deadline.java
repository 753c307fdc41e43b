package io.github.roadmapbot.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts a connection whose request is not answered in time, be it that its headers or its body dribble in, that it has no
 * end, or that nobody takes the answer. A pause between two requests is not its business.
 */
final class Deadline implements Connection.Listener {

    private static final long LOOKS = 10;

    private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
    private final long most;
    private final long pause;
    private final Scheduler scheduler;

    /**
     * Looks ten times within the longest time that a request may take.
     *
     * @param scheduler runs as long as the server does
     */
    Deadline(Duration most, Scheduler scheduler) {
        this.most = most.toNanos();
        this.pause = Math.max(1, most.toMillis() / LOOKS);
        this.scheduler = scheduler;
    }

    void start() {
        var unused = scheduler.schedule(this::look, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, Progress.start(connection));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    private void look() {
        try {
            long now = System.nanoTime();
            open.replaceAll((connection, progress) -> progress.lookedAt(connection, now));
            open.forEach((connection, progress) -> {
                if (progress.began() && now - progress.since() > most) {
                    connection.getEndPoint().close();
                }
            });
        } finally {
            start(); // one look that fails is not the last
        }
    }

    /**
     * How far a connection has come.
     *
     * @param answers how many requests are answered
     * @param bytes how many had come in when the last of them was
     * @param since when the first byte after those was noticed, if it was
     */
    private record Progress(long answers, long bytes, boolean began, long since) {

        static Progress start(Connection connection) {
            return new Progress(connection.getMessagesOut(), 0, false, 0);
        }

        Progress lookedAt(Connection connection, long now) {
            long answered = connection.getMessagesOut();
            if (answered != answers) {
                return new Progress(answered, connection.getBytesIn(), false, 0);
            }
            boolean begins = connection.getBytesIn() > bytes || connection.getMessagesIn() > answered;
            return began || !begins ? this : new Progress(answers, bytes, true, now);
        }
    }
}
