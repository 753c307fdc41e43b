package io.github.roadmapbot.sandbox.github.access;

import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whoever sent the request that is being answered, with what its token allows: the bot's account, or an App at one of its
 * installations.
 */
public final class Bearer {

    /** What sort of token it is; GitHub's refusals differ by it. */
    public enum TokenKind {
        CLASSIC("personal access token"),
        FINE_GRAINED("personal access token"),
        APP("integration"),
        /** Of a person who let an App know who they are. */
        USER("integration");

        private final String inRefusals;

        TokenKind(String inRefusals) {
            this.inRefusals = inRefusals;
        }
    }

    private final World world;
    private final Account account;
    private final String token;
    private Set<String> scopes = Set.of("repo", "project", "read:org");
    private Optional<Grant> grant = Optional.empty();

    public Bearer(World world, Account account, String token) {
        this.world = world;
        this.account = account;
        this.token = token;
    }

    /** From now on it is the account. */
    public void becomeAccount() {
        grant = Optional.empty();
    }

    /** From now on it is an App with what it was granted. */
    public void become(Grant granted) {
        grant = Optional.of(granted);
    }

    public Account account() {
        return grant.map(Grant::bot).orElse(account);
    }

    /** The account's token; those of Apps are made when they are asked for. */
    public String token() {
        return token;
    }

    public TokenKind kind() {
        if (grant.isPresent() && grant.get().bot().kind() == Account.Kind.USER) {
            return TokenKind.USER;
        }
        if (grant.isPresent() || token.startsWith("ghs_")) {
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
        return world.permission(account()).compareTo(least) >= 0;
    }

    public Permission permission() {
        return world.permission(account());
    }

    /** Issues, their comments, and labels. */
    public boolean mayReadIssues() {
        return grant.map(granted -> granted.reads("issues")).orElse(true);
    }

    public boolean mayWriteIssues() {
        return grant.map(granted -> granted.writes("issues")).orElseGet(this::mayWritePublicRepositories);
    }

    public boolean mayReadDiscussions() {
        return grant.map(granted -> granted.reads("discussions")).orElse(true);
    }

    public boolean mayWriteDiscussions() {
        return grant.map(granted -> granted.writes("discussions")).orElseGet(this::mayWritePublicRepositories);
    }

    public boolean mayReadBoards() {
        return grant.map(granted -> granted.reads("organization_projects"))
                .orElseGet(() -> scopes.contains("project") || scopes.contains("read:project"));
    }

    public boolean mayWriteBoards() {
        return grant.map(granted -> granted.writes("organization_projects"))
                .orElseGet(() -> scopes.contains("project"));
    }

    /** The files of a repository. */
    public boolean mayReadContents() {
        return grant.map(granted -> granted.reads("contents")).orElse(true);
    }

    public boolean mayWriteContents() {
        return pushes("contents");
    }

    public boolean mayReadPullRequests() {
        return grant.map(granted -> granted.reads("pull_requests")).orElse(true);
    }

    public boolean mayWritePullRequests() {
        return pushes("pull_requests");
    }

    /** What GitHub says when the token is fine but not allowed to do this. */
    public String notAccessible() {
        return "Resource not accessible by " + kind().inRefusals;
    }

    /** The refusal over REST, which says what would have been enough. */
    public Refusal lacking(String permission) {
        Refusal refusal = Refusal.of(403, notAccessible());
        return kind() == TokenKind.CLASSIC ? refusal : refusal.with("X-Accepted-GitHub-Permissions", permission);
    }

    private boolean pushes(String permission) {
        return grant.map(granted -> granted.writes(permission))
                .orElseGet(() -> mayWritePublicRepositories() && may(Permission.WRITE));
    }

    private boolean mayWritePublicRepositories() {
        return scopes.contains("repo") || scopes.contains("public_repo");
    }
}
