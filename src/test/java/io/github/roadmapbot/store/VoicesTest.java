package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Standing;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Voting;
import io.github.roadmapbot.store.GitHubVotes.Due;
import io.github.roadmapbot.store.GitHubVotes.Listed;
import io.github.roadmapbot.store.GitHubVotes.Reacted;
import io.github.roadmapbot.store.Links.Account;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Votes.Reaction;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever votes in Slack and on GitHub has one voice while they are linked, whatever is merged and unmerged meanwhile. */
@EveryStore
class VoicesTest {

    private static final String CHANNEL = "C0FEEDBACK1";
    private static final Voting VOTING = Voting.by(List.of("+1"));
    private static final int PEOPLE = 5;
    private static final int DEEDS = 250;

    @AutoClose
    private final TestStore store;

    private final Random random = new Random(7);
    private final List<SuggestionId> published = new ArrayList<>();
    private final List<SuggestionId> drafts = new ArrayList<>();

    /** What a simple mind makes of the same. */
    private final Map<SuggestionId, Set<Integer>> inSlack = new HashMap<>();

    private final Map<SuggestionId, Set<Integer>> onGitHub = new HashMap<>();
    private final Set<Integer> linked = new HashSet<>();
    private final Map<SuggestionId, SuggestionId> into = new HashMap<>();

    VoicesTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        for (int number = 0; number < 2; number++) {
            published.add(published("Wish " + number));
        }
        for (int number = 0; number < 3; number++) {
            drafts.add(store.draft("Another wish " + number));
        }
        for (int person = 0; person < PEOPLE; person++) {
            store.people().keep(slack(person), Standing.MEMBER, NOW, NOW);
        }
        all().forEach(id -> store.messages()
                .posted(id, Kind.FEEDBACK_CARD, new Place(CHANNEL, id.toString(), "https://example.org/" + id), NOW));
    }

    @Test
    void whateverHappensInWhateverOrderEverybodyCountsOnce() {
        for (int deed = 0; deed < DEEDS; deed++) {
            switch (random.nextInt(6)) {
                case 0 -> merge(drafts.get(random.nextInt(3)), published.get(random.nextInt(2)));
                case 1 -> unmerge(drafts.get(random.nextInt(3)));
                case 2 -> link(random.nextInt(PEOPLE));
                case 3 -> react(published.get(random.nextInt(2)));
                default -> vote(random.nextInt(PEOPLE), all().get(random.nextInt(5)), deed);
            }
            for (SuggestionId id : all()) {
                assertThat(VOTING.count(store.votes().support(id), "U0NOBODY").people())
                        .as("the voices for %s after deed %d", id, deed)
                        .isEqualTo(voices(id).size());
            }
        }

        assertThat(linked).isNotEmpty();
        assertThat(onGitHub).hasSize(2);
    }

    private void vote(int person, SuggestionId id, long micros) {
        boolean adds = toggled(inSlack.computeIfAbsent(id, fresh -> new HashSet<>()), person);
        store.votes()
                .heard(new Reaction(CHANNEL, id.toString(), slack(person), "+1", "+1", adds, micros + 1), NOW, NOW);
    }

    private void react(SuggestionId id) {
        Set<Integer> people =
                random.ints(random.nextInt(PEOPLE), 0, PEOPLE).boxed().collect(Collectors.toSet());
        onGitHub.put(id, people);
        Set<Reacted> reactions = people.stream()
                .map(person -> new Reacted(account(person), "THUMBS_UP"))
                .collect(Collectors.toSet());
        Due due = store.gitHubVotes().next("roadmap", 9).stream()
                .filter(each -> each.suggestion().equals(id))
                .findFirst()
                .orElseThrow();
        store.gitHubVotes().settle(due, List.of(new Listed("I_" + id, reactions, true, OptionalInt.empty())), NOW, NOW);
    }

    private void link(int person) {
        if (toggled(linked, person)) {
            assertThat(store.links().link(slack(person), new Account(account(person), "login-" + person), NOW))
                    .isTrue();
        } else {
            store.links().unlink(slack(person), NOW);
        }
    }

    private void merge(SuggestionId id, SuggestionId other) {
        if (!into.containsKey(id)) {
            assertThat(store.duplicates().merge(id, merged(other))).isTrue();
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

    private Set<String> voices(SuggestionId id) {
        Set<String> voices = inSlack.getOrDefault(id, Set.of()).stream()
                .map(VoicesTest::slack)
                .collect(Collectors.toSet());
        onGitHub.getOrDefault(id, Set.of())
                .forEach(person -> voices.add(linked.contains(person) ? slack(person) : "on GitHub " + person));
        into.forEach((duplicate, other) -> {
            if (other.equals(id)) {
                voices.addAll(voices(duplicate));
            }
        });
        return voices;
    }

    private static boolean toggled(Set<Integer> people, int person) {
        return people.add(person) || !people.remove(person);
    }

    private static String slack(int person) {
        return "U0PERSON" + person;
    }

    private static long account(int person) {
        return 100L + person;
    }

    private static State.Merged merged(SuggestionId other) {
        return new State.Draft().merge(new Decision(MAINTAINER, NOW, ""), other);
    }

    private List<SuggestionId> all() {
        List<SuggestionId> all = new ArrayList<>(published);
        all.addAll(drafts);
        return all;
    }

    private SuggestionId published(String title) {
        SuggestionId kept = store.approved(title);
        URI address = URI.create("https://github.example/" + kept);
        int number = (int) kept.number();
        store.publications()
                .issueOpened(kept, new Publication.Issue("example-org/project", number, "I_" + kept, address), NOW);
        store.publications().commented(kept, new Publication.Comment("DC_" + kept, address), NOW);
        return kept;
    }
}
