package io.github.roadmapbot.sandbox.script;

import io.github.roadmapbot.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A story of what people do in the sandbox and what they then see; it comes true or says where it did not. */
public final class Script {

    /** How long people wait, in real time, for what a step needs or expects. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<Step> steps;
    private final Duration patience;

    private Script(List<Step> steps, Duration patience) {
        this.steps = steps;
        this.patience = patience;
    }

    /**
     * Reads a story file.
     *
     * @throws ScriptFailed if it cannot be read, with the line and what would be accepted there
     */
    public static Script read(Path file) throws ScriptFailed {
        try {
            return of(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new ScriptFailed("The story cannot be read: " + e);
        }
    }

    /** Reads a story from text; {@code name} is what messages call it. */
    public static Script of(String name, String yaml) throws ScriptFailed {
        return new Script(new StoryReader(name).read(yaml), PATIENCE);
    }

    /** The same story, played by people who wait this long for each step. */
    public Script withPatience(Duration longest) {
        return new Script(steps, longest);
    }

    /**
     * Plays the story and prints one line per step.
     *
     * @throws ScriptFailed at the first step that does not come true, with what was expected and what was seen
     */
    public void play(Sandbox sandbox, PrintStream out) throws ScriptFailed {
        Player player = new Player(sandbox, patience);
        for (Step step : steps) {
            long began = System.nanoTime();
            player.play(step);
            double seconds = (System.nanoTime() - began) / 1e9;
            out.printf("%3d  %s  (%.1f s)%n", step.number(), step, seconds);
        }
        player.end();
        out.printf("%d steps, all as told.%n", steps.size());
    }
}
