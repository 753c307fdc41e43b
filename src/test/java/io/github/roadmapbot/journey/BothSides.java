package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Board;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.github.Issue;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what the bot's store says of each published suggestion against what people read of it on GitHub. */
final class BothSides {

    private static final Map<String, String> CATEGORIES =
            Map.of("documentation", "Documentation", "new-feature", "New Feature", "improvement", "Improvement");
    private static final Map<String, String> LABELS =
            Map.of("documentation", "documentation", "new-feature", "enhancement", "improvement", "improvement");
    private static final String NEWCOMERS = "good first issue";
    private static final String THERE = """
            SELECT suggestion.title, suggestion.category, suggestion.quarter, status, good_first_issue, issue.repository, number, url,
                   stage
              FROM suggestion JOIN issue ON issue.suggestion = suggestion.id
              JOIN issue_look ON issue_look.suggestion = suggestion.id
             WHERE gone = 0 ORDER BY suggestion.id
            """;

    private record Row(
            String title,
            String category,
            String quarter,
            String status,
            boolean newcomers,
            String repository,
            int number,
            String url,
            String stage) {

        String quarterInWords() {
            return quarter.replace('-', ' ');
        }

        /** The quarter as the board has it. */
        String option() {
            return quarter.substring(5) + " " + quarter.substring(0, 4);
        }
    }

    private final Town town;
    private final Set<String> uncommented;

    /** Takes whose comments people deleted. */
    BothSides(Town town, Set<String> uncommented) {
        this.town = town;
        this.uncommented = uncommented;
    }

    /** The titles of what is still there, all of which agree. */
    List<String> agree() {
        List<Row> rows = rows();
        rows.forEach(row -> {
            issueAgrees(row);
            itemAgrees(row);
            commentAgrees(row);
        });
        return rows.stream().map(Row::title).toList();
    }

    private void issueAgrees(Row row) {
        Issue issue = town
                .gitHub
                .issues(row.repository().substring(row.repository().indexOf('/') + 1))
                .stream()
                .filter(each -> each.number() == row.number())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no issue of " + row));
        assertThat(issue.title()).isEqualTo(row.title());
        assertThat(issue.url().toString()).isEqualTo(row.url());
        assertThat(issue.state()).as(row.title()).isEqualTo(row.status().equals("published") ? "open" : "closed");
        if (row.repository().endsWith("/project")) {
            labelsAgree(row, issue.labels());
        } else { // GitHub drops the labels that a repository lacks when an issue is transferred there
            assertThat(issue.labels()).as(row.title()).isEmpty();
        }
        assertThat(issue.body())
                .as(row.title())
                .containsOnlyOnce(
                        "**Planned for** %s as %s".formatted(row.quarterInWords(), CATEGORIES.get(row.category())));
    }

    private static void labelsAgree(Row row, List<String> labels) {
        List<String> expected = new ArrayList<>(List.of("roadmap", LABELS.get(row.category())));
        if (row.newcomers()) {
            expected.add(NEWCOMERS);
        }
        assertThat(labels).as(row.title()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private void itemAgrees(Row row) {
        assertThat(town.boardItems(row.title()))
                .as(row.title())
                .singleElement()
                .extracting(Board.Item::values)
                .satisfies(values -> assertThat(values)
                        .containsEntry("Category", CATEGORIES.get(row.category()))
                        .containsEntry("Quarter", row.option())
                        .containsEntry("Stage", row.stage().isEmpty() ? "Now" : row.stage()));
    }

    private void commentAgrees(Row row) {
        String first = "**%s** (%s%s"
                .formatted(row.title(), CATEGORIES.get(row.category()), row.newcomers() ? ", a " + NEWCOMERS : "");
        assertThat(town.comments("**" + row.title() + "** ("))
                .as("comments on %s", row.title())
                .hasSize(uncommented.contains(row.title()) ? 0 : 1)
                .allSatisfy(
                        comment -> assertThat(comment.body()).startsWith(first).contains(row.url()));
    }

    /** Whether each is named with what became of it, in the summary of its quarter and in no other. */
    boolean ledgersAgree() {
        List<Row> rows = rows();
        return town.gitHub.discussions("project").stream()
                .allMatch(discussion -> said(discussion)
                        .equals(rows.stream()
                                .filter(row -> discussion.title().contains(row.quarterInWords()))
                                .map(BothSides::line)
                                .toList()));
    }

    private static List<String> said(Discussion discussion) {
        return discussion.comments().stream()
                .map(Discussion.Comment::body)
                .filter(body -> body.contains("/ledger -->"))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("- **"))
                .toList();
    }

    private static String line(Row row) {
        String end =
                Map.of("shipped", ", done", "dropped", ", not planned any more").getOrDefault(row.status(), "");
        return "- **%s** (%s): %s%s".formatted(row.title(), CATEGORIES.get(row.category()), row.url(), end);
    }

    private List<Row> rows() {
        try (Connection store = DriverManager.getConnection(town.storeUrl());
                Statement query = store.createStatement();
                ResultSet row = query.executeQuery(THERE)) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The bot's store cannot be read", e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("title"),
                row.getString("category"),
                row.getString("quarter"),
                row.getString("status"),
                row.getBoolean("good_first_issue"),
                row.getString("repository"),
                row.getInt("number"),
                row.getString("url"),
                row.getString("stage"));
    }
}
