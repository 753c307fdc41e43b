package io.github.roadmapbot.sandbox.slack;

import java.util.Optional;

/**
 * A button as a person sees it.
 *
 * @param value empty if it carries none
 * @param style {@code primary}, {@code danger} or empty
 */
public record Button(String blockId, String actionId, String text, String value, String style, Optional<String> url) {}
