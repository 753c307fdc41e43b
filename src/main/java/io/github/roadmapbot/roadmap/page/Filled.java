package io.github.roadmapbot.roadmap.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.Map;

/** A Mustache template that is filled in with what is Markdown already. */
final class Filled {

    private Filled() {}

    static String in(String template, Map<String, Object> values) {
        return Mustache.compiler()
                .escapeHTML(false)
                .emptyStringIsFalse(true)
                .strictSections(true)
                .compile(template)
                .execute(values);
    }

    /** Says, with an {@link IllegalArgumentException}, what a template names that there is not. */
    static String tried(String name, String template, Map<String, Object> values) {
        try {
            return in(template, values);
        } catch (MustacheException | UnsupportedOperationException e) { // the latter for another file's template
            throw new IllegalArgumentException(
                    "The template of %s cannot be filled in: %s; it may name %s"
                            .formatted(name, e.getMessage(), Names.in(values)),
                    e);
        }
    }
}
