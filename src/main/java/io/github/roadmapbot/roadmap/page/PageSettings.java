package io.github.roadmapbot.roadmap.page;

import java.util.List;

/**
 * What a roadmap's pages look like.
 *
 * @param parts which parts they have, in their order
 * @param features what the project is good for, a line each; that part is left out where there are none
 */
public record PageSettings(PageTemplates templates, List<Part> parts, PageLinks links, List<String> features) {

    public static final PageSettings USUAL =
            new PageSettings(PageTemplates.USUAL, Part.usual(), PageLinks.NONE, List.of());

    public PageSettings {
        parts = List.copyOf(parts);
        features = List.copyOf(features);
        if (parts.isEmpty() || parts.stream().distinct().count() < parts.size()) {
            throw new IllegalArgumentException("A page has at least one part, and each part once");
        }
    }
}
