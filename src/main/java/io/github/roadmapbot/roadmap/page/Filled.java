package io.github.roadmapbot.roadmap.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Mustache template that is filled in with what is Markdown already. */
final class Filled {

    /** As the exceptions of Mustache have it. */
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private Filled() {}

    static String in(String template, Map<String, Object> values) {
        return Mustache.compiler()
                .escapeHTML(false)
                .emptyStringIsFalse(true)
                .strictSections(true)
                .compile(template)
                .execute(values);
    }

    /**
     * Says, with an {@link IllegalArgumentException}, where a template names what there is not, and what it may name. What is wrong
     * is not repeated: it may be a secret in the wrong place.
     */
    static String tried(String template, Map<String, Object> values) {
        try {
            return in(template, values);
        } catch (MustacheException | UnsupportedOperationException e) { // the latter for another file's template
            Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
            throw new IllegalArgumentException(
                    "cannot be filled in%s; it may name %s"
                            .formatted(line.find() ? " because of its line " + line.group(1) : "", Names.in(values)),
                    e);
        }
    }
}
