package io.github.roadmapbot.sandbox.github.issue;

import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.access.Refusal.Problem;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a list of issues was asked to show, and in which order. */
record IssueFilter(
        String state,
        List<String> labels,
        Optional<String> creator,
        Optional<Instant> since,
        Comparator<KeptIssue> order) {

    static IssueFilter of(RestRequest request) {
        request.allowQuery("state", "labels", "creator", "since", "sort", "direction", "per_page", "page");
        return new IssueFilter(
                oneOf(request, "state", "open", "closed", "all"),
                request.query("labels").map(names -> List.of(names.split(","))).orElse(List.of()),
                request.query("creator"),
                request.query("since").map(IssueFilter::time),
                order(request));
    }

    List<KeptIssue> of(List<KeptIssue> issues) {
        return issues.stream().filter(this::shows).sorted(order).toList();
    }

    /** {@code since} looks at the last change, not at the creation. */
    private boolean shows(KeptIssue issue) {
        boolean stateFits = state.equals("all") || state.equals(issue.open() ? "open" : "closed");
        return stateFits
                && labels.stream().allMatch(label -> issue.has(label.strip()))
                && creator.map(login -> login.equalsIgnoreCase(issue.author().login()))
                        .orElse(true)
                && since.map(from -> !issue.updatedAt().isBefore(from)).orElse(true);
    }

    private static Comparator<KeptIssue> order(RestRequest request) {
        Comparator<KeptIssue> byNumber = Comparator.comparingInt(KeptIssue::number);
        Comparator<KeptIssue> order = switch (oneOf(request, "sort", "created", "updated", "comments")) {
            case "updated" -> Comparator.comparing(KeptIssue::updatedAt).thenComparing(byNumber);
            case "comments" ->
                Comparator.comparingInt((KeptIssue issue) -> issue.remarks().size())
                        .thenComparing(byNumber);
            default -> byNumber;
        };
        return oneOf(request, "direction", "desc", "asc").equals("desc") ? order.reversed() : order;
    }

    /** The value of a parameter, or the first of its accepted ones if it was not given. */
    private static String oneOf(RestRequest request, String name, String... accepted) {
        String value = request.query(name).orElse(accepted[0]);
        if (!List.of(accepted).contains(value)) {
            throw Refusal.invalid(Problem.invalid("Issue", name));
        }
        return value;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(Problem.invalid("Issue", "since"));
        }
    }
}
