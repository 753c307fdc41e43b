package io.github.roadmapbot.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.golden.Sample;
import org.junit.jupiter.api.Test;

class DiscussionTitleTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);

    private final Roadmap roadmap = Sample.USUAL.roadmap();

    @Test
    void peopleWriteTheSameTitleInManyWays() {
        String project = roadmap.project();

        assertThat(DiscussionTitle.DEFAULT.of(roadmap, QUARTER)).isEqualTo(project + " 2027 Q1 Roadmap");
        assertThat(project.toUpperCase(java.util.Locale.ROOT) + ": Q1-2027 roadmap")
                .matches(title -> DiscussionTitle.DEFAULT.fits(roadmap, QUARTER, title));
        assertThat(project + " 2027 Q2 Roadmap")
                .matches(title -> !DiscussionTitle.DEFAULT.fits(roadmap, QUARTER, title));
        assertThat("2027 Q1 Roadmap").matches(title -> !DiscussionTitle.DEFAULT.fits(roadmap, QUARTER, title));
    }

    @Test
    void aTitleMaySayTheQuarterAsTheBoardDoes() {
        DiscussionTitle title = new DiscussionTitle("[Roadmap] {{boardQuarter}} Discussion");

        assertThat(title.of(roadmap, QUARTER)).isEqualTo("[Roadmap] Q1 2027 Discussion");
        assertThat("Roadmap: 2027 Q1 discussion").matches(said -> title.fits(roadmap, QUARTER, said));
        assertThat("[Roadmap] Q2 2027 Discussion").matches(said -> !title.fits(roadmap, QUARTER, said));
    }

    @Test
    void aTitleMayNameTheQuarterWithoutBeingIt() {
        assertThat(DiscussionTitle.names(QUARTER, "What about Q1/2027?")).isTrue();
        assertThat(DiscussionTitle.names(QUARTER, "2027Q1: ideas")).isTrue();
        assertThat(DiscussionTitle.names(QUARTER, "Q1 of 2027")).isFalse();
        assertThat(DiscussionTitle.names(QUARTER, "Q1 20271")).isFalse();
    }

    @Test
    void aTemplateThatGivesAllQuartersOneTitleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiscussionTitle("{{project}} Roadmap"))
                .withMessageContaining("{{quarter}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiscussionTitle("{{quarter}} {{month}}"))
                .withMessageContaining("only {{project}}, {{quarter}} and {{boardQuarter}}");
    }
}
