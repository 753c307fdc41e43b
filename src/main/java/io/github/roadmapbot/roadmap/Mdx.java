package io.github.roadmapbot.roadmap;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.text.VisibleText;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Markdown that shows text as it was typed wherever it is rendered: Docusaurus reads braces and angle brackets as code. */
final class Mdx {

    /** Whatever is markup within a line, in Markdown or in MDX. */
    private static final Pattern ACTIVE = Pattern.compile("[\\\\`*_\\[\\]~|<>{}&#!$^]");

    /** What makes a list, a rule or a directive of a line that begins with it. */
    private static final Pattern START = Pattern.compile("(?m)^([-+=:])|^(\\d{1,9})([.)])");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Mdx() {}

    /** What people wrote, in one line. */
    static String line(String text) {
        return literal(VisibleText.isolated(VisibleText.line(text)).strip());
    }

    /** What people wrote, as a quote. */
    static String quote(String text) {
        return literal(VisibleText.isolated(VisibleText.of(text).strip()))
                .lines()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
    }

    static String link(String literal, URI address) {
        return "[%s](%s)".formatted(literal, address(address));
    }

    /** An address that ends where it is written to end. */
    private static String address(URI address) {
        return address.toASCIIString()
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("{", "%7B")
                .replace("}", "%7D");
    }

    static String day(Instant at, Roadmap roadmap) {
        return DAY.format(at.atZone(roadmap.calendar().zone()));
    }

    private static String literal(String text) {
        String within = ACTIVE.matcher(text).replaceAll(found -> entity(found.group()));
        return START.matcher(within)
                .replaceAll(found ->
                        found.group(1) == null ? found.group(2) + entity(found.group(3)) : entity(found.group(1)));
    }

    private static String entity(String character) {
        return "&#%d;".formatted(character.codePointAt(0));
    }
}
