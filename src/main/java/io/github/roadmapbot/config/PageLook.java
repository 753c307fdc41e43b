package io.github.roadmapbot.config;

import io.github.roadmapbot.roadmap.facts.Address;
import io.github.roadmapbot.roadmap.page.PageLinks;
import io.github.roadmapbot.roadmap.page.PageSettings;
import io.github.roadmapbot.roadmap.page.PageTemplates;
import io.github.roadmapbot.roadmap.page.Part;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a roadmap's pages look like, read from the file. */
final class PageLook {

    private static final URI SOMEWHERE = URI.create("https://example.com/");
    private static final Form<URI> ADDRESS = Form.text(
            "a whole address such as https://example.com/page", SOMEWHERE, text -> Address.check(URI.create(text)));

    private static final String KEYS =
            Arrays.stream(Part.values()).map(Part::key).collect(Collectors.joining(", "));
    private static final Form<String> PART = Form.text(
            "one of " + KEYS,
            Part.NOTICE.key(),
            text -> Part.of(text).map(Part::key).orElseThrow(IllegalArgumentException::new));

    private static final Form<String> TEXT = Form.text("a Mustache template", "{{quarter}}", text -> text);
    private static final Form<String> FEATURE = Forms.line(200, "Works without a network");
    private static final Size PARTS = new Size(1, Part.values().length, "there are no more parts");
    private static final Size FEATURES = new Size(0, 20, "nobody reads more");

    private PageLook() {}

    /** With the usual of whatever is not said. */
    static PageSettings read(Section page) {
        Section links = page.section("links");
        PageLinks places = new PageLinks(
                links.optional("contributing", ADDRESS),
                links.optional("newcomers", ADDRESS),
                links.optional("chat", ADDRESS),
                links.optional("meetings", ADDRESS),
                links.optional("maintainers", ADDRESS));
        links.done();
        return new PageSettings(
                new PageTemplates(frontMatter(page), parts(page)),
                page.has("parts") ? order(page.list("parts", PART, PARTS)) : Part.usual(),
                places,
                page.list("features", FEATURE, FEATURES));
    }

    /** A part that is named twice, or wrongly, was reported already. */
    private static List<Part> order(List<String> keys) {
        List<Part> order =
                keys.stream().distinct().map(Part::of).flatMap(Optional::stream).toList();
        return order.isEmpty() ? Part.usual() : order;
    }

    private static String frontMatter(Section page) {
        return tried(page, "frontMatter", template -> new PageTemplates(template, Map.of()))
                .orElse(PageTemplates.USUAL.frontMatter());
    }

    private static Map<Part, String> parts(Section page) {
        Section templates = page.section("templates");
        Map<Part, String> own = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            tried(templates, part.key(), text -> new PageTemplates("", Map.of(part, text)))
                    .ifPresent(template -> own.put(part, template));
        }
        templates.done();
        return own;
    }

    /** A template that can be filled in; what is wrong with another is told in full, since nobody could guess it. */
    private static Optional<String> tried(Section section, String key, Consumer<String> trial) {
        Optional<String> template = section.optional(key, TEXT);
        try {
            template.ifPresent(trial);
            return template;
        } catch (IllegalArgumentException e) {
            section.problem(key, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
