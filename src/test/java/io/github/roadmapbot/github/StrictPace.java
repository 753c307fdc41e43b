package io.github.roadmapbot.github;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets so many writes go and no more, until it is given more, and remembers what it was told. */
public final class StrictPace implements Pace {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private int writes;

    public StrictPace(int writes) {
        this.writes = writes;
    }

    public void allow(int more) {
        writes += more;
    }

    public List<String> heard() {
        return heard;
    }

    @Override
    public void admit(Api api, boolean isWrite) throws NotDone {
        if (isWrite && writes-- <= 0) {
            writes = 0;
            throw new NotDone("wait", Duration.ofSeconds(1), null);
        }
    }

    @Override
    public void heard(Api api, int limit, int left, Duration untilReset) {
        heard.add("%s %d of %d for %d s".formatted(api, left, limit, untilReset.toSeconds()));
    }
}
