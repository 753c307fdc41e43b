package io.github.roadmapbot.roadmap.chart;

import java.util.ArrayList;
import java.util.List;

/** How much room words take. Nobody knows with which letters they are drawn, so it is estimated, rather too wide than too narrow. */
final class Lettering {

    private static final String NARROW = "iIljtfr.,:;'|!()[]{}/\\ -";
    private static final String WIDE = "mwMW@%&—…";
    private static final int FIRST_SQUARE = 0x1100;
    private static final String MORE = "…";

    private Lettering() {}

    /** The lines of a text; what does not fit into so many is cut, which shows. */
    static List<String> wrapped(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : pieces(text, size, width)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines.size() <= most ? lines : cut(lines.subList(0, most), size, width);
    }

    /** Words, and pieces of those that are longer than a line. */
    private static List<String> pieces(String text, double size, double width) {
        List<String> pieces = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            StringBuilder piece = new StringBuilder();
            for (int point : word.codePoints().toArray()) {
                if (width(piece.toString(), size) + width(point) * size > width) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.appendCodePoint(point);
            }
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static List<String> cut(List<String> lines, double size, double width) {
        List<String> cut = new ArrayList<>(lines);
        String last = cut.remove(cut.size() - 1);
        while (width(last + MORE, size) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        cut.add(last.strip() + MORE);
        return cut;
    }

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::width).sum() * size;
    }

    private static double width(int point) {
        if (point >= FIRST_SQUARE) {
            return 1.1;
        } else if (NARROW.indexOf(point) >= 0) {
            return 0.36;
        } else if (WIDE.indexOf(point) >= 0) {
            return 0.95;
        }
        return Character.isUpperCase(point) ? 0.72 : 0.62;
    }
}
