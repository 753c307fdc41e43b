package io.github.roadmapbot.sandbox.github.rest;

import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.util.Locale;
import java.util.Optional;

/** Finds what the path of a REST request names, and answers for accounts, organisations and repositories themselves. */
public final class Places {

    private final World world;

    public Places(World world) {
        this.world = world;
    }

    public void addTo(Routes routes) {
        routes.on("GET", "/user", this::user)
                .on("GET", "/users/{login}", this::person)
                .on("GET", "/orgs/{org}", this::organisation)
                .on("GET", "/repos/{owner}/{repo}", this::show)
                .on("GET", "/repos/{owner}/{repo}/collaborators/{login}/permission", this::permission);
    }

    public KeptRepository repository(RestRequest request) {
        return world.repository(request.variable("owner"), request.variable("repo"))
                .orElseThrow(Refusal::notFound);
    }

    public KeptRepository withIssues(RestRequest request) {
        KeptRepository repository = repository(request);
        requireReading(request);
        if (!repository.issuesEnabled()) {
            throw Refusal.of(410, "Issues has been disabled in this repository.");
        }
        return repository;
    }

    /** An issue or a pull request: for REST they are one row of numbers. */
    public KeptIssue issue(RestRequest request) {
        KeptRepository repository = withIssues(request);
        return repository.issue(request.number()).orElseThrow(() -> missing(repository, request));
    }

    /** One that was transferred is led to; of one that was deleted whoever may read the repository is told so. */
    private static Refusal missing(KeptRepository repository, RestRequest request) {
        Optional<KeptIssue> transferred = repository.transferred(request.number());
        if (transferred.isPresent()) {
            KeptIssue issue = transferred.get();
            return Refusal.moved("%s/repositories/%d/issues/%d"
                    .formatted(request.apiUrl(), issue.repository().id(), issue.number()));
        }
        return repository.deleted(request.number()) ? Refusal.of(410, "This issue was deleted") : Refusal.notFound();
    }

    public void requireReading(RestRequest request) {
        if (!request.bearer().mayReadIssues()) {
            throw request.bearer().lacking("issues=read");
        }
    }

    public void requireWriting(RestRequest request) {
        if (!request.bearer().mayWriteIssues()) {
            throw request.bearer().lacking("issues=write");
        }
        if (repository(request).archived()) {
            throw Refusal.of(403, "Repository was archived so is read-only.");
        }
    }

    /** A repository whose files may be read. */
    public KeptRepository readingContents(RestRequest request) {
        KeptRepository repository = repository(request);
        if (!request.bearer().mayReadContents()) {
            throw request.bearer().lacking("contents=read");
        }
        return repository;
    }

    /** A repository whose files may be changed. */
    public KeptRepository writingContents(RestRequest request) {
        readingContents(request);
        return writing(request, request.bearer().mayWriteContents(), "contents=write");
    }

    public KeptRepository readingPullRequests(RestRequest request) {
        KeptRepository repository = repository(request);
        if (!request.bearer().mayReadPullRequests()) {
            throw request.bearer().lacking("pull_requests=read");
        }
        return repository;
    }

    public KeptRepository writingPullRequests(RestRequest request) {
        readingPullRequests(request);
        return writing(request, request.bearer().mayWritePullRequests(), "pull_requests=write");
    }

    /** A classic token that may not write is told that there is nothing; the others are told what they lack. */
    private KeptRepository writing(RestRequest request, boolean may, String permission) {
        if (!may && request.bearer().kind() == Bearer.TokenKind.CLASSIC) {
            throw Refusal.notFound();
        }
        if (!may) {
            throw request.bearer().lacking(permission);
        }
        if (repository(request).archived()) {
            throw Refusal.of(403, "Repository was archived so is read-only.");
        }
        return repository(request);
    }

    private Answer user(RestRequest request) {
        if (request.bearer().kind() == Bearer.TokenKind.APP) {
            throw Refusal.of(403, request.bearer().notAccessible());
        }
        return account(request, request.bearer().account());
    }

    private Answer person(RestRequest request) {
        return account(request, world.account(request.variable("login")).orElseThrow(Refusal::notFound));
    }

    private Answer account(RestRequest request, Account account) {
        return Answer.json(200, shapes(request).person(account).toString());
    }

    private Answer organisation(RestRequest request) {
        Account account = world.account(request.variable("org"))
                .filter(found -> found.kind() == Account.Kind.ORGANIZATION)
                .orElseThrow(Refusal::notFound);
        return Answer.json(200, shapes(request).organisation(account).toString());
    }

    private Answer show(RestRequest request) {
        return Answer.json(
                200,
                shapes(request)
                        .repository(repository(request), request.bearer())
                        .toString());
    }

    private Answer permission(RestRequest request) {
        repository(request);
        if (!request.bearer().may(Permission.WRITE)) {
            throw Refusal.of(403, "Must have push access to view collaborator permission.");
        }
        Account account = world.account(request.variable("login"))
                .filter(found -> found.kind() != Account.Kind.ORGANIZATION)
                .orElseThrow(() -> Refusal.of(404, request.variable("login") + " is not a user"));
        Permission permission = world.permission(account);
        var shape = Shapes.object()
                .put("permission", coarse(permission))
                .put("role_name", permission.name().toLowerCase(Locale.ROOT));
        shape.set("user", shapes(request).account(account));
        return Answer.json(200, shape.toString());
    }

    /** The field knows four words only: maintaining counts as writing there, triaging as reading. */
    private static String coarse(Permission permission) {
        return switch (permission) {
            case NONE -> "none";
            case READ, TRIAGE -> "read";
            case WRITE, MAINTAIN -> "write";
            case ADMIN -> "admin";
        };
    }

    private Shapes shapes(RestRequest request) {
        return new Shapes(world, request.apiUrl());
    }
}
