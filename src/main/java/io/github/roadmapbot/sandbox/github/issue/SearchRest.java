package io.github.roadmapbot.sandbox.github.issue;

import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.access.Refusal.Problem;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.rest.RestPage;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import io.github.roadmapbot.sandbox.github.rest.Routes;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The search for issues, which learns of new ones late: nothing that must not happen twice may rely on it. */
public final class SearchRest {

    /** A qualifier, a phrase in quotes, or a word. */
    private static final Pattern TERM = Pattern.compile("(?:(\\w+):)?(?:\"([^\"]*)\"|(\\S+))");

    private final World world;
    private final Lists lists;

    public SearchRest(World world, Lists lists) {
        this.world = world;
        this.lists = lists;
    }

    public void addTo(Routes routes) {
        routes.on("GET", "/search/issues", this::issues);
    }

    private Answer issues(RestRequest request) {
        request.allowQuery("q", "sort", "order", "per_page", "page");
        String query = request.query("q").orElse("");
        if (query.isBlank()) {
            throw Refusal.invalid(Problem.missing("Search", "q"));
        }
        List<KeptIssue> found = find(query);
        RestPage<KeptIssue> page = RestPage.of(found, request, lists);
        IssueShapes shapes = new IssueShapes(world, request.apiUrl());
        var shape = Shapes.object().put("total_count", found.size()).put("incomplete_results", false);
        shape.set(
                "items",
                Shapes.array(page.entries().stream()
                        .map(issue -> shapes.issue(issue).put("score", 1.0))
                        .toList()));
        return page.linked(Answer.json(200, shape.toString()));
    }

    private List<KeptIssue> find(String query) {
        List<KeptIssue> found = new ArrayList<>();
        for (KeptRepository repository : world.repositories()) {
            found.addAll(lists.searchable(repository.issues()));
        }
        Matcher term = TERM.matcher(query);
        while (term.find()) {
            String qualifier = term.group(1) == null ? "" : term.group(1);
            String value = term.group(2) == null ? term.group(3) : term.group(2);
            found.removeIf(issue -> !fits(issue, qualifier, value));
        }
        return found;
    }

    private static boolean fits(KeptIssue issue, String qualifier, String value) {
        return switch (qualifier) {
            case "" ->
                (issue.title() + "\n" + issue.body()).toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
            case "repo" -> issue.repository().fullName().equalsIgnoreCase(value);
            case "org", "user" -> issue.repository().owner().login().equalsIgnoreCase(value);
            case "author" -> issue.author().login().equalsIgnoreCase(value);
            case "label" -> issue.has(value);
            case "state" -> value.equals(issue.open() ? "open" : "closed");
            case "is", "type" -> is(issue, value);
            case "in" -> true;
            default -> throw Refusal.invalid(Problem.invalid("Search", "q"));
        };
    }

    private static boolean is(KeptIssue issue, String value) {
        return switch (value) {
            case "issue" -> !issue.pullRequest();
            case "pr" -> issue.pullRequest();
            case "open" -> issue.open();
            case "closed" -> !issue.open();
            default -> throw Refusal.invalid(Problem.invalid("Search", "q"));
        };
    }
}
