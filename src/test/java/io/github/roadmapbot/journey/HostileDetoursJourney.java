package io.github.roadmapbot.journey;

import static io.github.roadmapbot.hostile.GitHubEyes.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.hostile.Hostile;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Reach;
import io.github.roadmapbot.sandbox.slack.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every text that could do harm, as a question, an answer, a note and a part: it calls nobody and leads nowhere. */
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
        for (int number = 1; number <= Hostile.values().length + 1; number++) {
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
        assertThat(town.member().submits(Map.of("text", text.text())).closed()).isTrue();
        town.message(town.maintainer(), Rules.MAINTAINERS, text.key(), "has its answer");
    }

    private void merge(Hostile text) {
        town.waitUntil("the menu", () -> town.reviewCard(text.key()).buttons().size() == 4);
        window(town.maintainer(), () -> town.maintainer().chooses(town.reviewCard(text.key()), "duplicate"));
        town.maintainer().submits(Map.of("other", "R-1", "text", text.text()));
        town.feedbackCard(text.key(), "Duplicate of");
        town.member().reads(text.key(), "goes on as a duplicate");
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
        assertThat(reach.people())
                .isSubsetOf(town.member().id(), town.maintainer().id());
        assertThat(reach.groups()).isEmpty();
        assertThat(reach.channels()).isEmpty();
        assertThat(reach.broadcasts()).isEmpty();
    }
}
