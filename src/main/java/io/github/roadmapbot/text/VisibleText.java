package io.github.roadmapbot.text;

/**
 * Text without the characters that nobody sees: controls, changes of direction, zero-width characters, halves of pairs.
 * Every language and every emoji stays readable.
 */
public final class VisibleText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** A black flag followed by tags is the flag of a region, such as Scotland's; the last tag ends it. */
    private static final int FLAG = 0x1F3F4;

    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;
    private static final int LONGEST_TAGS = 7;

    private static final String ISOLATE = "\u2068";
    private static final String END_OF_ISOLATE = "\u2069";

    private VisibleText() {}

    /** Every kind of line end becomes {@code \n}; tabs stay. */
    public static String of(String text) {
        int[] points = text.replace("\r\n", "\n").codePoints().toArray();
        StringBuilder visible = new StringBuilder(points.length);
        int i = 0;
        while (i < points.length) {
            int tags = points[i] == FLAG ? tags(points, i + 1) : 0;
            append(visible, points, i);
            for (int tag = 1; tag <= tags; tag++) {
                visible.appendCodePoint(points[i + tag]);
            }
            i += 1 + tags;
        }
        return visible.toString();
    }

    /** The same on one line, without blanks around it. */
    public static String line(String text) {
        return of(text).replaceAll("\\s+", " ").strip();
    }

    /** Keeps text that runs from right to left from turning around the words beside it; other text stays as it is. */
    public static String isolated(String text) {
        boolean turns = text.codePoints().anyMatch(VisibleText::runsLeft);
        return turns ? ISOLATE + text + END_OF_ISOLATE : text;
    }

    private static void append(StringBuilder visible, int[] points, int at) {
        int point = points[at];
        if (isLineEnd(point)) {
            visible.append('\n');
        } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            visible.append('\uFFFD');
        } else if (!isHidden(point) || joins(points, at)) {
            visible.appendCodePoint(point);
        }
    }

    /** How many tags belong to a flag; none if they do not make one. */
    private static int tags(int[] points, int from) {
        int at = from;
        while (at < points.length && at - from < LONGEST_TAGS && points[at] >= FIRST_TAG && points[at] < LAST_TAG) {
            at++;
        }
        return at > from && at < points.length && points[at] == LAST_TAG ? at + 1 - from : 0;
    }

    private static boolean runsLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
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
