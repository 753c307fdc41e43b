package io.github.roadmapbot.github.wire;

import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.Pace;
import io.github.roadmapbot.github.Place;
import io.github.roadmapbot.github.answer.Question;
import io.github.roadmapbot.github.answer.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What every request of one credential goes through: who asks is added to it, and it is sent. */
public final class Wire {

    private final GitHubAccess access;
    private final Transport transport;
    private final Identity identity;
    private final Pace pace;
    private final AtomicInteger refusals = new AtomicInteger();

    /** A wire that lets nothing wait. */
    public Wire(GitHubAccess access) {
        this(access, Pace.UNLIMITED);
    }

    public Wire(GitHubAccess access, Pace pace) {
        this(access, pace, Clock.systemUTC());
    }

    /**
     * Connects to nothing yet.
     *
     * @param clock the real clock, by which tokens expire
     */
    public Wire(GitHubAccess access, Pace pace, Clock clock) {
        this.access = access;
        this.pace = pace;
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

    /** What GitHub says of the account or the App itself. */
    public Reply self() throws GitHubFailure {
        if (isApp()) {
            return identity.self(); // what an App asks as itself is nobody's allowance
        }
        pace.admit(Pace.Api.REST, false);
        Reply self = identity.self();
        heard(Pace.Api.REST, self);
        return self;
    }

    /** Whether the bot comes as an App. */
    public boolean isApp() {
        return identity.isApp();
    }

    /** What the owner of {@code place} allows the App, by the permission's name; empty for a personal token. */
    public Optional<Map<String, String>> permissions(Place place) throws GitHubFailure {
        return identity.permissions(place);
    }

    /** What people call the server where they read GitHub. */
    public String site() {
        return access.site();
    }

    URI apiUrl() {
        return access.apiUrl();
    }

    URI graphQlUrl() {
        return access.graphQlUrl();
    }

    /** The same with the answers in a row before it by which GitHub asked for patience; over GraphQL only its body says so. */
    Reply counted(Reply reply, boolean limited) {
        return reply.after(limited ? refusals.getAndIncrement() : refusals.getAndSet(0));
    }

    /** GitHub's answer if it is a good one; everything else is thrown. A token that has just ended is renewed once. */
    Reply send(Question question, Place place, HttpRequest.Builder request) throws GitHubFailure {
        Question asked = question.at(place, identity.isApp());
        String pass = identity.authorization(place);
        Reply reply = paced(asked, request.setHeader("Authorization", pass).build());
        if (reply.status() == 401 && identity.forgets(place, pass)) {
            // Who was not let in has done nothing, so that even a write may be sent again.
            reply = paced(
                    asked,
                    request.setHeader("Authorization", identity.authorization(place))
                            .build());
        }
        if (reply.limited() || api(request.build()) == Pace.Api.REST) {
            reply = counted(reply, reply.limited());
        }
        Optional<GitHubFailure> failure = reply.failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return reply;
    }

    /** The token goes along, so wherever a link or a redirection leads: it is followed on GitHub's own server only. */
    private void requireGitHub(Question question, URI address) throws GitHubFailure {
        if (!server(address).equals(server(access.apiUrl()))) {
            throw new NeedsPerson(
                    "GitHub's answer goes on at %s, which is not the server of GITHUB_API_URL: the bot does not follow it (%s)"
                                    .formatted(server(address), question)
                            + "; check that address, or what stands between the bot and GitHub",
                    "ELSEWHERE");
        }
    }

    private static String server(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int port = address.getPort() < 0 && "https".equals(address.getScheme()) ? 443 : address.getPort();
        return address.getScheme() + "://" + host + (port < 0 || port == 443 ? "" : ":" + port);
    }

    /** Asks for leave, sends it, and passes on what GitHub says of the allowance. */
    private Reply paced(Question question, HttpRequest request) throws GitHubFailure {
        requireGitHub(question, request.uri());
        Pace.Api api = api(request);
        pace.admit(api, question.writes());
        Reply reply = transport.exchange(question, request);
        heard(api, reply);
        return reply;
    }

    private Pace.Api api(HttpRequest request) {
        return request.uri().equals(graphQlUrl()) ? Pace.Api.GRAPHQL : Pace.Api.REST;
    }

    private void heard(Pace.Api api, Reply reply) {
        Optional<Long> limit = reply.number("X-RateLimit-Limit");
        Optional<Long> left = reply.number("X-RateLimit-Remaining");
        if (limit.isPresent() && left.isPresent()) {
            reply.untilReset()
                    .ifPresent(reset ->
                            pace.heard(api, limit.get().intValue(), left.get().intValue(), reset));
        }
    }
}
