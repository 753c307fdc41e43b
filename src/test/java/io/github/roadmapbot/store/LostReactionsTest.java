package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Recounts.Due;
import io.github.roadmapbot.store.Recounts.Listed;
import io.github.roadmapbot.store.Votes.Reaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever order reactions are heard in, however often, and whichever are lost: after complete lists the tally is the truth.
 * Each story is told by its seed.
 */
@EveryStore
class LostReactionsTest {

    private static final int STORIES = 40;
    private static final int EVENTS = 60;
    private static final String CHANNEL = "C0FEEDBACK1";
    private static final List<String> EMOJIS =
            List.of("+1", "+1::skin-tone-2", "thumbsup::skin-tone-2", "heart", "tada");
    private static final Set<String> COUNTED = Set.of("+1", "heart");

    @AutoClose
    private final TestStore store;

    LostReactionsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
    }

    @Test
    void aCompleteListMakesGoodWhateverWasLost() {
        for (int seed = 0; seed < STORIES; seed++) {
            Story story = new Story(seed);
            story.happens();
            story.isHeard(true);

            story.isListed(true);

            assertThat(story.voters()).as("seed %d", seed).isEqualTo(story.truth());
        }
    }

    @Test
    void whatComesAfterTheListInAnyOrderIsRightAsWell() {
        for (int seed = 0; seed < STORIES; seed++) {
            Story story = new Story(seed);
            story.happens();
            story.isListed(true);
            story.happens();

            story.isHeard(false);

            assertThat(story.voters()).as("seed %d", seed).isEqualTo(story.truth());
        }
    }

    @Test
    void anIncompleteListTakesNoVoteAwayThatIsThere() {
        for (int seed = 0; seed < STORIES; seed++) {
            Story story = new Story(seed);
            story.happens();
            story.isHeard(false);

            story.isListed(false);

            assertThat(story.voters()).as("seed %d", seed).isEqualTo(story.truth());
        }
    }

    /** What happened to one card, and what was heard of it. */
    private final class Story {

        private final Random random;
        private final SuggestionId id;
        private final Due card;
        private final Map<String, Set<String>> reactions = new TreeMap<>();
        private final List<Reaction> events = new ArrayList<>();
        private long time;

        Story(int seed) {
            this.random = new Random(seed);
            this.id = store.draft("Wish " + seed);
            String ts = "1795168800.%06d".formatted(seed);
            store.messages().posted(id, Kind.FEEDBACK_CARD, new Place(CHANNEL, ts, "https://example.org/p"), NOW);
            this.card = store.recounts().next("roadmap", NOW).orElseThrow();
            assertThat(card.ts()).isEqualTo(ts);
        }

        void happens() {
            for (int i = 0; i < EVENTS; i++) {
                String person = "U" + random.nextInt(6);
                String emoji = EMOJIS.get(random.nextInt(EMOJIS.size()));
                Set<String> people = reactions.computeIfAbsent(emoji, first -> new TreeSet<>());
                boolean added = people.add(person) || !people.remove(person);
                time += 10;
                events.add(new Reaction(CHANNEL, card.ts(), person, emoji, canonical(emoji), added, time));
            }
        }

        void isHeard(boolean withLosses) {
            List<Reaction> heard = new ArrayList<>();
            for (Reaction event : events) {
                int times = withLosses ? random.nextInt(3) : 1 + random.nextInt(2);
                heard.addAll(Collections.nCopies(times, event));
            }
            Collections.shuffle(heard, random);
            heard.forEach(event -> store.votes().heard(event, NOW, NOW));
        }

        void isListed(boolean complete) {
            time += 10;
            List<Listed> lists = new ArrayList<>();
            reactions.forEach((emoji, people) -> {
                if (!people.isEmpty()) {
                    List<String> named = new ArrayList<>(people);
                    Collections.shuffle(named, random);
                    int kept = complete ? named.size() : random.nextInt(named.size());
                    lists.add(new Listed(emoji, canonical(emoji), Set.copyOf(named.subList(0, kept)), complete));
                }
            });
            store.recounts().settle(card, lists, time, NOW, NOW);
        }

        List<String> voters() {
            return store.reactors(id, COUNTED);
        }

        List<String> truth() {
            Set<String> voters = new TreeSet<>();
            reactions.forEach((emoji, people) -> voters.addAll(COUNTED.contains(canonical(emoji)) ? people : Set.of()));
            return List.copyOf(voters);
        }

        private static String canonical(String emoji) {
            return emoji.split("::", -1)[0].replace("thumbsup", "+1");
        }
    }
}
