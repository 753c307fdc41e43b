package io.github.roadmapbot.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the search finds of pairs that people on GitHub called the same wish, their titles retold in our own words; among
 * real suggestions for other projects.
 */
class TrialTest {

    private static final double FLOOR_AMONG_ALL = 0.6;
    private static final double FLOOR_WITHIN_PROJECT = 0.75;
    private static final double FLOOR_AMONG_ALL_WITH_MODEL = 0.8;
    private static final double FLOOR_WITHIN_PROJECT_WITH_MODEL = 0.9;

    @Test
    void mostPairsAreFoundAmongTheFirstFive() throws Exception {
        Trial trial = new Trial(known(), Optional.empty(), Optional.empty());

        assertThat(trial.amongAll().recallAt(5)).isGreaterThanOrEqualTo(FLOOR_AMONG_ALL);
        assertThat(trial.withinProject().recallAt(5)).isGreaterThanOrEqualTo(FLOOR_WITHIN_PROJECT);
    }

    @Test
    void byWhatIsMeantMorePairsAreFound() throws Exception {
        Trial trial = new Trial(known(), LocalModel.of(SimilarModel.LOCAL), Optional.empty());

        assertThat(trial.amongAll().recallAt(5)).isGreaterThanOrEqualTo(FLOOR_AMONG_ALL_WITH_MODEL);
        assertThat(trial.withinProject().recallAt(5)).isGreaterThanOrEqualTo(FLOOR_WITHIN_PROJECT_WITH_MODEL);
    }

    @Test
    void theSameTitlesAreMadeUpEveryTime() throws Exception {
        List<Titled> indexed = known().indexed();

        List<Titled> twice = new Variations(indexed).upTo(1_000);

        assertThat(twice).hasSize(1_000).containsAll(indexed).isEqualTo(new Variations(indexed).upTo(1_000));
    }

    @Test
    void whatIsConnectedByPairsIsTheSame(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pairs.jsonl");
        Files.writeString(file, pair("a", "b") + pair("c", "b") + pair("d", "e"));

        Pairs read = Pairs.read(file, List.of());

        assertThat(read.areSame(read.asked().get(0), read.asked().get(1))).isTrue();
        assertThat(read.areSame(read.asked().get(0), read.asked().get(2))).isFalse();
        assertThat(read.indexed()).extracting(Titled::title).containsExactly("wish b", "wish e");
    }

    @Test
    void aLineWithoutATitleIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pairs.jsonl");
        Files.writeString(file, "{\"project\": \"p\", \"a\": {}, \"b\": {}}\n");

        assertThatThrownBy(() -> Pairs.read(file, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("without a title");
    }

    @Test
    void placesAndTimesAreSummedUp() {
        Outcome outcome = new Outcome(10, List.of(1, 0, 4, 2), List.of(4_000_000L, 1_000_000L, 2_000_000L, 3_000_000L));

        assertThat(outcome.recallAt(1)).isEqualTo(0.25);
        assertThat(outcome.recallAt(3)).isEqualTo(0.5);
        assertThat(outcome.recallAt(5)).isEqualTo(0.75);
        assertThat(outcome.meanReciprocalRank()).isCloseTo((1 + 0.25 + 0.5) / 4, within(1e-9));
        assertThat(outcome.millis(0.5)).isEqualTo(2);
        assertThat(outcome.millis(0.95)).isEqualTo(4);
    }

    private static Pairs known() throws IOException, URISyntaxException {
        return Pairs.read(
                resource("/io/github/roadmapbot/similar/pairs.jsonl"),
                List.of(resource("/io/github/roadmapbot/sandbox/preload/suggestions.jsonl")));
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(TrialTest.class.getResource(name)).toURI());
    }

    private static String pair(String a, String b) {
        return "{\"project\": \"p\", \"a\": {\"title\": \"wish %s\", \"source\": \"%s\"}, \"b\": {\"title\": \"wish %s\", \"source\": \"%s\"}}\n"
                .formatted(a, a, b, b);
    }
}
