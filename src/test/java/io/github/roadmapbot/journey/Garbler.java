package io.github.roadmapbot.journey;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Spoils the bytes of something that was well written: as broken transport and wrong encodings would, and worse. */
final class Garbler {

    private static final byte[][] ODD = {
        {(byte) 0xff},
        {(byte) 0xc0, (byte) 0x80},
        {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
        {0},
        {'%'},
        {'&'},
        {'='},
        {'"'},
        {'\\', 'u', 'd', '8', '0', '0'},
        {'{'},
        {'}'},
        {'['},
        {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}
    };

    private final RandomGenerator random;

    Garbler(RandomGenerator random) {
        this.random = random;
    }

    byte[] garbled(byte[] good) {
        if (good.length == 0) {
            return good;
        }
        int place = random.nextInt(good.length);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(good, place);
            case 1 -> Arrays.copyOfRange(good, place, good.length);
            case 2 -> flipped(good, place);
            case 3 -> joined(Arrays.copyOf(good, place), odd(), Arrays.copyOfRange(good, place, good.length));
            case 4 -> joined(good, Arrays.copyOfRange(good, place, good.length), new byte[0]);
            default -> new String(good, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16LE);
        };
    }

    private byte[] flipped(byte[] good, int place) {
        byte[] bad = good.clone();
        bad[place] ^= (byte) (1 << random.nextInt(8));
        return bad;
    }

    private byte[] odd() {
        return ODD[random.nextInt(ODD.length)];
    }

    private static byte[] joined(byte[] first, byte[] second, byte[] third) {
        byte[] all = Arrays.copyOf(first, first.length + second.length + third.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(third, 0, all, first.length + second.length, third.length);
        return all;
    }
}
