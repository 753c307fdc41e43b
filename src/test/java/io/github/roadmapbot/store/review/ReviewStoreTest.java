package io.github.roadmapbot.store.review;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static io.github.roadmapbot.store.TestStore.SECOND_MAINTAINER;
import static io.github.roadmapbot.store.TestStore.declinedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.roadmapbot.feedback.Publication.BoardItem;
import io.github.roadmapbot.feedback.Publication.Comment;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.Publication.Owner;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.review.Activity;
import io.github.roadmapbot.feedback.review.Course;
import io.github.roadmapbot.feedback.review.Course.Leg;
import io.github.roadmapbot.feedback.review.Voice;
import io.github.roadmapbot.feedback.review.Work;
import io.github.roadmapbot.store.EveryStore;
import io.github.roadmapbot.store.Forgetting;
import io.github.roadmapbot.store.Found;
import io.github.roadmapbot.store.IssueLooks.Due;
import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.PersonalData;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import io.github.roadmapbot.store.Votes.Reaction;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of quarters to look back at them. */
@EveryStore
class ReviewStoreTest {

    private static final String ROADMAP = "roadmap";
    private static final URI BOARD = URI.create("https://github.com/orgs/example-org/projects/7");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @AutoClose
    private final TestStore store;

    private final Courses courses;
    private final Voices voices;

    ReviewStoreTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.courses = new Courses(store.database());
        this.voices = new Voices(store.database());
    }

    @Test
    void everyMoveSaysForWhichQuarterItWasPlannedFromThenOn() {
        SuggestionId id = store.approved("Dark mode");
        store.draft("Only a draft");
        onGitHub(id);
        settled(state -> state.plan(QUARTER.next()));
        settled(State.OnGitHub::ship);

        Course course = only();

        assertThat(course.id()).isEqualTo(id);
        assertThat(course.legs().stream().filter(leg -> !leg.status().equals("draft")))
                .extracting(Leg::status, leg -> leg.quarter().orElseThrow())
                .containsExactly(
                        tuple("approved", QUARTER),
                        tuple("published", QUARTER),
                        tuple("published", QUARTER.next()),
                        tuple("shipped", QUARTER.next()));
    }

    @Test
    void whatIsTakenBackAtOnceIsKnownToBe() {
        SuggestionId id = store.approved("Dark mode");
        store.suggestions().undo(id, MAINTAINER, TOMORROW);

        assertThat(only().legs()).extracting(Leg::status).containsExactly("draft", "draft");
    }

    @Test
    void theReasonOfALateOneIsTheLastThatWasGiven() {
        SuggestionId id = store.approved("Dark mode");
        courses.addedLate(id, QUARTER, MAINTAINER, "Somebody has time");
        courses.addedLate(id, QUARTER, SECOND_MAINTAINER, "A customer waits");

        assertThat(only().late()).containsOnly(Map.entry(QUARTER, "A customer waits"));
    }

    @Test
    void whatPeopleDidInAQuarterIsCounted() {
        SuggestionId id = store.draft("Dark mode");
        store.messages().posted(id, Kind.FEEDBACK_CARD, new Place("C1", "1.1", "https://example.org/p"), NOW);
        store.votes().pressed(id, MEMBER, true, NOW, NOW);
        reacts("+1", SECOND_MAINTAINER, NOW);
        reacts("eyes", MAINTAINER, NOW);
        reacts("+1", "U0LATE00001", TOMORROW);
        store.suggestions().decline(store.draft("Out of scope"), declinedBy(MAINTAINER));

        Activity activity = activity(NOW, TOMORROW);

        assertThat(activity).isEqualTo(new Activity(2, 2, 0, 0, 1, 0, 0));
        assertThat(activity(NOW.minusSeconds(9), NOW)).isEqualTo(new Activity(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void ofVotesWhoseTimeNobodyKeptItIsSaidThatThereAreMore() {
        SuggestionId id = store.draft("Dark mode");
        store.votes().pressed(id, MEMBER, true, NOW, NOW);
        store.database().quietly(handle -> handle.execute("UPDATE button_vote SET pressed_at = NULL"));

        assertThat(activity(NOW, TOMORROW))
                .extracting(Activity::voters, Activity::moreVoted)
                .containsExactly(0, 1);
    }

    @Test
    void whatSomebodySaysReplacesWhatTheySaidAndNothingTakesItBack() {
        say(MEMBER, "Many took part", "");
        say(MAINTAINER, "", "Fewer things\n\nearlier");
        say(MEMBER, "Many took part", "Shorter calls");

        assertThat(voices.of(ROADMAP, QUARTER))
                .extracting(Voice::better)
                .contains(List.of("Shorter calls"), List.of("Fewer things", "earlier"));

        say(MEMBER, " ", "");

        assertThat(voices.of(ROADMAP, QUARTER)).extracting(Voice::person).containsExactly(MAINTAINER);
        assertThat(voices.of(ROADMAP, QUARTER, MEMBER)).isEmpty();
        assertThat(voices.of(ROADMAP, QUARTER.next())).isEmpty();
    }

    @Test
    void whatIsSaidIsShownWhereTheQuarterIsLookedBackAt() {
        Reviews reviews = new Reviews(store.database());
        say(MEMBER, "Many took part", "");
        assertThat(store.due()).isEmpty();
        reviews.posted(ROADMAP, QUARTER, new Place("C1", "1.1", "https://example.org/p"), NOW);
        store.forgetSteps();

        say(MEMBER, "All took part", "");

        assertThat(store.due()).containsExactly("refresh-review of " + ROADMAP);
        assertThat(reviews.place(ROADMAP, QUARTER)).map(Place::ts).contains("1.1");
    }

    @Test
    void whoSaidSomethingCanHaveItAndBeTakenOutOfIt() {
        say(MEMBER, "<@" + MEMBER + "> did it", "");
        courses.addedLate(store.approved("Dark mode"), QUARTER, MEMBER, "I have time");
        new Reviews(store.database()).posted(ROADMAP, QUARTER, new Place("C1", "1.1", "https://example.org/p"), NOW);
        PersonalData data = new PersonalData(store.database());
        assertThat(data.of(MEMBER).get("what you said of quarters")).hasSize(1);
        assertThat(data.of(MEMBER).get("why you added something late")).hasSize(1);
        store.forgetSteps();

        new Forgetting(store.database()).forget(MEMBER, List.of("max"), NOW);

        assertThat(voices.of(ROADMAP, QUARTER))
                .hasSize(1)
                .noneMatch(voice -> voice.toString().contains(MEMBER));
        assertThat(data.of(MEMBER).get("why you added something late")).isEmpty();
        assertThat(store.due()).contains("refresh-review of " + ROADMAP);
    }

    @Test
    void howFarThingsAreIsToldOnceADayAndWhoHasThemIsAskedOnceAQuarter() {
        SuggestionId id = store.approved("Dark mode");
        onGitHub(id);
        settled(state -> state);
        new Links(store.database()).link(MEMBER, new Links.Account(42, "octo"), NOW);
        Works works = new Works(store.database());
        Work work = works.of(ROADMAP, QUARTER).get(0);
        store.forgetSteps();
        LocalDate day = LocalDate.of(2027, 2, 3);

        assertThat(work.owners()).containsExactly(MEMBER);
        assertThat(work.isOpen() && work.assigned()).isTrue();
        assertThat(works.checkIn(ROADMAP, QUARTER, day, List.of(work), NOW)).isTrue();
        assertThat(works.checkIn(ROADMAP, QUARTER, day, List.of(work), NOW)).isFalse();
        assertThat(store.due())
                .containsExactly("post-check-in of roadmap", "post-board-status of roadmap", "ask-stale of roadmap");
        store.forgetSteps();
        assertThat(works.checkIn(ROADMAP, QUARTER, day.plusDays(28), List.of(work), TOMORROW))
                .isTrue();
        assertThat(store.due()).containsExactly("post-check-in of roadmap", "post-board-status of roadmap");
        assertThat(works.toldBefore(ROADMAP, QUARTER, day)).isEmpty();
        assertThat(works.toldBefore(ROADMAP, QUARTER, day.plusDays(28))).contains(NOW);
    }

    private Activity activity(Instant since, Instant until) {
        return new Activities(store.database()).of(ROADMAP, new Quarter(2026, 4), since, until, List.of("+1"));
    }

    private void say(String person, String good, String better) {
        voices.say(ROADMAP, QUARTER, new Voice(person, good, better), NOW);
    }

    private void reacts(String emoji, String person, Instant when) {
        store.votes()
                .heard(new Reaction("C1", "1.1", person, emoji, emoji, true, when.toEpochMilli() * 1000), NOW, NOW);
    }

    private Course only() {
        List<Course> all = courses.of(ROADMAP);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void onGitHub(SuggestionId id) {
        URI address = URI.create("https://github.example/1");
        store.publications().issueOpened(id, new Issue("example-org/project", 1, "I_1", address), NOW);
        store.publications().placed(id, new BoardItem("PVTI_1", BOARD), NOW);
        store.publications().commented(id, new Comment("DC_1", address), NOW);
    }

    private void settled(UnaryOperator<State.OnGitHub> move) {
        Due due = store.issueLooks().due(ROADMAP, NOW, 1).get(0);
        State.OnGitHub moved = move.apply((State.OnGitHub) due.suggestion().state());
        store.issueLooks()
                .settle(
                        due,
                        new Found(
                                due.issue(),
                                due.item(),
                                due.suggestion().wish(),
                                moved,
                                Optional.empty(),
                                "",
                                due.seen(),
                                Optional.of(List.of(new Owner(42, "octo")))),
                        NOW,
                        NOW);
    }
}
