package io.github.roadmapbot.github.wire;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.Unclear;
import org.jspecify.annotations.Nullable;

/**
 * What GitHub is asked, as far as failures care.
 *
 * @param name how a message calls it, for example {@code POST /repos/example-org/project/issues}
 * @param writes whether anything may have changed when no answer comes
 */
public record Question(String name, boolean writes) {

    /** The failure of a request that went out and whose end nobody knows: a lost read has changed nothing. */
    public GitHubFailure broken(String message, @Nullable Throwable cause) {
        return writes ? new Unclear(message, cause) : new NotDone(message, null, cause);
    }

    /** Whether hub4j may follow this redirection; it would turn a POST that is told 301 to 303 into a GET. */
    boolean mayFollow(int status) {
        return !writes || status == 307 || status == 308;
    }

    @Override
    public String toString() {
        return name;
    }
}
