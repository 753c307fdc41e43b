package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Votes.Reaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person has one voice, whatever is merged, unmerged and split in whatever order while people vote. */
@EveryStore
class OneVoiceTest {

    private static final String CHANNEL = "C0FEEDBACK1";
    private static final int SUGGESTIONS = 7;
    private static final int PEOPLE = 5;
    private static final int DEEDS = 300;

    @AutoClose
    private final TestStore store;

    private final Random random = new Random(42);
    private final List<SuggestionId> all = new ArrayList<>();

    /** What a simple mind makes of the same: who voted for which, and which points where. */
    private final Map<SuggestionId, Set<String>> voted = new HashMap<>();

    private final Map<SuggestionId, SuggestionId> into = new HashMap<>();
    private final Map<SuggestionId, SuggestionId> stepOf = new HashMap<>();
    private final Set<SuggestionId> split = new HashSet<>();

    OneVoiceTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        for (int number = 0; number < SUGGESTIONS; number++) {
            add(store.draft("Wish " + number));
        }
    }

    private void add(SuggestionId id) {
        Place place = new Place(CHANNEL, id.toString(), "https://example.org/" + id);
        store.messages().posted(id, Kind.FEEDBACK_CARD, place, NOW);
        all.add(id);
        voted.put(id, new HashSet<>());
    }

    @Test
    void whateverIsMergedUnmergedAndSplitEverybodyCountsOnce() {
        for (int deed = 0; deed < DEEDS; deed++) {
            if (deed % 40 == 20) {
                split(any(), deed % 80 == 20);
            }
            switch (random.nextInt(4)) {
                case 0 -> merge(any(), any());
                case 1 -> unmerge(any());
                default -> vote("U" + random.nextInt(PEOPLE), any(), deed);
            }
            SuggestionId looked = any();
            assertThat(store.reactors(looked, Set.of("+1")))
                    .as("the voters of %s after deed %d", looked, deed)
                    .containsExactlyElementsOf(expected(looked));
        }

        all.forEach(id -> into.keySet().stream().toList().forEach(this::unmerge));
        all.forEach(id -> assertThat(store.reactors(id, Set.of("+1"))).containsExactlyElementsOf(expected(id)));
        assertThat(stepOf).isNotEmpty();
    }

    private void split(SuggestionId id, boolean steps) {
        Suggestion whole = store.suggestions().find(id).orElseThrow();
        State.Split end = new State.Draft().split(new Decision(MAINTAINER, NOW, ""));

        List<SuggestionId> parts =
                store.parts().split(whole, end, List.of(wish("One"), wish("Two")), new Parts.Along(steps, false));

        assertThat(parts).hasSize(into.containsKey(id) || !split.add(id) ? 0 : 2);
        parts.forEach(this::add);
        if (steps) {
            parts.forEach(part -> stepOf.put(part, id));
        }
    }

    private void merge(SuggestionId id, SuggestionId other) {
        boolean legal = !id.equals(other)
                && !into.containsKey(id)
                && !into.containsKey(other)
                && !split.contains(id)
                && !split.contains(other);

        boolean done = store.duplicates().merge(id, merged(other));

        assertThat(done).as("%s into %s", id, other).isEqualTo(legal);
        if (done) {
            into.put(id, other);
        }
    }

    private void unmerge(SuggestionId id) {
        SuggestionId other = into.remove(id);
        if (other != null) {
            assertThat(store.duplicates().unmerge(id, merged(other), MAINTAINER, NOW))
                    .isTrue();
        }
    }

    private void vote(String person, SuggestionId id, long micros) {
        Set<String> people = voted.computeIfAbsent(id, fresh -> new HashSet<>());
        boolean adds = people.add(person) || !people.remove(person);
        store.votes().heard(new Reaction(CHANNEL, id.toString(), person, "+1", "+1", adds, micros + 1), NOW, NOW);
    }

    /** Everybody who voted for it, for what points to it, or for what it is a step of, over any distance. */
    private Set<String> expected(SuggestionId id) {
        Set<String> people = new TreeSet<>(voted.getOrDefault(id, Set.of()));
        if (stepOf.containsKey(id)) {
            people.addAll(expected(stepOf.get(id)));
        }
        into.forEach((duplicate, other) -> {
            if (other.equals(id)) {
                people.addAll(expected(duplicate));
            }
        });
        return people;
    }

    private static State.Merged merged(SuggestionId other) {
        return new State.Draft().merge(new Decision(MAINTAINER, NOW, ""), other);
    }

    private SuggestionId any() {
        return all.get(random.nextInt(all.size()));
    }
}
