package io.github.roadmapbot.sandbox.github.access;

import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.Set;
import java.util.TreeSet;

/** Whoever presents the token: the bot's account, with what its token allows. */
public final class Bearer {

    /** What sort of token it is; GitHub's refusals differ by it. */
    public enum TokenKind {
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

    public Bearer(World world, Account account, String token) {
        this.world = world;
        this.account = account;
        this.token = token;
    }

    public Account account() {
        return account;
    }

    public String token() {
        return token;
    }

    public TokenKind kind() {
        if (token.startsWith("ghs_")) {
            return TokenKind.APP;
        }
        return token.startsWith("github_pat_") ? TokenKind.FINE_GRAINED : TokenKind.CLASSIC;
    }

    public void scopes(Set<String> names) {
        scopes = Set.copyOf(names);
    }

    /** As in the header {@code X-OAuth-Scopes}. */
    public String scopes() {
        return String.join(", ", new TreeSet<>(scopes));
    }

    public boolean may(Permission least) {
        return world.permission(account).compareTo(least) >= 0;
    }

    public Permission permission() {
        return world.permission(account);
    }

    /** Issues, labels and discussions of a public repository. */
    public boolean mayWriteRepositories() {
        return scopes.contains("repo") || scopes.contains("public_repo");
    }

    public boolean mayReadBoards() {
        return mayWriteBoards() || scopes.contains("read:project");
    }

    public boolean mayWriteBoards() {
        return scopes.contains("project");
    }

    /** What GitHub says when the token is fine but not allowed to do this. */
    public String notAccessible() {
        return "Resource not accessible by " + kind().inRefusals;
    }
}
