package io.github.roadmapbot.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.roadmapbot.similar.Neighbours.Near;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final int MANY = 5_000;

    private final Random random = new Random(1);
    private final Neighbours neighbours = new Neighbours();

    @Test
    void theNearestOfManyAreTheSameAsIfAllWereCompared() {
        List<byte[]> codes = new ArrayList<>();
        float[] asked = any();
        for (int id = 0; id < MANY; id++) {
            codes.add(Code.of(between(asked, any(), id % 100 / 100f)));
            neighbours.put(id, codes.get(id));
        }
        byte[] code = Code.of(asked);

        List<Near> expected = new ArrayList<>();
        for (int id = 0; id < MANY; id++) {
            expected.add(new Near(id, Code.cosine(code, codes.get(id))));
        }
        expected.sort(Comparator.comparingDouble(Near::cosine).reversed());

        assertThat(nearest(code, 20)).isEqualTo(expected.subList(0, 20));
    }

    @Test
    void theSameIsNearestAndTheOppositeFarthest() {
        float[] one = any();
        byte[] code = Code.of(one);

        neighbours.put(1, code);
        neighbours.put(2, Code.of(between(one, one, 2)));

        assertThat(nearest(code, 2)).extracting(Near::id).containsExactly(1L, 2L);
        assertThat(neighbours.cosine(code, 1)).hasValue(1);
        assertThat(neighbours.cosine(code, 2).orElseThrow()).isEqualTo(-1, within(0.01));
        assertThat(neighbours.cosine(code, 3)).isEmpty();
    }

    @Test
    void whatIsPutAgainIsThereOnce() {
        byte[] code = Code.of(any());
        neighbours.put(7, Code.of(any()));

        neighbours.put(7, code);

        assertThat(nearest(code, 5)).containsExactly(new Near(7, 1));
    }

    @Test
    void wherePointingIsKeptLengthIsNot() {
        float[] one = any();

        assertThat(Code.of(between(one, new float[one.length], 0.5f))).isEqualTo(Code.of(one));
        assertThat(Code.cosine(Code.of(new float[Meaning.SIZE]), Code.of(one))).isZero();
    }

    private List<Near> nearest(byte[] asked, int atMost) {
        List<Near> near = neighbours.nearest(asked, neighbours.around(Signs.of(asked)));
        return near.subList(0, Math.min(atMost, near.size()));
    }

    private float[] any() {
        float[] vector = new float[Meaning.SIZE];
        for (int at = 0; at < vector.length; at++) {
            vector[at] = (float) random.nextGaussian();
        }
        return vector;
    }

    /** The first at 0, the second at 1; beyond it at 2 the opposite of the first if both are the same. */
    private static float[] between(float[] first, float[] second, float part) {
        float[] vector = new float[first.length];
        for (int at = 0; at < vector.length; at++) {
            vector[at] = part > 1 ? -first[at] : (1 - part) * first[at] + part * second[at];
        }
        return vector;
    }
}
