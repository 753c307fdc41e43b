package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Votes.Reaction;
import io.github.roadmapbot.store.decision.Inquiries;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class InvolvementTest {

    private static final String ROADMAP = "roadmap";
    private static final List<String> EMOJIS = List.of("+1", "heart");

    @AutoClose
    private final TestStore store;

    private final Involvement involvement;

    InvolvementTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.involvement = new Involvement(store.database());
    }

    @Test
    void theNewestOfWhatSomebodySuggestedComesFirstAndAllAreCounted() {
        store.draft("One");
        SuggestionId two = store.draft("Two");
        SuggestionId three = store.draft("Three");
        store.suggestions().keep("elsewhere", "second", MEMBER, wish("Four"), NOW);

        var some = involvement.suggested(ROADMAP, MEMBER, 2);

        assertThat(some.suggestions()).extracting(Suggestion::id).containsExactly(three, two);
        assertThat(some.all()).isEqualTo(3);
        assertThat(involvement.suggested(ROADMAP, MAINTAINER, 2).all()).isZero();
    }

    @Test
    void whatSomebodyVotedForIsOfOthersAndCountsOnlyWhatIsAVote() {
        SuggestionId pressed = of(MAINTAINER, "Pressed");
        SuggestionId liked = of(MAINTAINER, "Liked");
        SuggestionId seen = of(MAINTAINER, "Seen");
        SuggestionId left = of(MAINTAINER, "Left again");
        SuggestionId own = of(MEMBER, "Own");
        store.votes().pressed(pressed, MEMBER, true, NOW, NOW);
        reacts(liked, "heart", true);
        reacts(seen, "eyes", true);
        reacts(left, "+1", false);
        reacts(own, "+1", true);

        var some = involvement.votedFor(ROADMAP, MEMBER, EMOJIS, 10);

        assertThat(some.suggestions()).extracting(Suggestion::id).containsExactly(liked, pressed);
        assertThat(some.all()).isEqualTo(2);
        assertThat(involvement.votedFor(ROADMAP, MEMBER, List.of(), 10).all()).isEqualTo(1);
    }

    @Test
    void whatWasAskedWaitsForItsProposerAlone() {
        SuggestionId asked = store.draft("Dark mode");
        store.draft("Faster start");
        store.detours().ask(asked, new State.Draft().ask(new Decision(MAINTAINER, NOW, "Where?")));

        assertThat(involvement.askedAbout(ROADMAP, MEMBER))
                .extracting(Suggestion::id)
                .containsExactly(asked);
        assertThat(involvement.askedAbout(ROADMAP, MAINTAINER)).isEmpty();
    }

    @Test
    void aQuestionWaitsForWhoseSuggestionItIsAboutUntilItIsAnswered() {
        Inquiries inquiries = new Inquiries(store.database());
        SuggestionId id = store.draft("Dark mode");
        inquiries.ask(question("one", id, MAINTAINER), NOW);
        inquiries.ask(question("two", id, MEMBER), NOW);

        List<Inquiry> waiting = inquiries.waitingFor(ROADMAP, MEMBER);

        assertThat(waiting).extracting(Inquiry::words).containsExactly("one");
        assertThat(inquiries.waitingFor(ROADMAP, MAINTAINER)).isEmpty();
        inquiries.answer(waiting.get(0), new Inquiry.Answer("Yes", MEMBER, NOW), false);
        assertThat(inquiries.waitingFor(ROADMAP, MEMBER)).isEmpty();
    }

    private static Inquiries.Draft question(String words, SuggestionId id, String by) {
        return new Inquiries.Draft(
                words, ROADMAP, new Subject.Suggested(id), Inquiry.Kind.QUESTION, words, by, Optional.empty());
    }

    private SuggestionId of(String proposer, String title) {
        SuggestionId id = store.suggestions().keep(title, ROADMAP, proposer, wish(title), NOW);
        store.messages()
                .posted(id, Kind.FEEDBACK_CARD, new Place("C1", "1." + id.number(), "https://example.org/p"), NOW);
        return id;
    }

    private void reacts(SuggestionId id, String emoji, boolean present) {
        store.votes().heard(new Reaction("C1", "1." + id.number(), MEMBER, emoji, emoji, present, 1), NOW, NOW);
    }
}
