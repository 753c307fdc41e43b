package io.github.roadmapbot.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** More titles than there are: the beginning of one and the end of another, always the same ones. */
final class Variations {

    private static final long SEED = 4;

    private final List<Titled> titles;

    Variations(List<Titled> titles) {
        this.titles = titles;
    }

    List<Titled> upTo(int size) {
        List<Titled> all = new ArrayList<>(titles.subList(0, Math.min(size, titles.size())));
        Random random = new Random(SEED);
        while (all.size() < size) {
            Titled first = titles.get(random.nextInt(titles.size()));
            Titled second = titles.get(random.nextInt(titles.size()));
            all.add(new Titled(first.project(), crossed(first.title(), second.title()), "variation " + all.size()));
        }
        return all;
    }

    private static String crossed(String first, String second) {
        String[] begins = first.split(" ");
        String[] ends = second.split(" ");
        List<String> words = new ArrayList<>(Arrays.asList(begins).subList(0, (begins.length + 1) / 2));
        words.addAll(Arrays.asList(ends).subList(ends.length / 2, ends.length));
        return String.join(" ", words);
    }
}
