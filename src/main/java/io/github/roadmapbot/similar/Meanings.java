package io.github.roadmapbot.similar;

import io.github.roadmapbot.store.Vectors;
import io.github.roadmapbot.store.Vectors.Unread;
import io.github.roadmapbot.store.Vectors.Vector;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is meant by every title, as far as the model has read them: kept in the store, and at hand in memory. */
public final class Meanings {

    private static final Logger log = LoggerFactory.getLogger(Meanings.class);

    /** A short transaction, and something to be found soon. */
    private static final int READ_AT_ONCE = 50;

    private final Vectors vectors;
    private final LocalModel model;
    private final Map<String, Neighbours> roadmaps = new ConcurrentHashMap<>();
    private long seen;

    public Meanings(Vectors vectors, LocalModel model) {
        this.vectors = vectors;
        this.model = model;
    }

    /** Lets the model read what it has not read yet; whatever interrupts this, the rest is still missing afterwards. */
    public void readMissing() {
        List<Unread> missing = missingBefore(Long.MAX_VALUE);
        while (!missing.isEmpty() && !Thread.currentThread().isInterrupted()) {
            vectors.keep(LocalModel.NAME, missing.stream().map(this::read).toList());
            missing = missingBefore(missing.get(missing.size() - 1).id());
        }
        learn();
    }

    /** What is meant by a title; one that the first model cannot read means nothing, and is found by its words. */
    Meaning of(String title) {
        try {
            return model.read(title);
        } catch (RuntimeException e) { // whatever a native library says to what people type
            return unreadable(title, e);
        }
    }

    /** The same as a code, when the second model has read it as well. */
    byte[] code(Meaning meaning, String title) {
        try {
            return meaning.code();
        } catch (CompletionException e) { // the same, said by the second
            return unreadable(title, e).code();
        }
    }

    private static Meaning unreadable(String title, RuntimeException why) {
        log.warn("The models cannot read a title of {} characters: it is found by its words", title.length(), why);
        return Meaning.nothing();
    }

    /** What is meant by a roadmap's titles, whichever process read them. */
    Neighbours in(String roadmap) {
        learn();
        return neighbours(roadmap);
    }

    private List<Unread> missingBefore(long id) {
        return vectors.missing(LocalModel.NAME, id, READ_AT_ONCE);
    }

    private Vector read(Unread unread) {
        return new Vector(unread.id(), unread.title(), code(of(unread.title()), unread.title()));
    }

    private synchronized void learn() {
        vectors.after(seen, LocalModel.NAME, kept -> {
            neighbours(kept.roadmap()).put(kept.id(), kept.values());
            seen = kept.number();
        });
    }

    private Neighbours neighbours(String roadmap) {
        return roadmaps.computeIfAbsent(roadmap, first -> new Neighbours());
    }
}
