package io.github.roadmapbot.journey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** What came of a barrage: what must not be, how often everything else was, and which events were acknowledged. */
final class Findings {

    private static final int ENOUGH = 20;

    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    void wrong(String what) {
        if (wrong.size() < ENOUGH) {
            wrong.add(what);
        }
    }

    void count(String what) {
        counts.computeIfAbsent(what, each -> new LongAdder()).increment();
    }

    /** Half a character cannot be stored; it is kept as what it is encoded to. */
    void acknowledged(String eventId) {
        acknowledged.add(new String(eventId.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    List<String> wrong() {
        return wrong;
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    /** What was acknowledged so far is in the store of the town that is left. */
    void nextTown() {
        counts.computeIfAbsent("events kept", each -> new LongAdder()).add(acknowledged.size());
        acknowledged.clear();
    }

    Map<String, LongAdder> counts() {
        return counts;
    }

    /** Looks for a mistake of ours in words that somebody else gets to read. */
    void read(String where, String words) {
        if (words.contains("Exception") || words.contains("\tat ") || words.contains("java.lang")) {
            wrong("%s says %s".formatted(where, words.substring(0, Math.min(words.length(), 300))));
        }
    }
}
