package io.github.roadmapbot.roadmap.chart;

import io.github.roadmapbot.text.VisibleText;
import java.util.Locale;

/** What is drawn, as SVG. Text on it is text, whatever it says. */
final class Canvas {

    private final StringBuilder drawn = new StringBuilder();

    void open(String element) {
        drawn.append('<').append(element).append(">\n");
    }

    void close(String element) {
        drawn.append("</").append(element).append(">\n");
    }

    void box(String style, double x, double y, double width, double height, double radius) {
        drawn.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>\n"
                .formatted(style, at(x), at(y), at(width), at(height), at(radius)));
    }

    void dot(String style, double x, double y, double radius) {
        drawn.append(
                "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n".formatted(style, at(x), at(y), at(radius)));
    }

    /** Straight lines from point to point, as SVG's path has them. */
    void strokes(String style, String path) {
        drawn.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(style, path));
    }

    void text(String style, double x, double y, String text) {
        drawn.append("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                .formatted(style, at(x), at(y), escaped(VisibleText.isolated(text))));
    }

    /** What those are told who do not see it. */
    void told(String element, String text) {
        drawn.append("<%s>%s</%s>\n".formatted(element, escaped(text), element.replaceFirst(" .*", "")));
    }

    /** What stands on the canvas already. */
    void add(String svg) {
        drawn.append(svg);
    }

    /** Fit for XML, in which some characters cannot stand at all. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(point -> (point & 0xFFFE) != 0xFFFE).forEach(point -> escaped.append(entity(point)));
        return escaped.toString();
    }

    private static String entity(int point) {
        return switch (point) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> Character.toString(point);
        };
    }

    /** The same in every country. */
    static String at(double number) {
        return number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : String.format(Locale.ROOT, "%.1f", number);
    }

    @Override
    public String toString() {
        return drawn.toString();
    }
}
