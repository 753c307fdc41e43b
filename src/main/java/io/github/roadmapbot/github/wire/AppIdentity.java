package io.github.roadmapbot.github.wire;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.Place;
import io.github.roadmapbot.github.answer.Question;
import io.github.roadmapbot.github.answer.Reply;
import io.github.roadmapbot.github.app.Assertion;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GitHub App. For each owner at whom it is installed it keeps one token, which is renewed before it ends; whoever comes
 * while that is done waits for it.
 */
final class AppIdentity implements Identity {

    /** A token lives for an hour; a step with all its calls takes less than this. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final URI apiUrl;
    private final Credentials.App app;
    private final Transport transport;
    private final Clock clock;
    private final Map<String, Pass> passes = new HashMap<>();
    private final Map<String, String> installations = new HashMap<>();
    private @Nullable String login;

    /** What opens everything of one owner for a while. */
    private record Pass(String authorization, Instant endsAt) {

        @Override
        public String toString() {
            return "a token until " + endsAt;
        }
    }

    AppIdentity(URI apiUrl, Credentials.App app, Transport transport, Clock clock) {
        this.apiUrl = apiUrl;
        this.app = app;
        this.transport = transport;
        this.clock = clock;
    }

    @Override
    public boolean isApp() {
        return true;
    }

    @Override
    public synchronized String authorization(Place place) throws GitHubFailure {
        Pass pass = passes.get(place.owner());
        if (pass == null || !clock.instant().isBefore(pass.endsAt().minus(MARGIN))) {
            pass = renewed(place);
            passes.put(place.owner(), pass);
        }
        return pass.authorization();
    }

    /** Somebody else may have renewed it meanwhile: that one is kept. */
    @Override
    public synchronized boolean forgets(Place place, String authorization) {
        passes.computeIfPresent(
                place.owner(), (owner, pass) -> pass.authorization().equals(authorization) ? null : pass);
        return true;
    }

    @Override
    public synchronized String login() throws GitHubFailure {
        if (login == null) {
            login = self().text("slug") + "[bot]";
        }
        return login;
    }

    @Override
    public Reply self() throws GitHubFailure {
        return good(ask(new Question("GET /app", false, Optional.empty(), true)));
    }

    @Override
    public synchronized Optional<Map<String, String>> permissions(Place place) throws GitHubFailure {
        return Optional.of(good(installation(place)).texts("permissions"));
    }

    private Pass renewed(Place place) throws GitHubFailure {
        String known = installations.get(place.owner());
        Reply reply = token(place, known == null ? found(place) : known);
        if (reply.status() == 404 && known != null) {
            reply = token(place, found(place)); // it was removed, and perhaps installed again
        }
        Reply granted = good(reply);
        return new Pass("bearer " + granted.text("token"), granted.time("expires_at"));
    }

    /** A token that nobody has got hurts nobody: even a lost answer leaves nothing to look for. */
    private Reply token(Place place, String installation) throws GitHubFailure {
        String what = "POST /app/installations/" + installation + "/access_tokens";
        return ask(new Question(what, false).at(place, true));
    }

    /** An owner has one installation of an App at most, whichever of the owner's places led to it. */
    private String found(Place place) throws GitHubFailure {
        installations.remove(place.owner());
        String id = good(installation(place)).text("id");
        installations.put(place.owner(), id);
        return id;
    }

    private Reply installation(Place place) throws GitHubFailure {
        Reply reply = ask(new Question("GET " + path(place) + "/installation", false).at(place, true));
        if (reply.status() == 404 && !wrongId(reply)) {
            throw new NeedsPerson(
                    "The GitHub App is not installed at %s, or not any more: an owner of %s installs it from the App's page"
                                    .formatted(place, place.owner())
                            + " under Install App, with access to that place, then try again"
                            + (place instanceof BoardName ? "; a board that a person owns stays closed to Apps" : "")
                            + reply.told(),
                    "NOT_INSTALLED");
        }
        if (reply.status() >= 300 && reply.status() < 400) {
            throw new NeedsPerson("It has moved" + reply.told(), "MOVED");
        }
        return reply;
    }

    private static String path(Place place) {
        if (place instanceof BoardName board) {
            return (board.ownedByUser() ? "/users/" : "/orgs/") + board.owner();
        }
        return "/repos/" + place;
    }

    /** Asks as the App itself; the question's name is a method and a path. */
    private Reply ask(Question question) throws GitHubFailure {
        String[] words = question.name().split(" ", -1);
        HttpRequest request = Transport.request(URI.create(apiUrl + words[1]))
                .header("Authorization", "Bearer " + Assertion.of(app.id(), app.key(), clock.instant()))
                .method(words[0], BodyPublishers.noBody())
                .build();
        return transport.exchange(question, request);
    }

    private static Reply good(Reply reply) throws GitHubFailure {
        if (reply.status() == 401 || wrongId(reply)) {
            throw new NeedsPerson(
                    "GitHub does not know the App by its key: check that GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY belong"
                            + " to one App, that the key was not deleted there, and that the clock of this machine is"
                            + " right; then start the bot anew and try again" + reply.told(),
                    "BAD_KEY");
        }
        Optional<GitHubFailure> failure = reply.failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return reply;
    }

    private static boolean wrongId(Reply reply) {
        return reply.status() == 404 && reply.body().contains("Integration not found");
    }
}
