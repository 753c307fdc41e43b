package io.github.roadmapbot.github.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.Prepared;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.Hub;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHDirection;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueBuilder;
import org.kohsuke.github.GHIssueQueryBuilder.Sort;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHLabel;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHUser;

/** The issues that the bot opens, and finds again by its mark. */
public final class Issues {

    private final Wire wire;
    private final Set<String> freshLabels = ConcurrentHashMap.newKeySet();

    public Issues(Wire wire) {
        this.wire = wire;
    }

    /**
     * Opens an issue with one POST. The labels are made first; when that fails, no issue was opened. After {@link
     * Unclear} look with {@link #findOwn} before opening it again.
     *
     * @param title one line of at most 256 characters
     * @param body at most 65,536 characters, with the bot's mark in it
     */
    public Issue open(RepositoryName repository, String title, String body, List<Label> labels) throws GitHubFailure {
        return prepare(repository, title, body, labels).create();
    }

    /** All of {@link #open} that comes before its POST; it may be done any number of times. */
    public Prepared<Issue> prepare(RepositoryName repository, String title, String body, List<Label> labels)
            throws GitHubFailure {
        Hub hub = new Hub(wire, repository);
        GHRepository place = hub.repository();
        List<String> names = new Labels(hub, freshLabels).ensure(place, labels);
        return () -> hub.write("open an issue in " + repository, gitHub -> {
            GHIssueBuilder issue = place.createIssue(title).body(body);
            names.forEach(issue::label);
            Issue opened = issue(issue.create(), names);
            freshLabels.clear();
            return opened;
        });
    }

    /**
     * Changes the text of an issue.
     *
     * @param change makes the new text from the one that is there; empty if it is not the bot's to change
     * @return whether it was
     */
    public boolean rewrite(RepositoryName repository, int number, Function<String, Optional<String>> change)
            throws GitHubFailure {
        Hub hub = new Hub(wire, repository);
        GHRepository place = hub.repository();
        GHIssue issue = hub.read("read #%d of %s".formatted(number, repository), gitHub -> place.getIssue(number));
        @Nullable String written = issue.getBody();
        String body = written == null ? "" : written;
        Optional<String> changed = change.apply(body);
        if (changed.filter(text -> !text.equals(body)).isPresent()) {
            hub.write("rewrite #%d of %s".formatted(number, repository), gitHub -> {
                issue.setBody(changed.get());
                return true;
            });
        }
        return changed.isPresent();
    }

    /**
     * Gives an issue that is there already title, text and labels, in one write.
     *
     * @return the issue as it is then
     */
    public Issue adopt(RepositoryName repository, int number, String title, String body, List<Label> labels)
            throws GitHubFailure {
        Hub hub = new Hub(wire, repository);
        List<String> names = new Labels(hub, freshLabels).ensure(hub.repository(), labels);
        JsonNode issue = new Rest(wire, repository)
                .patch(
                        "/repos/%s/issues/%d".formatted(repository, number),
                        Map.of("title", title, "body", body, "labels", names));
        List<String> has = issue.path("labels")
                .valueStream()
                .map(label -> label.path("name").asText())
                .toList();
        return new Issue(
                number,
                issue.path("node_id").asText(),
                URI.create(issue.path("html_url").asText()),
                has,
                names.stream()
                        .filter(name -> has.stream().noneMatch(name::equalsIgnoreCase))
                        .toList());
    }

    /** Those of {@code labels} that the repository lacks; opening an issue with them would create them. */
    public List<Label> missing(RepositoryName repository, List<Label> labels) throws GitHubFailure {
        Hub hub = new Hub(wire, repository);
        return new Labels(hub, freshLabels).missing(hub.repository(), labels);
    }

    /**
     * The newest issue that carries {@code mark} and was written by the token's own account. It is looked for in the
     * list, which lags the truth by seconds, never in the search, which lags by minutes. When this read fails, an
     * earlier write is as unclear as before.
     *
     * @param since how far back to look: when the issue may have been opened at the earliest, minus a margin for two
     * clocks
     */
    public Optional<Issue> findOwn(RepositoryName repository, Mark mark, Instant since) throws GitHubFailure {
        Hub hub = new Hub(wire, repository);
        GHRepository place = hub.repository();
        String me = wire.login();
        return hub.read("look for " + mark.subject() + " in " + repository, gitHub -> {
            for (GHIssue each : newestFirst(place, me)) {
                if (each.getCreatedAt().toInstant().isBefore(since)) {
                    return Optional.empty();
                }
                if (!each.isPullRequest() && wroteIt(me, each) && carries(each, mark)) {
                    return Optional.of(issue(each, List.of()));
                }
            }
            return Optional.empty();
        });
    }

    /** An App is not asked for by its name: there are installations of GitHub where that finds nothing. */
    private static Iterable<GHIssue> newestFirst(GHRepository place, String me) {
        var query = place.queryIssues();
        if (!me.endsWith("[bot]")) {
            query.creator(me);
        }
        query.state(GHIssueState.ALL)
                .sort(Sort.CREATED)
                .direction(GHDirection.DESC)
                .pageSize(100);
        return query.list();
    }

    /**
     * A stranger's copy of a mark must not count, whomever the list was asked for.
     */
    private static boolean wroteIt(String me, GHIssue issue) throws IOException {
        @Nullable GHUser author = issue.getUser();
        return author != null && author.getLogin().equalsIgnoreCase(me);
    }

    private static boolean carries(GHIssue issue, Mark mark) {
        @Nullable String body = issue.getBody();
        return body != null && mark.in(body);
    }

    private static Issue issue(GHIssue issue, List<String> wanted) throws IOException {
        if (issue.getNumber() < 1 || issue.getNodeId() == null || issue.getHtmlUrl() == null) {
            throw new IOException("the answer is not an issue");
        }
        List<String> labels = issue.getLabels().stream().map(GHLabel::getName).toList();
        List<String> has =
                labels.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        List<String> missing = wanted.stream()
                .filter(name -> !has.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        return new Issue(
                issue.getNumber(),
                issue.getNodeId(),
                URI.create(issue.getHtmlUrl().toString()),
                labels,
                missing);
    }
}
