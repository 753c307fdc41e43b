package io.github.roadmapbot.sandbox.script;

/** A story that did not come true, or that cannot be read; the message is for the person who wrote it. */
public final class ScriptFailed extends Exception {

    private static final long serialVersionUID = 1L;

    ScriptFailed(String message) {
        super(message);
    }
}
