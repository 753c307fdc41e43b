package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import java.util.Map;
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
