package io.github.roadmapbot.roadmap;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.text.VisibleText;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Markdown that shows text as it was typed wherever it is rendered: Docusaurus reads braces and angle brackets as code. */
public final class Mdx {

    /**
     * Whatever is markup within a line, in Markdown or in MDX. Addresses and directives are taken apart too, since within an
     * address what is escaped would show.
     */
    private static final Pattern ACTIVE =
            Pattern.compile("[\\\\`*_\\[\\]~|<>{}&#!$^@]|:(?=//|[\\p{L}\\p{N}])|(?i)(?<=\\bwww)\\.");

    /** What makes a list, a rule, a directive or a piece of a program of a line that begins with it. */
    private static final Pattern START =
            Pattern.compile("(?m)^([-+=:]|[ie](?=(?<=i)mport\\b|(?<=e)xport\\b))|^(\\d{1,9})([.)])");

    /** Blanks before the words of a line could make code of it. */
    private static final Pattern MARGIN = Pattern.compile("(?m)^[^\\S\\n]+");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Mdx() {}

    /** What people wrote, in one line. */
    public static String line(String text) {
        return literal(VisibleText.isolated(VisibleText.line(text)).strip());
    }

    /** What people wrote, as a quote. */
    public static String quote(String text) {
        return literal(VisibleText.isolated(VisibleText.of(text).strip()))
                .lines()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
    }

    /** What people wrote, in paragraphs. */
    public static String paragraphs(String text) {
        return literal(MARGIN.matcher(VisibleText.isolated(VisibleText.of(text).strip()))
                .replaceAll(""));
    }

    /**
     * A link that leads to the same place from wherever it is read.
     *
     * @param literal Markdown already
     */
    public static String link(String literal, URI address) {
        return "[%s](%s)".formatted(literal, address(address));
    }

    /** An address that ends where it is written to end. */
    public static String address(URI address) {
        return address.toASCIIString()
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("{", "%7B")
                .replace("}", "%7D");
    }

    public static String day(Instant at, Roadmap roadmap) {
        return DAY.format(at.atZone(roadmap.calendar().zone()));
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
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
