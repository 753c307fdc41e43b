package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SubIssuesTest {

    private final SettableClock clock = new SettableClock();

    @AutoClose
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));

    private final Wire wire = new Wire(PlainClient.of(gitHub));

    @Test
    void anIssueHasOneParent() {
        String whole = open("Whole");
        String other = open("Other");
        String part = open("Part");

        assertThat(add(whole, part).body().toString()).doesNotContain("errors");
        assertThat(add(whole, part).body().toString())
                .contains("UNPROCESSABLE", "may not contain duplicate sub-issues");
        assertThat(add(other, part).body().toString()).contains("UNPROCESSABLE", "Sub issue may only have one parent");
        assertThat(add(part, whole).body().toString()).contains("UNPROCESSABLE", "parent of its parent");
        assertThat(seen("Whole").parts()).containsExactly("Part");
        assertThat(seen("Other").parts()).isEmpty();
    }

    @Test
    void oneHoldsAHundred() {
        String whole = open("Whole");
        int number = seen("Whole").number();
        for (int i = 0; i < 100; i++) {
            int part = gitHub.as("member").openIssue("project", "Part " + i, "");
            gitHub.as("maintainer").issue("project", part).joins(number);
        }

        assertThat(add(whole, open("One more")).body().toString())
                .contains("Parent cannot have more than 100 sub-issues");
    }

    @Test
    void thereAreEightLevelsBeneathTheFirst() {
        String whole = open("Level 1");
        for (int level = 2; level <= 9; level++) {
            String part = open("Level " + level);
            assertThat(add(whole, part).body().toString()).doesNotContain("errors");
            whole = part;
        }

        assertThat(add(whole, open("Level 10")).body().toString()).contains("more than 8 levels");
    }

    @Test
    void theyStandInTheOrderThatPeopleGaveThem() {
        String whole = open("Whole");
        List<String> parts = Stream.of("A", "B", "C").map(this::open).toList();
        parts.forEach(part -> add(whole, part));

        move(whole, parts.get(0), "afterId", parts.get(1));
        assertThat(seen("Whole").parts()).containsExactly("B", "A", "C");
        move(whole, parts.get(2), "beforeId", parts.get(1));
        assertThat(seen("Whole").parts()).containsExactly("C", "B", "A");

        assertThat(move(whole, parts.get(0), "afterId", parts.get(0)).body().toString())
                .contains("UNPROCESSABLE");
        assertThat(move(whole, parts.get(0), "afterId", open("Stranger")).body().toString())
                .contains("UNPROCESSABLE");
    }

    private Reply move(String whole, String part, String where, String other) {
        return wire.mutate(
                "reprioritizeSubIssue",
                "ReprioritizeSubIssueInput",
                "issue {id}",
                Map.of("issueId", whole, "subIssueId", part, where, other));
    }

    private String open(String title) {
        return wire.issueId(gitHub.as("member").openIssue("project", title, ""));
    }

    private Issue seen(String title) {
        return gitHub.issues("project").stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Reply add(String whole, String part) {
        return wire.mutate(
                "addSubIssue",
                "AddSubIssueInput",
                "subIssue {parent {id}}",
                Map.of("issueId", whole, "subIssueId", part));
    }
}
