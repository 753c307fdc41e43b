package io.github.roadmapbot.github.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.github.Mark;
import org.junit.jupiter.api.Test;

class IssueTextTest {

    private static final Mark MARK = Mark.of("5f2c8a1e", "R-42/issue");
    private static final IssueText FIRST = new IssueText(MARK, "At night.\n\n- [ ] Everywhere", "- 1 vote");
    private static final IssueText LATER = new IssueText(MARK, "By night.\n\n- [ ] Everywhere", "- 2 votes");

    @Test
    void whatNobodyTouchedIsRenderedAfresh() {
        assertThat(LATER.within(FIRST.body())).contains(LATER.body());
        assertThat(FIRST.within(FIRST.body())).contains(FIRST.body());
    }

    @Test
    void whatPeopleWroteStaysAboveBelowAndInsteadOfTheText() {
        String edited = "@team: see below\n\n" + FIRST.body().replace("[ ] Everywhere", "[x] Everywhere")
                + "\nPS: after the release.\n";

        String next = LATER.within(edited).orElseThrow();

        assertThat(next)
                .isEqualTo(edited.replace("- 1 vote", "- 2 votes"))
                .contains("[x] Everywhere")
                .endsWith("PS: after the release.\n");
        assertThat(FIRST.within(next)).contains(edited);
    }

    @Test
    void theLineEndsOfABrowserAreNoEdit() {
        assertThat(LATER.within(FIRST.body().replace("\n", "\r\n"))).contains(LATER.body());
    }

    @Test
    void withoutItsMarksAllOfItIsTheirs() {
        assertThat(LATER.within("At night.")).isEmpty();
        assertThat(LATER.within(FIRST.body().replace(MARK.toString(), ""))).isEmpty();
        assertThat(LATER.within(FIRST.body().replaceAll("<!-- \\S+/end/\\S+ -->", "")))
                .isEmpty();
        assertThat(new IssueText(Mark.of("5f2c8a1e", "R-43/issue"), "", "").within(FIRST.body()))
                .isEmpty();
    }
}
