package io.github.roadmapbot.github.answer;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.Place;
import io.github.roadmapbot.github.Unclear;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What GitHub is asked, as far as failures care.
 *
 * @param name how a message calls it, for example {@code POST /repos/example-org/project/issues}
 * @param writes whether anything may have changed when no answer comes
 * @param place where, if that is known
 * @param byApp whether a GitHub App asks, rather than an account with a token
 */
public record Question(String name, boolean writes, Optional<Place> place, boolean byApp) {

    /** A question that has not got a place and somebody who asks yet. */
    public Question(String name, boolean writes) {
        this(name, writes, Optional.empty(), false);
    }

    /** The same with where and by whom it is asked. */
    public Question at(Place where, boolean app) {
        return new Question(name, writes, Optional.of(where), app);
    }

    /** The failure of a request that went out and whose end nobody knows: a lost read has changed nothing. */
    public GitHubFailure broken(String message, @Nullable Throwable cause) {
        return writes ? new Unclear(message, cause) : new NotDone(message, null, cause);
    }

    /** Whether hub4j may follow this redirection; it would turn a POST that is told 301 to 303 into a GET. */
    boolean mayFollow(int status) {
        return !writes || status == 307 || status == 308;
    }

    /** Over GraphQL the bot wants one permission of a repository and one of an organisation. */
    String permissionOverGraphQl() {
        return place.filter(BoardName.class::isInstance).isPresent() ? "organization_projects" : "discussions";
    }

    /** Who has to agree to more permissions. */
    String owner() {
        return place.map(Place::owner).orElse("the organisation");
    }

    @Override
    public String toString() {
        return name;
    }
}
