package io.github.roadmapbot.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoadmapsTest {

    private final Roadmap first = roadmap("first");
    private final Roadmap second = roadmap("second");

    @Test
    void aChannelBelongsToOneRoadmap() {
        Roadmaps roadmaps = new Roadmaps(List.of(first, second));

        assertThat(roadmaps.at("C-feedback-second")).contains(second);
        assertThat(roadmaps.at("C-maintainers-first")).contains(first);
        assertThat(roadmaps.at("C-elsewhere")).isEmpty();
    }

    @Test
    void aSingleRoadmapIsEverywhere() {
        assertThat(new Roadmaps(List.of(first)).at("C-elsewhere")).contains(first);
    }

    @Test
    void aBotWithoutARoadmapHasNothingToDo() {
        assertThatThrownBy(() -> new Roadmaps(List.of())).hasMessageContaining("no roadmap");
    }

    @Test
    void aCategoryThatLeftTheConfigurationKeepsItsKeyForAName() {
        assertThat(first.categoryName("improvement")).isEqualTo("Improvement");
        assertThat(first.categoryName("performance")).isEqualTo("performance");
    }

    private static Roadmap roadmap(String key) {
        return new Roadmap(
                key,
                "Project",
                "C-feedback-" + key,
                "C-maintainers-" + key,
                List.of(new Category("improvement", "Improvement", "Makes something better.", "improvement")),
                List.of("+1"),
                new Calendar(ZoneOffset.UTC, 14));
    }
}
