package io.github.roadmapbot.github.wire;

import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Place;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Optional;

/** What every request of one credential goes through: who asks is added to it, and it is sent. */
public final class Wire {

    private final GitHubAccess access;
    private final Transport transport;
    private final Identity identity;

    public Wire(GitHubAccess access) {
        this(access, Clock.systemUTC());
    }

    /**
     * Connects to nothing yet.
     *
     * @param clock the real clock, by which tokens expire
     */
    public Wire(GitHubAccess access, Clock clock) {
        this.access = access;
        this.transport = new Transport(access);
        this.identity = Identity.of(access, transport, clock);
    }

    /**
     * The login of the bot as REST shows it beside what the bot wrote; looked up once.
     *
     * @throws GitHubFailure if GitHub does not say it
     */
    public String login() throws GitHubFailure {
        return identity.login();
    }

    URI apiUrl() {
        return access.apiUrl();
    }

    URI graphQlUrl() {
        return access.graphQlUrl();
    }

    /** GitHub's answer if it is a good one; everything else is thrown. A token that has just ended is renewed once. */
    Reply send(Question question, Place place, HttpRequest.Builder request) throws GitHubFailure {
        Question asked = question.at(place, identity.isApp());
        String pass = identity.authorization(place);
        Reply reply = transport.exchange(
                asked, request.setHeader("Authorization", pass).build());
        if (reply.status() == 401 && identity.forgets(place, pass)) {
            // Who was not let in has done nothing, so that even a write may be sent again.
            reply = transport.exchange(
                    asked,
                    request.setHeader("Authorization", identity.authorization(place))
                            .build());
        }
        Optional<GitHubFailure> failure = reply.failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return reply;
    }
}
