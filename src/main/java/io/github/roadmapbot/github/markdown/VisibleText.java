package io.github.roadmapbot.github.markdown;

/**
 * Text without the characters that nobody sees: controls, changes of direction, zero-width characters, halves of pairs.
 */
final class VisibleText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private VisibleText() {}

    /** Every kind of line end becomes {@code \n}; tabs stay. */
    static String of(String text) {
        int[] points = text.replace("\r\n", "\n").codePoints().toArray();
        StringBuilder visible = new StringBuilder(points.length);
        for (int i = 0; i < points.length; i++) {
            if (isLineEnd(points[i])) {
                visible.append('\n');
            } else if (points[i] >= Character.MIN_SURROGATE && points[i] <= Character.MAX_SURROGATE) {
                visible.append('\uFFFD');
            } else if (!isHidden(points[i]) || joins(points, i)) {
                visible.appendCodePoint(points[i]);
            }
        }
        return visible.toString();
    }

    private static boolean isLineEnd(int point) {
        return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    private static boolean isHidden(int point) {
        boolean control = Character.isISOControl(point) && point != '\t';
        boolean arabicSign = point >= 0x600 && point <= 0x605;
        return control || (Character.getType(point) == Character.FORMAT && !arabicSign);
    }

    /** Emojis of several parts and some scripts need joiners; between plain letters they only hide something. */
    private static boolean joins(int[] points, int at) {
        return (points[at] == ZERO_WIDTH_JOINER || points[at] == ZERO_WIDTH_NON_JOINER)
                && at > 0
                && at + 1 < points.length
                && isForeign(points[at - 1])
                && isForeign(points[at + 1]);
    }

    private static boolean isForeign(int point) {
        return point > 0x7F && !isHidden(point);
    }
}
