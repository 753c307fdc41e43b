package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.Organisation.Permission;
import java.util.Set;
import java.util.TreeSet;

/** Whoever presents the token: the bot's account, with what its token allows. */
final class Bearer {

    /** What sort of token it is; GitHub's refusals differ by it. */
    enum TokenKind {
        CLASSIC("personal access token"),
        FINE_GRAINED("personal access token"),
        APP("integration");

        private final String inRefusals;

        TokenKind(String inRefusals) {
            this.inRefusals = inRefusals;
        }
    }

    private final World world;
    private final Account account;
    private final String token;
    private Set<String> scopes = Set.of("repo", "project", "read:org");

    Bearer(World world, Account account, String token) {
        this.world = world;
        this.account = account;
        this.token = token;
    }

    Account account() {
        return account;
    }

    String token() {
        return token;
    }

    TokenKind kind() {
        if (token.startsWith("ghs_")) {
            return TokenKind.APP;
        }
        return token.startsWith("github_pat_") ? TokenKind.FINE_GRAINED : TokenKind.CLASSIC;
    }

    void scopes(Set<String> names) {
        scopes = Set.copyOf(names);
    }

    /** As in the header {@code X-OAuth-Scopes}. */
    String scopes() {
        return String.join(", ", new TreeSet<>(scopes));
    }

    boolean may(Permission least) {
        return world.permission(account).compareTo(least) >= 0;
    }

    /** Issues, labels and discussions of a public repository. */
    boolean mayWriteRepositories() {
        return scopes.contains("repo") || scopes.contains("public_repo");
    }

    boolean mayReadBoards() {
        return mayWriteBoards() || scopes.contains("read:project");
    }

    boolean mayWriteBoards() {
        return scopes.contains("project");
    }

    /** What GitHub says when the token is fine but not allowed to do this. */
    String notAccessible() {
        return "Resource not accessible by " + kind().inRefusals;
    }
}
