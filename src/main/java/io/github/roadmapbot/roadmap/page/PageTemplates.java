package io.github.roadmapbot.roadmap.page;

import java.util.EnumMap;
import java.util.Map;

/**
 * How each part of a page reads, and the data of the page that stand above it, as Mustache. What is filled in is Markdown
 * already, or, above the page, fit to stand between single quotes in YAML.
 *
 * @param frontMatter without the lines that fence it; empty if the page has none
 * @param parts those that read differently from the usual
 */
public record PageTemplates(String frontMatter, Map<Part, String> parts) {

    public static final PageTemplates USUAL = new PageTemplates(Part.read("front-matter"), Map.of());

    /** An {@link IllegalArgumentException} says what is wrong with one of them, and what it may name. */
    public PageTemplates {
        parts = parts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(parts));
        FrontMatter.check(frontMatter);
        parts.forEach((part, template) -> {
            Filled.tried(template, PageExample.everything());
            Filled.tried(template, PageExample.nothing());
        });
    }

    String of(Part part) {
        String own = parts.get(part);
        return own == null ? part.usualTemplate() : own;
    }
}
