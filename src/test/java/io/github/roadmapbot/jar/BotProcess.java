package io.github.roadmapbot.jar;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged bot as a process of its own, with what it says. */
final class BotProcess implements AutoCloseable {

    /** How the README and the container start it. */
    static final List<String> RECOMMENDED = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m");

    static final String READY = "Roadmap Bot is ready";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Thread listener;
    private final StringBuilder said = new StringBuilder();

    private BotProcess(Process process) {
        this.process = process;
        this.listener = new Thread(this::listen, "output of " + process.pid());
        this.listener.setDaemon(true);
        this.listener.start();
    }

    /**
     * Starts the jar.
     *
     * @param environment all of it: nothing is inherited
     */
    static BotProcess start(List<String> javaOptions, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", System.getProperty("roadmap-bot.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new BotProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does; it is gone when this returns. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** As {@code kill} does: it is asked to stop; returns its exit code. */
    int stop() {
        process.destroy();
        return exitCode();
    }

    /** Waits for its end. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The bot still runs. It said:\n" + output());
            }
            listener.join(PATIENCE.toMillis());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The wait for the bot's end was interrupted", e);
        }
    }

    String output() {
        synchronized (said) {
            return said.toString();
        }
    }

    /** Waits until it has said something. */
    void awaitSaying(String text) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (said) {
            while (said.indexOf(text) < 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || !process.isAlive()) {
                    throw new AssertionError("The bot did not say '%s' but:%n%s".formatted(text, said));
                }
                await(Math.min(left, 100));
            }
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void await(long millis) {
        try {
            said.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The wait for the bot's words was interrupted", e);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.append(line).append('\n');
                    said.notifyAll();
                }
            }
        } catch (IOException e) {
            // The process was killed in the middle of a line: what it said before is kept.
        }
    }
}
