package io.github.roadmapbot.roadmap.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.roadmap.facts.Address;
import io.github.roadmapbot.roadmap.facts.RealQuarter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates are tried before they are used, and parts stand in the order that is configured. */
class PageTemplatesTest {

    @ParameterizedTest
    @EnumSource
    void everyUsualTemplateCanBeFilledInWithMuchAndWithNothing(Part part) {
        assertThat(Filled.tried(part.usualTemplate(), PageExample.everything())).isNotBlank();
        assertThat(Filled.tried(part.usualTemplate(), PageExample.nothing())).doesNotContain("()", "[]");
    }

    @Test
    void whatIsNotKnownIsSaidTogetherWithWhatIs() {
        assertThatThrownBy(() -> new PageTemplates("", Map.of(Part.ITEMS, "{{#categories}}{{name}}{{/categories}}")))
                .hasMessageContaining("cannot be filled in because of its line 1")
                .hasMessageContaining("categories (with category, definition, items (with ");
        assertThatThrownBy(() -> new PageTemplates("title: '{{name}}'", Map.of()))
                .hasMessageContaining("sidebarPosition");
    }

    @Test
    void whatIsOnlyFilledInWhenThereIsNothingIsTriedToo() {
        assertThatThrownBy(() -> new PageTemplates("", Map.of(Part.PLANNED, "{{^session}}{{when}}{{/session}}")))
                .hasMessageContaining("because of its line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: {{project}}", "just words", "---\ntitle: 'a'\n---"})
    void whatIsNoDataAboveAPageIsRefused(String template) {
        assertThatThrownBy(() -> new PageTemplates(template, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsStandInTheirOrderOrNotAtAll() {
        PageTemplates templates =
                new PageTemplates("", Map.of(Part.GOALS, "# Goals\n{{#goals}}\n* {{goal}}\n{{/goals}}"));
        PageSettings settings = new PageSettings(templates, List.of(Part.BOARD, Part.GOALS), PageLinks.NONE, List.of());

        String page = RoadmapPage.render(RealQuarter.facts(), settings, "");

        assertThat(page).startsWith("## GitHub Project\n").contains("\n\n# Goals\n* Make building");
        assertThat(page).doesNotContain("Retrospective", "Features", "Contributing");
    }

    @Test
    void noPartStandsThereTwice() {
        assertThatThrownBy(() -> new PageSettings(
                        PageTemplates.USUAL, List.of(Part.BOARD, Part.BOARD), PageLinks.NONE, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNewerPageStandsAboveAnOlderOne() {
        assertThat(FrontMatter.position(new Quarter(2024, 1))).isEqualTo(998);
        assertThat(FrontMatter.position(new Quarter(2025, 2))).isEqualTo(993);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/roadmap", "./2024-q3.md", "javascript:alert(1)", "mailto:a@b.example", "https:///a"})
    void onlyAWholeAddressIsOne(String address) {
        assertThatThrownBy(() -> Address.check(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
    }
}
