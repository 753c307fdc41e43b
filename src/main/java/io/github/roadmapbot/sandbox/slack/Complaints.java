package io.github.roadmapbot.sandbox.slack;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the app did wrong where Slack has no answer to put it in. */
public final class Complaints {

    private final List<String> all = new CopyOnWriteArrayList<>();

    public void add(String complaint) {
        all.add(complaint);
    }

    public List<String> all() {
        return List.copyOf(all);
    }
}
