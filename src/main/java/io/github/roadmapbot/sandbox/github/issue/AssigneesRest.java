package io.github.roadmapbot.sandbox.github.issue;

import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.rest.Places;
import io.github.roadmapbot.sandbox.github.rest.RestBody;
import io.github.roadmapbot.sandbox.github.rest.RestBody.Accepts;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import io.github.roadmapbot.sandbox.github.rest.Routes;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whom an issue is assigned to, over REST. Who cannot be assigned is left off without a word. */
public final class AssigneesRest {

    /** From the description of the real one. */
    private static final int MOST = 10;

    private final World world;
    private final Places places;

    public AssigneesRest(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    public void addTo(Routes routes) {
        routes.on("POST", "/repos/{owner}/{repo}/issues/{number}/assignees", this::add);
        routes.on("DELETE", "/repos/{owner}/{repo}/issues/{number}/assignees", this::remove);
    }

    private Answer add(RestRequest request) {
        KeptIssue issue = places.issue(request);
        places.requireWriting(request);
        RestBody body = RestBody.of(request.call(), "Issue", Map.of("assignees", Accepts.LOGINS));
        if (request.bearer().may(Permission.WRITE)) {
            body.names("assignees").orElse(List.of()).stream()
                    .flatMap(login -> world.account(login).stream())
                    .filter(account -> isAssignable(world, issue, account))
                    .forEach(account -> assign(issue, account));
        }
        return Answer.json(
                201, new IssueShapes(world, request.apiUrl()).issue(issue).toString());
    }

    private Answer remove(RestRequest request) {
        KeptIssue issue = places.issue(request);
        places.requireWriting(request);
        RestBody body = RestBody.of(request.call(), "Issue", Map.of("assignees", Accepts.LOGINS));
        if (request.bearer().may(Permission.WRITE)) {
            List<Account> left = new ArrayList<>(issue.assignees());
            List<String> logins = body.names("assignees").orElse(List.of());
            if (left.removeIf(account -> logins.stream().anyMatch(account.login()::equalsIgnoreCase))) {
                issue.assign(left, world.clock().instant());
                world.changes().add();
            }
        }
        return Answer.json(
                200, new IssueShapes(world, request.apiUrl()).issue(issue).toString());
    }

    private void assign(KeptIssue issue, Account account) {
        List<Account> all = new ArrayList<>(issue.assignees());
        if (!all.contains(account) && all.size() < MOST) {
            all.add(account);
            issue.assign(all, world.clock().instant());
            world.changes().add();
        }
    }

    /** Whoever has access, wrote the issue or commented on it. */
    static boolean isAssignable(World world, KeptIssue issue, Account account) {
        return account.kind() == Account.Kind.USER
                && (world.permission(account) != Permission.NONE
                        || issue.remarks().stream()
                                .anyMatch(remark -> remark.author().equals(account)));
    }
}
