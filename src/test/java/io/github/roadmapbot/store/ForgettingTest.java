package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.approvedBy;
import static io.github.roadmapbot.store.TestStore.declinedBy;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Standing;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Voting;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.store.Links.Account;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Recounts.Due;
import io.github.roadmapbot.store.Recounts.Listed;
import io.github.roadmapbot.store.Votes.Reaction;
import io.github.roadmapbot.text.Unnamed;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After somebody was forgotten, nothing in any table leads back to them. */
@EveryStore
class ForgettingTest {

    private static final String NAME = "Max_Power";
    private static final String LOGIN = "octo-max";
    private static final String OTHER = "U0MEMBER002";
    private static final String CHANNEL = "C0FEEDBACK1";
    private static final String TS = "1795168800.000100";

    @AutoClose
    private final TestStore store;

    private final Forgetting forgetting;
    private final SuggestionId theirs;
    private final SuggestionId another;

    ForgettingTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.forgetting = new Forgetting(store.database());
        this.theirs = store.draft("Dark mode of <" + MEMBER + ">");
        this.another = store.suggestions()
                .keep(
                        "origin/" + MEMBER,
                        "roadmap",
                        OTHER,
                        new Wish(
                                "Ask @Max_Power",
                                "As @Max\\_Power said: <@" + MEMBER + "> wants it, @Max_Powers too.",
                                "improvement",
                                false,
                                true,
                                true),
                        NOW);
        liveALittle();
    }

    private void liveALittle() {
        post(theirs, Kind.FEEDBACK_CARD, CHANNEL, TS);
        post(theirs, Kind.RECEIPT, "D0MEMBER", "1795168800.000200");
        react(MEMBER, true, 10);
        react(OTHER, true, 11);
        store.votes().pressed(theirs, MEMBER, true, NOW, NOW);
        store.people().keep(MEMBER, Standing.MEMBER, NOW, NOW);
        store.people().keep(OTHER, Standing.MEMBER, NOW, NOW);
        store.people().mute(MEMBER, true);
        Links links = new Links(store.database());
        links.link(MEMBER, new Account(42, LOGIN), NOW);
        links.begin(MEMBER, "device", NOW.plusSeconds(900));
        store.suggestions()
                .approve(
                        another, store.suggestions().find(another).orElseThrow().wish(), approvedBy(MEMBER), NOW, 2);
        store.suggestions().decline(store.draft("Out of scope"), declinedBy(MEMBER));
        store.steps()
                .owe(
                        StepKind.HEAR,
                        "Ev1",
                        "{\"user\":\"" + MEMBER + "\",\"text\":\"<@" + MEMBER + "|max>\"}",
                        NOW,
                        NOW);
        DiscussionOffers offers = new DiscussionOffers(store.database());
        Publication.Discussion discussion = new Publication.Discussion(5, "D_5", URI.create("https://e.example/5"));
        offers.offer("roadmap", TestStore.QUARTER, List.of(new DiscussionOffers.Offer(discussion, "Q1", LOGIN)), NOW);
        offers.choose("roadmap", TestStore.QUARTER, "D_5", MEMBER, NOW);
        store.steps().owe(StepKind.ASK_PERSON, MEMBER, "", NOW, NOW);
        store.steps().owe(StepKind.SEND_DATA, MEMBER, "", NOW, NOW);
    }

    @Test
    void neitherIdNorNameNorAccountIsFoundInAnyTable() {
        assertThat(everything()).anyMatch(text -> text.contains(MEMBER)).anyMatch(text -> text.contains(LOGIN));

        forgetting.forget(MEMBER, List.of(NAME), NOW);

        assertThat(everything())
                .noneMatch(text -> text.contains(MEMBER))
                .noneMatch(text -> text.contains(LOGIN))
                .noneMatch(text -> text.matches("(?s).*@Max\\\\?_Power(?!s).*"));
    }

    /** A table that somebody adds later needs no word from anybody. */
    @Test
    void aTableThatNobodyThoughtOfIsGoneThroughAsWell() {
        store.database().quietly(handle -> {
            handle.execute("CREATE TABLE later (who TEXT, said TEXT, number INTEGER)");
            return handle.execute("INSERT INTO later VALUES (?, ?, 1)", MEMBER, "thanks @" + NAME + "!");
        });

        forgetting.forget(MEMBER, List.of(NAME), NOW);

        assertThat(everything()).noneMatch(text -> text.contains(MEMBER)).contains("thanks " + Unnamed.WORDS + "!");
    }

    @Test
    void theVotesStayAsTheyWere() {
        List<Standing> before = standings();

        forgetting.forget(MEMBER, List.of(NAME), NOW);

        assertThat(standings()).containsExactlyInAnyOrderElementsOf(before).hasSize(3);
        assertThat(store.votes().of(theirs).stream().map(cast -> cast.person()).distinct())
                .hasSize(2);
    }

    @Test
    void whoHasVotedInBothPlacesKeepsOneVoice() {
        store.gitHubVotes()
                .settle(
                        new GitHubVotes.Due(theirs, "example-org/project", List.of("I_1"), NOW),
                        List.of(new GitHubVotes.Listed(
                                "I_1", Set.of(new GitHubVotes.Reacted(42, "HEART")), true, OptionalInt.empty())),
                        NOW,
                        NOW);
        Voting voting = Voting.by(List.of("+1"));
        Voting.Tally before = voting.count(store.votes().support(theirs), "nobody");

        forgetting.forget(MEMBER, List.of(NAME), NOW);

        assertThat(before).isEqualTo(new Voting.Tally(2, 2, 2, 1));
        assertThat(voting.count(store.votes().support(theirs), "nobody")).isEqualTo(before);
        assertThat(store.votes().supportOn("roadmap"))
                .hasEntrySatisfying(
                        theirs,
                        support -> assertThat(voting.count(support, "nobody")).isEqualTo(before));
        recount(OTHER);
        store.votes()
                .pressed(theirs, store.suggestions().find(theirs).orElseThrow().proposer(), false, NOW, NOW);
        assertThat(voting.count(store.votes().support(theirs), "nobody")).isEqualTo(new Voting.Tally(2, 2, 1, 1));
    }

    @Test
    void thePersonIsOneAndTheSameEverywhereAndNobodyElseIsTouched() {
        forgetting.forget(MEMBER, List.of(NAME), NOW);

        Suggestion suggestion = store.suggestions().find(theirs).orElseThrow();
        assertThat(Unnamed.is(suggestion.proposer())).isTrue();
        assertThat(store.votes().of(theirs)).anyMatch(cast -> cast.person().equals(suggestion.proposer()));
        assertThat(store.suggestions().ties(another).approvedBy()).containsExactly(suggestion.proposer());
        assertThat(store.suggestions().find(another).orElseThrow().proposer()).isEqualTo(OTHER);
        assertThat(store.suggestions().find(another).orElseThrow().wish().why())
                .isEqualTo("As %1$s said: %1$s wants it, @Max_Powers too.", Unnamed.WORDS);
    }

    @Test
    void whateverNamedThemIsOwedARenderingWithout() {
        published(another);
        store.forgetSteps();

        forgetting.forget(MEMBER, List.of(NAME), NOW);

        assertThat(store.due())
                .contains(
                        "refresh-feedback-card of " + theirs,
                        "refresh-feedback-card of " + another,
                        "refresh-issue of " + another,
                        "refresh-comment of " + another)
                .doesNotContain("refresh-issue of " + theirs);
    }

    @Test
    void aSecondTimeThereIsNothingToForget() {
        assertThat(forgetting.forget(MEMBER, List.of(NAME), NOW)).isPositive();

        assertThat(forgetting.forget(MEMBER, List.of(NAME), NOW)).isZero();
    }

    @Test
    void aTitleThatIsFullOfThemStaysATitle() {
        String title = ("@" + NAME + " ").repeat(13).strip();
        SuggestionId full = store.suggestions().keep("full", "roadmap", OTHER, wish(title), NOW);

        forgetting.forget(MEMBER, List.of(NAME), NOW);

        assertThat(store.suggestions().find(full).orElseThrow().title())
                .startsWith(Unnamed.WORDS)
                .hasSizeLessThanOrEqualTo(Wish.LONGEST_TITLE);
    }

    @Test
    void whatTheyDoAfterwardsIsTheirsAndLeadsNotBack() {
        forgetting.forget(MEMBER, List.of(NAME), NOW);

        SuggestionId fresh = store.draft("A new start");

        assertThat(store.suggestions().of(MEMBER, 10))
                .extracting(Suggestion::id)
                .containsExactly(fresh);
        forgetting.forget(MEMBER, List.of(NAME), NOW);
        assertThat(store.suggestions().find(fresh).orElseThrow().proposer())
                .isNotEqualTo(store.suggestions().find(theirs).orElseThrow().proposer());
    }

    /** Slack still lists them; that must not name them again, nor count them twice. */
    @Test
    void aRecountLearnsNobodysNameAgain() {
        forgetting.forget(MEMBER, List.of(NAME), NOW);
        List<String> before = store.reactors(theirs, Set.of("+1"));

        recount(MEMBER, OTHER);

        assertThat(store.reactors(theirs, Set.of("+1"))).isEqualTo(before).hasSize(2);
        assertThat(everything()).noneMatch(text -> text.contains(MEMBER));
    }

    @Test
    void anEmojiThatIsTakenOffTakesItsUnnamedVoteWithIt() {
        forgetting.forget(MEMBER, List.of(NAME), NOW);

        recount(OTHER);

        assertThat(store.reactors(theirs, Set.of("+1"))).containsExactly(OTHER);
    }

    @Test
    void theirDataIsAllTheirsAndNobodyElses() {
        PersonalData data = new PersonalData(store.database());

        String before = data.of(MEMBER).toString();
        forgetting.forget(MEMBER, List.of(NAME), NOW);

        assertThat(before)
                .contains("Dark mode", LOGIN, "Out of scope.", "+1", TS)
                .doesNotContain(OTHER, MAINTAINER, "device");
        assertThat(data.of(MEMBER).values()).allMatch(List::isEmpty);
    }

    private void recount(String... listed) {
        Due card = store.recounts().next("roadmap", NOW).orElseThrow();
        store.recounts().settle(card, List.of(new Listed("+1", "+1", Set.of(listed), true)), 100, NOW, NOW);
    }

    private void published(SuggestionId id) {
        store.publications()
                .issueOpened(
                        id,
                        new Publication.Issue("example-org/project", 1, "I_1", URI.create("https://e.example/1")),
                        NOW);
        store.publications().commented(id, new Publication.Comment("C_1", URI.create("https://e.example/c")), NOW);
    }

    private List<Standing> standings() {
        return store.votes().of(theirs).stream().map(cast -> cast.standing()).toList();
    }

    private void post(SuggestionId id, Kind kind, String channel, String ts) {
        store.messages().posted(id, kind, new Place(channel, ts, "https://s.example/" + ts), NOW);
    }

    private void react(String person, boolean present, long micros) {
        store.votes().heard(new Reaction(CHANNEL, TS, person, "+1", "+1", present, micros), NOW, NOW);
    }

    /** Every cell of every table, as text. */
    private List<String> everything() {
        return store.database().read(handle -> {
            List<String> cells = new ArrayList<>();
            for (String table : store.database().engine().tables(handle)) {
                handle.createQuery("SELECT * FROM " + table)
                        .mapToMap()
                        .forEach(row -> row.values().forEach(cell -> cells.add(String.valueOf(cell))));
            }
            return cells;
        });
    }
}
