package io.github.roadmapbot.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WantedTest {

    @Test
    void anIssueIsNamedInManyWays() {
        assertThat(Wanted.read("42")).contains(new Wanted("", 42, "", 0));
        assertThat(Wanted.read(" #42 ")).contains(new Wanted("", 42, "", 0));
        assertThat(Wanted.read("docs#42")).contains(new Wanted("docs", 42, "", 0));
        assertThat(Wanted.read("o/docs#42")).contains(new Wanted("o/docs", 42, "", 0));
        assertThat(Wanted.read("<https://github.com/o/docs/issues/42#top>")).contains(new Wanted("o/docs", 42, "", 0));
    }

    @Test
    void aLabelMayBeOfAnotherRepository() {
        assertThat(Wanted.read("label:good first issue")).contains(new Wanted("", 0, "good first issue", 0));
        assertThat(Wanted.read("o/docs label: bug")).contains(new Wanted("o/docs", 0, "bug", 0));
        assertThat(Wanted.read("docs label:bug")).contains(new Wanted("docs", 0, "bug", 0));
    }

    @Test
    void aCommentInADiscussionIsNamedByItsAddress() {
        assertThat(Wanted.read("https://github.com/o/r/discussions/5#discussioncomment-123"))
                .contains(new Wanted("o/r", 5, "", 123));
        assertThat(Wanted.read("<https://github.com/o/r/discussions/5#discussioncomment-123>"))
                .contains(new Wanted("o/r", 5, "", 123));
    }

    @Test
    void anythingElseIsNone() {
        assertThat(Wanted.read("https://github.com/o/r/discussions/5")).isEmpty();
        assertThat(Wanted.read("https://github.com/o/r/issues/5#issuecomment-1"))
                .isEmpty();
        assertThat(Wanted.read("https://github.com/o/r/discussions/5#discussioncomment-" + "9".repeat(30)))
                .isEmpty();
        assertThat(Wanted.read("everything")).isEmpty();
        assertThat(Wanted.read("")).isEmpty();
    }
}
