package io.github.roadmapbot.github.wire;

import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Place;
import io.github.roadmapbot.github.answer.Question;
import io.github.roadmapbot.github.answer.Reply;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account with a token of its own. */
final class PersonalIdentity implements Identity {

    private static final Question WHO = new Question("GET /user", false);

    private final URI apiUrl;
    private final String authorization;
    private final Transport transport;
    private volatile @Nullable String login;

    PersonalIdentity(URI apiUrl, Credentials.Token token, Transport transport) {
        this.apiUrl = apiUrl;
        this.authorization = "bearer " + token.value();
        this.transport = transport;
    }

    @Override
    public boolean isApp() {
        return false;
    }

    @Override
    public String authorization(Place place) {
        return authorization;
    }

    @Override
    public boolean forgets(Place place, String refused) {
        return false;
    }

    @Override
    public String login() throws GitHubFailure {
        String known = login;
        if (known == null) {
            known = self().text("login");
            login = known;
        }
        return known;
    }

    @Override
    public Optional<Map<String, String>> permissions(Place place) {
        return Optional.empty();
    }

    @Override
    public Reply self() throws GitHubFailure {
        var request = Transport.request(URI.create(apiUrl + "/user")).header("Authorization", authorization);
        Reply reply = transport.exchange(WHO, request.build());
        Optional<GitHubFailure> failure = reply.failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return reply;
    }
}
