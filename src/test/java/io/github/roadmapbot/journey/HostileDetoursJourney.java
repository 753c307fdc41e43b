package io.github.roadmapbot.journey;

import static io.github.roadmapbot.hostile.GitHubEyes.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.hostile.Hostile;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Reach;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.sandbox.slack.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every text that could do harm, as a question, an answer, a note, a reason and a part: it calls nobody and leads nowhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileDetoursJourney {

    private static final String GOAL = "The goal of all";

    private final List<View> windows = new ArrayList<>();
    private Town town;

    @BeforeAll
    void play() {
        town = Town.start(HostileTrial.workspace(), Rules.usual());
        town.member().suggests(GOAL);
        for (Hostile text : Hostile.values()) {
            ask(text);
            merge(text);
            putAside(text);
            split(text);
        }
    }

    @AfterAll
    void close() {
        town.close();
    }

    @Test
    void itCallsNobodyAndLeadsNowhere() {
        assertThat(messages()).isNotEmpty().allSatisfy(message -> isHarmless(message.reach()));
        assertThat(windows).isNotEmpty().allSatisfy(window -> isHarmless(window.reach()));
    }

    @Test
    void itIsHarmlessInTheStory() {
        long all = town.count("SELECT COUNT(*) FROM suggestion");
        for (int number = 1; number <= all; number++) {
            isHarmless(town.member()
                    .person()
                    .command(Rules.FEEDBACK, "/roadmap show R-" + number)
                    .reach());
        }
    }

    @Test
    void itCanBeReadInTheQuestionAndTheAnswer() {
        for (Hostile text : Hostile.values()) {
            Message card = town.feedbackCard(text.key());
            assertThat(plain(card.plainText())).contains(text.seen());
        }
    }

    @Test
    void nothingWasRefused() {
        assertThat(town.slack.complaints()).isEmpty();
    }

    private void ask(Hostile text) {
        town.member().suggests(text.key());
        window(town.maintainer(), () -> town.maintainer().clicks(town.reviewCard(text.key()), "review-ask"));
        town.maintainer().submits(Map.of("text", text.text()));
        Message question = town.member().reads("have a question", text.key());
        window(town.member(), () -> town.member().clicks(question, "question-answer"));
        assertThat(town.member().submits(Map.of("text", text.text())).errors()).isEmpty();
        windows.add(town.member().form());
        town.member().person().closeModal();
        town.message(town.maintainer(), Rules.MAINTAINERS, text.key(), "has its answer");
    }

    private void merge(Hostile text) {
        town.waitUntil("the menu", () -> town.reviewCard(text.key()).buttons().size() == 4);
        window(town.maintainer(), () -> town.maintainer().chooses(town.reviewCard(text.key()), "duplicate"));
        town.maintainer().submits(Map.of("other", "R-1", "text", text.text()));
        town.feedbackCard(text.key(), "Duplicate of");
        town.member().reads(text.key(), "goes on as a duplicate");
    }

    private void putAside(Hostile text) {
        String later = text.key() + " later";
        town.member().suggests(later);
        window(town.maintainer(), () -> town.maintainer().chooses(town.reviewCard(later), "defer"));
        town.maintainer().submits(Map.of("quarter", "2027-Q2", "text", text.text()));
        town.feedbackCard(later, "Kept for");
        String open = text.key() + " open";
        town.member().suggests(open);
        window(town.maintainer(), () -> town.maintainer().chooses(town.reviewCard(open), "escalate"));
        town.maintainer().submits(Map.of("text", text.text()));
        town.feedbackCard(open, "Waits for the steering group");
    }

    /** A title is one line of at most 150 characters, as Slack's field for it has it. */
    private void split(Hostile text) {
        String title = text.text().lines().findFirst().orElse("").strip();
        String whole = text.key() + " whole";
        town.member().suggests(whole);
        window(town.maintainer(), () -> town.maintainer().chooses(town.reviewCard(whole), "split"));
        String part = title.isEmpty() || title.length() > 150 ? "A part" : title;
        SubmitResult result = town.maintainer().submits(Map.of("part_1", part, "part_2", text.key() + " rest"));
        if (!result.closed()) { // nothing in it that can be seen
            assertThat(result.errors()).containsOnlyKeys("part_1");
            town.maintainer().submits(Map.of("part_1", "A part", "part_2", text.key() + " rest"));
        }
        String rest = town.reviewCard(text.key() + " rest").buttons().get(0).value();
        decline(text, rest);
    }

    private void decline(Hostile text, String id) {
        window(town.maintainer(), () -> town.maintainer().types("/roadmap triage"));
        window(town.maintainer(), () -> town.maintainer().submits(Map.of("chosen", List.of(id), "verb", "decline")));
        window(town.maintainer(), () -> town.maintainer().submits(Map.of("reason", text.text())));
        town.maintainer().person().closeModal();
        town.feedbackCard(text.key() + " rest", "Declined by");
    }

    private void window(Actor actor, Runnable click) {
        click.run();
        windows.add(actor.form());
    }

    private List<Message> messages() {
        return Stream.of(
                        town.maintainer().messages(Rules.FEEDBACK),
                        town.maintainer().messages(Rules.MAINTAINERS),
                        town.member().person().directMessages(),
                        town.maintainer().messages(Rules.FEEDBACK).stream()
                                .flatMap(card -> town.member().person().thread(card.channel(), card.ts()).stream())
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    private void isHarmless(Reach reach) {
        assertThat(reach.links())
                .allMatch(link -> link.startsWith("https://sandbox.slack.example/archives/C0FEEDBACK1/p")
                        || link.startsWith("https://sandbox.slack.example/archives/C0MAINT0001/p"));
        // whoever has not voted yet is named when a vote's card is edited, which notifies nobody
        assertThat(reach.people())
                .isSubsetOf(
                        town.member().id(),
                        town.maintainer().id(),
                        town.secondMaintainer().id());
        assertThat(reach.groups()).isEmpty();
        assertThat(reach.channels()).isEmpty();
        assertThat(reach.broadcasts()).isEmpty();
    }
}
