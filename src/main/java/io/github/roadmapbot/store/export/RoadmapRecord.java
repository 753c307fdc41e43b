package io.github.roadmapbot.store.export;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Support;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Votes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything of a roadmap that is not somebody's own: what was suggested, aimed at, asked and decided, and what came of it. */
public final class RoadmapRecord {

    private static final Set<String> BOOLEANS =
            Set.of("good_first_issue", "volunteer", "fits_in_quarter", "met", "newcomers", "done");

    /** Kept in milliseconds since 1970. */
    private static final Set<String> MOMENTS = Set.of("closes_at");

    /** Kept one a line. */
    private static final Set<String> LISTS = Set.of("criteria", "options");

    /** Who it was, and what only those hear who decide. */
    private static final Set<String> WITHHELD = Set.of(
            "proposer",
            "recorder",
            "decided_by",
            "reason",
            "part_of",
            "taker",
            "opened_by",
            "given_up_by",
            "given_up_why",
            "person",
            "asked_by",
            "answered_by");

    /** Of those, what stands beneath the issue. */
    private static final Map<String, Set<String>> SHOWN = Map.of("decision_votes", Set.of("reason"));

    private final Database database;
    private final Votes votes;
    private final GoneIssues issues;

    public RoadmapRecord(Database database) {
        this.database = database;
        this.votes = new Votes(database);
        this.issues = new GoneIssues(database);
    }

    /** The rows of each section, in the order of the file; for those who decide. */
    public Map<String, List<Map<String, @Nullable Object>>> everything(Roadmap roadmap) {
        return of(roadmap, (section, row) -> Optional.of(row));
    }

    /**
     * What everybody can read on GitHub anyway, without anybody's name.
     *
     * @param isPublic whether everybody can read what is in a repository, {@code owner/name}
     */
    public Map<String, List<Map<String, @Nullable Object>>> publicPart(Roadmap roadmap, Predicate<String> isPublic) {
        GoneIssues.Gone gone = issues.now();
        return of(
                roadmap,
                (section, row) -> isSeen(row, isPublic, gone) ? Optional.of(without(section, row)) : Optional.empty());
    }

    @FunctionalInterface
    private interface Sight {
        Optional<Map<String, @Nullable Object>> of(String section, Map<String, @Nullable Object> row);
    }

    private Map<String, List<Map<String, @Nullable Object>>> of(Roadmap roadmap, Sight sight) {
        Map<SuggestionId, Support> support = votes.supportOn(roadmap.key());
        return database.read(handle -> {
            Map<String, List<Map<String, @Nullable Object>>> all = new LinkedHashMap<>();
            Sections.all()
                    .forEach((section, query) -> all.put(
                            section,
                            handle.createQuery(query).bind("roadmap", roadmap.key()).mapToMap().stream()
                                    .map(row -> sight.of(section, counted(section, row, roadmap, support))
                                            .map(RoadmapRecord::readable))
                                    .flatMap(Optional::stream)
                                    .toList()));
            return all;
        });
    }

    private static boolean isSeen(Map<String, @Nullable Object> row, Predicate<String> isPublic, GoneIssues.Gone gone) {
        boolean stands = row.get("_public") instanceof Number seen && seen.intValue() == 1;
        return stands
                && among(row, "_subject").noneMatch(gone::holds)
                && among(row, "_place")
                        .allMatch(place -> Whereabouts.repository(place)
                                .map(isPublic::test)
                                .orElse(true));
    }

    /** All that a row says of one kind. */
    private static Stream<String> among(Map<String, @Nullable Object> row, String kind) {
        return row.entrySet().stream()
                .filter(each -> each.getKey().startsWith(kind))
                .map(each -> String.valueOf(each.getValue()));
    }

    /** The fields stay, so that both files have one form. */
    private static Map<String, @Nullable Object> without(String section, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(row);
        Set<String> shown = SHOWN.getOrDefault(section, Set.of());
        row.keySet().stream()
                .filter(name -> WITHHELD.contains(name) && !shown.contains(name))
                .forEach(name -> rest.put(name, null));
        return rest;
    }

    private static Map<String, @Nullable Object> counted(
            String section, Map<String, @Nullable Object> row, Roadmap roadmap, Map<SuggestionId, Support> support) {
        if (!section.equals("suggestions")) {
            return row;
        }
        Map<String, @Nullable Object> counted = new LinkedHashMap<>(row);
        counted.put("votes", votes(row, roadmap, support));
        return counted;
    }

    private static Map<String, @Nullable Object> readable(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> readable = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (!name.startsWith("_")) {
                readable.put(name, value(name, value));
            }
        });
        return readable;
    }

    /** Nothing for what counts elsewhere: a duplicate's votes count for the other one. */
    private static @Nullable Object votes(
            Map<String, @Nullable Object> row, Roadmap roadmap, Map<SuggestionId, Support> support) {
        if (row.get("merged_into") != null) {
            return null;
        }
        Support known = SuggestionId.parse(String.valueOf(row.get("id")))
                .map(support::get)
                .orElseGet(() -> Support.inSlack(List.of()));
        return roadmap.voting()
                .count(known, String.valueOf(row.get("proposer")))
                .people();
    }

    private static @Nullable Object value(String name, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (BOOLEANS.contains(name)) {
            return value instanceof Number number ? number.intValue() != 0 : value;
        }
        if (MOMENTS.contains(name)) {
            return Instant.ofEpochMilli(((Number) value).longValue()).toString();
        }
        return LISTS.contains(name) ? value.toString().lines().toList() : value;
    }
}
