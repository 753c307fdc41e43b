package io.github.roadmapbot.similar;

/** A vector in one byte for each number: only where it points is kept, not how long it is. */
final class Code {

    private static final int LONGEST = Byte.MAX_VALUE;

    private Code() {}

    static byte[] of(float[] vector) {
        float largest = Float.MIN_NORMAL;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        byte[] code = new byte[vector.length];
        for (int at = 0; at < code.length; at++) {
            code[at] = (byte) Math.round(LONGEST * vector[at] / largest);
        }
        return code;
    }

    /** How much both point the same way: 1 if they do, 0 if they have nothing in common. */
    static double cosine(byte[] one, byte[] other) {
        return cosine(dot(one, other), dot(one, one), dot(other, other));
    }

    /** The same, from products that are known. */
    static double cosine(int product, int ofOne, int ofOther) {
        return product / Math.sqrt((double) ofOne * ofOther + Double.MIN_NORMAL);
    }

    static int dot(byte[] one, byte[] other) {
        int sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
