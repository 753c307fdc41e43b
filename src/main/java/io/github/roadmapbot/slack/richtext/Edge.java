package io.github.roadmapbot.slack.richtext;

/**
 * What Markdown makes of the characters on both sides of a mark of emphasis. Older and newer readers of Markdown differ
 * over signs such as emojis, so a sign counts as what is worse for the mark.
 */
final class Edge {

    private Edge() {}

    /** Whether a mark works beside this character whatever stands on its other side. */
    static boolean isOpen(String character) {
        int point = character.codePointAt(0);
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || isAscii(point) || isPunctuation(point);
    }

    /** Whether a mark beside this character needs such an open one on its other side. */
    static boolean isPunctuation(String character) {
        int point = character.codePointAt(0);
        return isAscii(point) || isPunctuation(point) || isSign(point);
    }

    private static boolean isAscii(int point) {
        return point > ' ' && point < 0x7F && !Character.isLetterOrDigit(point);
    }

    private static boolean isPunctuation(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSign(int point) {
        return switch (Character.getType(point)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
