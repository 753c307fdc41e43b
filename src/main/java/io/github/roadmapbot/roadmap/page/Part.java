package io.github.roadmapbot.roadmap.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A part of the page, in the order in which it stands there unless the configuration has another. */
public enum Part {
    /** That a roadmap is a snapshot, and no commitment. */
    NOTICE,
    /** When, where and by whom it was planned. */
    PLANNED,
    /** How the quarter before went. */
    RETROSPECTIVE,
    /** The high-level initiatives. */
    GOALS,
    /** What the project is good for, as the configuration has it. */
    FEATURES,
    /** What is on the roadmap, by category. */
    ITEMS,
    /** The same as a picture. */
    DIAGRAM,
    /** Where its state can be read at any time. */
    BOARD,
    /** How to take part. */
    CONTRIBUTING,
    /** Whom to tell of concerns. */
    CONTACT;

    /** What it is called in the configuration. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> of(String key) {
        return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
    }

    public static List<Part> usual() {
        return List.of(values());
    }

    /** The template that it has unless the configuration has another. */
    String usualTemplate() {
        return read(key());
    }

    static String read(String name) {
        try (InputStream file = Part.class.getResourceAsStream(name + ".mustache")) {
            return new String(
                    Objects.requireNonNull(file, "No template " + name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
