package io.github.roadmapbot.sandbox.github.issue;

import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.access.Refusal.Problem;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.rest.Places;
import io.github.roadmapbot.sandbox.github.rest.RestBody;
import io.github.roadmapbot.sandbox.github.rest.RestBody.Accepts;
import io.github.roadmapbot.sandbox.github.rest.RestPage;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import io.github.roadmapbot.sandbox.github.rest.Routes;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Issues and their comments over REST. */
public final class IssuesRest {

    private static final Map<String, Accepts> NEW_ISSUE = Map.of(
            "title", Accepts.TEXT,
            "body", Accepts.TEXT_OR_NULL,
            "labels", Accepts.LABELS,
            "assignees", Accepts.LOGINS,
            "assignee", Accepts.TEXT_OR_NULL,
            "type", Accepts.TEXT_OR_NULL,
            "milestone", Accepts.NUMBER_OR_NULL);
    private static final Map<String, Accepts> CHANGED_ISSUE = Map.of(
            "title", Accepts.TEXT_OR_NULL,
            "body", Accepts.TEXT_OR_NULL,
            "labels", Accepts.LABELS,
            "assignees", Accepts.LOGINS,
            "state", Accepts.TEXT,
            "state_reason", Accepts.TEXT_OR_NULL,
            "type", Accepts.TEXT_OR_NULL,
            "milestone", Accepts.NUMBER_OR_NULL);

    /** From the texts of the real one's refusals. */
    private static final int LONGEST_TITLE = 256;

    private static final int LONGEST_BODY = 65_536;

    private final World world;
    private final Lists lists;
    private final Places places;
    private final Issues issues;

    public IssuesRest(World world, Lists lists, Places places) {
        this.world = world;
        this.lists = lists;
        this.places = places;
        this.issues = new Issues(world);
    }

    public void addTo(Routes routes) {
        String all = "/repos/{owner}/{repo}/issues";
        new RemarksRest(world, lists, places).addTo(routes);
        routes.on("GET", all, this::list)
                .on("POST", all, this::open)
                .on("GET", all + "/{number}", request -> answer(200, request, places.issue(request)))
                .on("GET", "/repositories/{repository}/issues/{number}", this::byNumbers)
                .on("PATCH", all + "/{number}", this::change)
                .on("GET", all + "/{number}/comments", this::remarks)
                .on("POST", all + "/{number}/comments", this::remark);
    }

    private Answer list(RestRequest request) {
        KeptRepository repository = places.withIssues(request);
        List<KeptIssue> found = IssueFilter.of(request).of(lists.visible(repository.issues()));
        return RestPage.of(found, request, lists).answer(shapes(request)::issue);
    }

    /** Where the address of a transferred issue leads. */
    private Answer byNumbers(RestRequest request) {
        places.requireReading(request);
        return world.repositories().stream()
                .filter(each -> Long.toString(each.id()).equals(request.variable("repository")))
                .flatMap(each -> each.issue(request.number()).stream())
                .findFirst()
                .map(issue -> answer(200, request, issue))
                .orElseThrow(Refusal::notFound);
    }

    private Answer open(RestRequest request) {
        KeptRepository repository = places.withIssues(request);
        places.requireWriting(request);
        RestBody body = RestBody.of(request.call(), "Issue", NEW_ISSUE);
        String title = body.required("title");
        checkLengths(body);
        boolean push = request.bearer().may(Permission.WRITE);
        if (push) {
            MilestonesRest.check(repository, body);
        }
        List<Account> assignees = push ? assignees(body) : List.of();
        // Without push access labels, assignees, milestone and type are dropped without a word.
        List<String> labels = push ? body.names("labels").orElse(List.of()) : List.of();
        KeptIssue issue = issues.open(
                repository, request.bearer().account(), title, body.text("body").orElse(""), labels);
        issue.assign(assignees, issue.createdAt());
        if (push) {
            MilestonesRest.classify(issue, body, issue.createdAt());
        }
        return answer(201, request, issue).with("Location", shapes(request).url(issue));
    }

    private Answer change(RestRequest request) {
        KeptIssue issue = places.issue(request);
        places.requireWriting(request);
        if (!issue.author().equals(request.bearer().account())
                && !request.bearer().may(Permission.TRIAGE)) {
            throw Refusal.of(403, "Must have admin rights to Repository.");
        }
        RestBody body = RestBody.of(request.call(), "Issue", CHANGED_ISSUE);
        checkLengths(body);
        if (request.bearer().may(Permission.WRITE)) {
            // Looked up before anything is changed: a request that is refused leaves nothing behind.
            List<Account> assignees = body.has("assignees") ? assignees(body) : issue.assignees();
            MilestonesRest.check(issue.repository(), body);
            changeText(issue, request, body);
            MilestonesRest.classify(issue, body, world.clock().instant());
            issue.assign(assignees, world.clock().instant());
            body.names("labels").ifPresent(names -> relabel(issue, names));
        } else {
            changeText(issue, request, body);
        }
        world.changes().add();
        return answer(200, request, issue);
    }

    private void changeText(KeptIssue issue, RestRequest request, RestBody body) {
        Instant now = world.clock().instant();
        String title = body.has("title") ? body.required("title") : issue.title();
        changeState(issue, request.bearer().account(), body);
        issue.retitle(title, now);
        if (body.has("body")) {
            issue.rewrite(body.text("body").orElse(""), now);
        }
    }

    private void relabel(KeptIssue issue, List<String> names) {
        issue.relabel(issues.named(issue.repository(), names), world.clock().instant());
    }

    private void changeState(KeptIssue issue, Account actor, RestBody body) {
        String state = body.text("state").orElse("");
        String reason = body.text("state_reason").orElse(state.equals("open") ? "reopened" : "completed");
        if (!List.of("completed", "not_planned", "duplicate", "reopened").contains(reason)) {
            throw Refusal.invalid(Problem.invalid("Issue", "state_reason"));
        }
        switch (state) {
            case "" -> {}
            case "open" -> {
                if (!issue.open()) {
                    issues.reopen(issue, actor);
                }
            }
            case "closed" -> issues.close(issue, actor, reason);
            default -> throw Refusal.invalid(Problem.invalid("Issue", "state"));
        }
    }

    private Answer remarks(RestRequest request) {
        KeptIssue issue = places.issue(request);
        request.allowQuery("since", "per_page", "page");
        return RestPage.of(lists.visible(issue.remarks()), request, lists)
                .answer(remark -> shapes(request).remark(issue, remark));
    }

    private Answer remark(RestRequest request) {
        KeptIssue issue = places.issue(request);
        places.requireWriting(request);
        RestBody body = RestBody.of(request.call(), "IssueComment", Map.of("body", Accepts.TEXT));
        String text = body.required("body");
        body.atMost(LONGEST_BODY, "body");
        KeptIssue.Remark remark = issues.remark(issue, request.bearer().account(), text);
        return Answer.json(201, shapes(request).remark(issue, remark).toString());
    }

    private List<Account> assignees(RestBody body) {
        return body.names("assignees").orElse(List.of()).stream()
                .map(login -> world.account(login)
                        .filter(account -> world.permission(account) != Permission.NONE)
                        .orElseThrow(() -> Refusal.invalid(Problem.invalid("Issue", "assignees"))))
                .toList();
    }

    private static void checkLengths(RestBody body) {
        body.atMost(LONGEST_TITLE, "title");
        body.atMost(LONGEST_BODY, "body");
    }

    private Answer answer(int status, RestRequest request, KeptIssue issue) {
        return Answer.json(status, shapes(request).issue(issue).toString());
    }

    private IssueShapes shapes(RestRequest request) {
        return new IssueShapes(world, request.apiUrl());
    }
}
