package io.github.roadmapbot.github.board;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Columns of a board that are issue fields of its organisation: GitHub tells only over REST which ones are, and they are
 * set on the issue itself, by the option's name.
 */
final class IssueFields {

    /** A column does not become another kind of column often, and is noticed when it is written. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final Wire wire;
    private final Clock clock;
    private final Map<BoardName, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Map<String, Long> ids, Instant at) {}

    IssueFields(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    /** The ids of a board's issue fields by the names of the columns; a person's board has none. */
    Map<String, Long> of(BoardName board) throws GitHubFailure {
        Seen known = seen.get(board);
        if (known == null || !clock.instant().isBefore(known.at().plus(FRESH))) {
            known = new Seen(board.ownedByUser() ? Map.of() : read(board), clock.instant());
            seen.put(board, known);
        }
        return known.ids();
    }

    void forget(BoardName board) {
        seen.remove(board);
    }

    private Map<String, Long> read(BoardName board) throws GitHubFailure {
        String path = "/orgs/%s/projectsV2/%d/fields?per_page=100".formatted(board.owner(), board.number());
        try {
            return new Rest(wire, board)
                    .list(path).stream()
                            .filter(field -> field.hasNonNull("issue_field_id"))
                            .collect(Collectors.toUnmodifiableMap(
                                    field -> field.path("name").asText(),
                                    field -> field.path("issue_field_id").asLong(),
                                    (one, other) -> one));
        } catch (NeedsPerson e) {
            if (e.because("HTTP_404")) {
                return Map.of(); // enterprise servers up to 3.19 know neither this path nor such fields
            }
            throw e;
        }
    }

    /** Sets them all at once; doing that twice is doing it once. */
    void set(IssueOnBoard issue, List<BoardLayout.Choice> choices) throws GitHubFailure {
        List<Map<String, Object>> values = choices.stream()
                .<Map<String, Object>>map(
                        choice -> Map.of("field_id", choice.issueField().orElseThrow(), "value", choice.optionName()))
                .toList();
        String path = "/repos/%s/issues/%d/issue-field-values".formatted(issue.repository(), issue.number());
        new Rest(wire, issue.repository()).post(path, Map.of("issue_field_values", values));
    }
}
