package io.github.roadmapbot.github.wire;

import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Place;
import io.github.roadmapbot.github.answer.Reply;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Who the bot is to GitHub. */
sealed interface Identity permits PersonalIdentity, AppIdentity {

    static Identity of(GitHubAccess access, Transport transport, Clock clock) {
        if (access.credentials() instanceof Credentials.App app) {
            return new AppIdentity(access.apiUrl(), app, transport, clock);
        }
        return new PersonalIdentity(access.apiUrl(), (Credentials.Token) access.credentials(), transport);
    }

    boolean isApp();

    /** What opens {@code place}, as the header {@code Authorization} has it. */
    String authorization(Place place) throws GitHubFailure;

    /** GitHub did not accept {@code authorization}; true if it is forgotten and the next one will be another. */
    boolean forgets(Place place, String authorization);

    /** What GitHub says of the account or the App itself. */
    Reply self() throws GitHubFailure;

    /** The login beside what it wrote, as REST shows it. */
    String login() throws GitHubFailure;

    /** What the owner of {@code place} allows, {@code read} or {@code write} by its name; empty if GitHub does not tell. */
    Optional<Map<String, String>> permissions(Place place) throws GitHubFailure;
}
