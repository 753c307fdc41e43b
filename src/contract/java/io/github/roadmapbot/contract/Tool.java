package io.github.roadmapbot.contract;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the machine that runs once. */
public final class Tool {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What became of it, and all that it said. */
    public record Result(boolean ok, String said) {

        /** For a program that only fails when the test itself is wrong. */
        public void orThrow() {
            if (!ok) {
                throw new IllegalStateException(said);
            }
        }
    }

    private Tool() {}

    /** Runs a program in a folder; one that is not there, or takes too long, has failed. */
    public static Result run(Path folder, List<String> command) {
        Path said = folder.resolve(Path.of(command.get(0)).getFileName() + ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .redirectInput(new File("/dev/null"))
                    .start();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            return new Result(ended && process.exitValue() == 0, Files.readString(said));
        } catch (IOException e) {
            return new Result(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
