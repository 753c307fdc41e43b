package io.github.roadmapbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.roadmapbot.roadmap.page.PageSettings;
import io.github.roadmapbot.roadmap.page.PageTemplates;
import io.github.roadmapbot.roadmap.page.Part;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a roadmap's pages look like, as the file says it. */
class PageLookTest {

    private final Problems problems = new Problems();

    @Test
    void whatIsNotSaidIsAsUsual() throws IOException {
        assertThat(read("{}")).isEqualTo(PageSettings.USUAL);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void partsTemplatesLinksAndFeaturesAreRead() throws IOException {
        PageSettings settings = read("""
                frontMatter: "title: '{{title}}'"
                parts: [goals, items, contact]
                templates:
                  goals: "{{#goals}}{{goal}}{{/goals}}"
                links:
                  chat: https://chat.example.com/
                features:
                  - Fast
                """);

        assertThat(problems.all()).isEmpty();
        assertThat(settings.parts()).containsExactly(Part.GOALS, Part.ITEMS, Part.CONTACT);
        assertThat(settings.templates().frontMatter()).isEqualTo("title: '{{title}}'");
        assertThat(settings.templates().parts()).containsOnlyKeys(Part.GOALS);
        assertThat(settings.links().chat()).isEqualTo(Optional.of(URI.create("https://chat.example.com/")));
        assertThat(settings.features()).containsExactly("Fast");
    }

    @Test
    void everyMistakeIsReportedWithItsPlaceAndNoneIsRepeated() throws IOException {
        PageSettings settings = read("""
                frontMatter: "title: '{{secret}}'"
                parts: [goals, conclusion, goals]
                templates:
                  goals: "{{#goals}}"
                  items: "{{#items}}{{secret}}{{/items}}"
                  conclusion: ""
                links:
                  chat: /chat
                """);

        assertThat(settings.templates()).isEqualTo(PageTemplates.USUAL);
        assertThat(problems.all())
                .extracting(problem -> problem.toString())
                .noneMatch(problem -> problem.contains("secret"))
                .hasSize(7);
    }

    private PageSettings read(String yaml) throws IOException {
        Section section = new Section("page", (ObjectNode) new YAMLMapper().readTree(yaml), problems);
        PageSettings settings = PageLook.read(section);
        section.done();
        return settings;
    }
}
