package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.kept.Option;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project board as a person sees it in the browser. */
public record Board(int number, String title, URI url, List<Field> fields, List<Item> items) {

    /** A column of the board; {@code options} is empty unless it is a single-select one. */
    public record Field(String id, String name, List<Option> options) {}

    /**
     * A card of the board.
     *
     * @param text what stands in a draft; empty for an issue, which says it itself
     * @param contentUrl empty for a draft
     * @param values what is chosen or written in it, by the name of the field; no entry for an empty field
     */
    public record Item(
            String id,
            String contentTitle,
            Optional<URI> contentUrl,
            Map<String, String> values,
            boolean archived,
            String text) {}
}
