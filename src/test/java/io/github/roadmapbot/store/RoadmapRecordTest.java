package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.export.Exporter;
import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.store.export.RoadmapRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is given away of a roadmap is what docs/export.md says, on every engine. */
@EveryStore
class RoadmapRecordTest {

    private static final Roadmap ROADMAP = new Roadmap(
            "roadmap",
            "Example",
            "C0FEEDBACK1",
            "C0MAINT0001",
            List.of(),
            List.of("+1"),
            new Calendar(ZoneOffset.UTC, 21));

    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| `(\\w+)` \\| .* \\| ([^|]+) \\|");

    @AutoClose
    private final TestStore store;

    private final RoadmapRecord record;

    RoadmapRecordTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.record = new RoadmapRecord(store.database());
        store.database().write(handle -> {
            ROWS.lines().filter(line -> !line.isBlank()).forEach(line -> handle.execute(line.replace('~', '\n')));
            return 1;
        });
    }

    @Test
    void everyFieldIsDescribedAndNothingElseIs() throws IOException {
        Map<String, Set<String>> described = new TreeMap<>();
        documented().forEach((section, fields) -> described.put(section, new TreeSet<>(fields.keySet())));
        Map<String, Set<String>> given = new TreeMap<>();
        record.everything(ROADMAP).forEach((section, rows) -> {
            assertThat(rows).as(section).isNotEmpty();
            given.put(section, new TreeSet<>(rows.get(0).keySet()));
        });

        assertThat(given).isEqualTo(described);
    }

    @Test
    void whatIsForMaintainersIsNullForEverybodyElse() throws IOException {
        Map<String, Map<String, String>> documented = documented();
        Map<String, List<Map<String, Object>>> all = record.everything(ROADMAP);
        Map<String, List<Map<String, Object>>> open = record.publicPart(ROADMAP, repository -> true);

        assertThat(open.keySet()).isEqualTo(all.keySet());
        open.forEach((section, rows) -> of(documented, section).forEach((field, who) -> {
            if (who.contains("the section is empty")) {
                assertThat(rows).as(section).isEmpty();
                return;
            }
            assertThat(rows).as(section).hasSameSizeAs(of(all, section));
            for (int i = 0; i < rows.size(); i++) {
                Object expected =
                        who.equals("everybody") ? of(all, section).get(i).get(field) : null;
                assertThat(rows.get(i).get(field)).as(section + "." + field).isEqualTo(expected);
            }
        }));
    }

    private static <T> T of(Map<String, T> sections, String section) {
        return Optional.ofNullable(sections.get(section)).orElseThrow();
    }

    @Test
    void whatIsNotOnGitHubOrInAPrivateRepositoryIsNotPublic() {
        assertThat(record.publicPart(ROADMAP, repository -> false).entrySet().stream()
                        .filter(section -> !section.getKey().equals("ledger")))
                .allMatch(section -> section.getValue().isEmpty());
        store.database().write(handle -> handle.execute("UPDATE suggestion SET status = 'draft'"));
        store.database().write(handle -> handle.execute("UPDATE goal SET url = NULL"));
        store.database().write(handle -> handle.execute("UPDATE ballot SET comment_url = ''"));
        store.database().write(handle -> handle.execute("UPDATE inquiry SET comment_url = ''"));

        assertThat(record.publicPart(ROADMAP, repository -> true).entrySet().stream()
                        .filter(section -> !section.getKey().equals("ledger")))
                .allMatch(section -> section.getValue().isEmpty());
    }

    @Test
    void aTaskOfAGoalInAPrivateRepositoryIsNotPublicWhereverItsIssueIs() {
        write("UPDATE goal SET repository = 'example-org/secret'");

        assertThat(of(record.publicPart(ROADMAP, "example-org/project"::equals), "tasks"))
                .isEmpty();
        assertThat(of(record.publicPart(ROADMAP, repository -> true), "tasks")).hasSize(1);
    }

    @Test
    void whatIsAboutAnIssueThatIsGoneIsNotPublic() {
        write("INSERT INTO issue_look (suggestion, next_at, gone) VALUES (1, 0, TRUE)");

        Map<String, List<Map<String, Object>>> open = record.publicPart(ROADMAP, repository -> true);

        assertThat(List.of("suggestions", "decisions", "decision_votes", "questions"))
                .allSatisfy(section -> assertThat(of(open, section)).as(section).isEmpty());
        assertThat(of(open, "goals")).hasSize(1);
        assertThat(of(record.everything(ROADMAP), "decisions")).hasSize(1);
        assertThat(open().decisions()).doesNotContain("D-1", "Shall we?");
        assertThat(open().goals()).contains("Signed");
    }

    @Test
    void aGoalOrATaskThatIsAnIssueThatIsGoneIsNotPublic() {
        write("INSERT INTO issue_look (suggestion, next_at, gone) VALUES (1, 0, TRUE)");
        write("UPDATE goal_task SET number = 5");

        assertThat(of(record.publicPart(ROADMAP, repository -> true), "tasks")).isEmpty();
        assertThat(open().goals()).contains("Signed").doesNotContain("Do it");

        write("UPDATE goal SET number = 5, repository = 'Example-Org/project'");
        write("UPDATE ballot SET subject = 'G-1'");
        Map<String, List<Map<String, Object>>> open = record.publicPart(ROADMAP, repository -> true);
        assertThat(List.of("goals", "goal_lines", "decisions"))
                .allSatisfy(section -> assertThat(of(open, section)).as(section).isEmpty());
        assertThat(open().goals()).doesNotContain("Signed");
        assertThat(open().decisions()).doesNotContain("Shall we?");
    }

    private Exporter.Files open() {
        return new Exporter(store.database(), Clock.fixed(NOW, ZoneOffset.UTC)).publicPart(ROADMAP, repository -> true);
    }

    private void write(String sql) {
        store.database().write(handle -> handle.execute(sql));
    }

    @Test
    void valuesHaveOneFormOnEveryEngine() {
        Map<String, List<Map<String, Object>>> all = record.everything(ROADMAP);

        assertThat(of(all, "suggestions").get(0))
                .containsEntry("id", "R-1")
                .containsEntry("good_first_issue", true)
                .containsEntry("part_of", null)
                .containsEntry("criteria", List.of("One", "Two"))
                .containsEntry("votes", 0);
        assertThat(of(all, "decisions").get(0))
                .containsEntry("options", List.of("Yes", "No"))
                .containsEntry("closes_at", "1970-01-01T00:00:01Z");
        assertThat(record.everything(new Roadmap(
                        "other", "Other", "C1", "C2", List.of(), List.of("+1"), new Calendar(ZoneOffset.UTC, 21))))
                .allSatisfy((section, rows) -> assertThat(rows).isEmpty());
    }

    private static Map<String, Map<String, String>> documented() throws IOException {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("docs", "export.md")));
        while (rows.find()) {
            sections.computeIfAbsent(rows.group(1), section -> new LinkedHashMap<>())
                    .put(rows.group(2), rows.group(3).strip());
        }
        return sections;
    }

    private static final String ROWS = """
            INSERT INTO suggestion (id, roadmap, origin, proposer, title, why, category, good_first_issue, volunteer, fits_in_quarter, status, reason, quarter, suggested_at, decided_by, decided_at, criteria) VALUES (1, 'roadmap', 'o', '%1$s', 'Dark mode', 'Eyes', 'improvement', TRUE, FALSE, TRUE, 'published', 'Too large', '%3$s', '%4$s', '%2$s', '%4$s', 'One~Two')
            INSERT INTO issue (suggestion, repository, number, node_id, url) VALUES (1, 'example-org/project', 5, 'I_5', 'https://github.com/example-org/project/issues/5')
            INSERT INTO move (suggestion, at, by_whom, came_from, went_to, why) VALUES (1, '%4$s', '%2$s', 'draft', 'approved', 'Yes')
            INSERT INTO goal (id, origin, roadmap, kind, title, what, why, category, quarter, proposer, proposed_at, status, decided_by, decided_at, reason, repository, number, node_id, url) VALUES (1, 'g', 'roadmap', 'collective', 'Signed', 'What', 'Why', 'improvement', '%3$s', '%1$s', '%4$s', 'published', '%2$s', '%4$s', 'Good', 'example-org/project', 6, 'I_6', 'https://github.com/example-org/project/issues/6')
            INSERT INTO goal_line (goal, kind, place, words, met) VALUES (1, 'criterion', 1, 'It is released', FALSE)
            INSERT INTO goal_person (goal, person, role, place) VALUES (1, '%1$s', 'owner', 1)
            INSERT INTO goal_task (goal, origin, step, title, wanted_by, taker, newcomers, repository, number, node_id, url) VALUES (1, 't', 0, 'Do it', '%1$s', '%2$s', FALSE, 'example-org/project', 7, 'I_7', 'https://github.com/example-org/project/issues/7')
            INSERT INTO goal_event (goal, at, by_whom, kind, words) VALUES (1, '%4$s', '%2$s', 'move', 'agreed on it')
            INSERT INTO ballot (id, roadmap, subject, origin, council, question, options, rule, quorum, opened_by, opened_at, closes_at, elsewhere, stage, outcome, chosen, closed_at, reasons, comment_url, given_up_by, given_up_why) VALUES (1, 'roadmap', 'R-1', 'b', 'maintainers', 'Shall we?', 'Yes~No', 'majority', 50, '%1$s', '%4$s', 1000, FALSE, 'closed', 'decided', 1, '%4$s', 'Because', 'https://github.com/example-org/project/issues/5#issuecomment-1', '%2$s', 'The price')
            INSERT INTO ballot_voter (ballot, person) VALUES (1, '%2$s')
            INSERT INTO ballot_vote (ballot, person, voice, reason, at) VALUES (1, '%2$s', 'object', 'Too slow', '%4$s')
            INSERT INTO inquiry (id, origin, roadmap, subject, kind, words, asked_by, asked_at, answer, answered_by, answered_at, comment_url) VALUES (1, 'q', 'roadmap', 'R-1', 'question', 'Why?', '%1$s', '%4$s', 'So', '%2$s', '%4$s', 'https://github.com/example-org/project/issues/5#issuecomment-2')
            """.formatted(MEMBER, MAINTAINER, QUARTER.key(), NOW);
}
