package io.github.roadmapbot.slack.typing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The windows in which somebody is typing. However fast they type, each window is at work once at a time, and then with what
 * was typed last.
 */
public final class TypedWindows {

    /** Those left long ago are forgotten; then nothing is lost but the knowledge of what is shown. */
    private static final int REMEMBERED = 500;

    /**
     * What was typed into a window.
     *
     * @param hash of the window as it was when that was typed
     */
    public record Typed(String text, String hash) {}

    private static final class Window {
        private Optional<Typed> waiting = Optional.empty();
        private boolean atWork;
        private String hash = "";
    }

    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED && !eldest.getValue().atWork;
        }
    };

    /** Takes note of what was typed last; true if nobody is at work on the window, so that the caller has to be. */
    public synchronized boolean typed(String view, Typed typed) {
        Window window = windows.computeIfAbsent(view, id -> new Window());
        window.waiting = Optional.of(typed);
        boolean idle = !window.atWork;
        window.atWork = true;
        return idle;
    }

    /** What is to be worked on next, with the newest hash that is known; empty if all is done, and the work over. */
    public synchronized Optional<Typed> next(String view) {
        Window window = windows.computeIfAbsent(view, id -> new Window());
        Optional<Typed> next = window.waiting;
        window.waiting = Optional.empty();
        window.atWork = next.isPresent();
        return next.map(typed -> window.hash.isEmpty() ? typed : new Typed(typed.text(), window.hash));
    }

    /** The window was changed by us; an empty hash says that it was changed by somebody else. */
    public synchronized void changed(String view, String hash) {
        windows.computeIfAbsent(view, id -> new Window()).hash = hash;
    }
}
