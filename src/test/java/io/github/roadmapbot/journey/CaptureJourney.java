package io.github.roadmapbot.journey;

import static io.github.roadmapbot.journey.Settlement.DESIGN;
import static io.github.roadmapbot.journey.Settlement.PARTNERS;
import static io.github.roadmapbot.journey.Settlement.SECRET;
import static io.github.roadmapbot.journey.Settlement.WITHOUT_BOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Input;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a message that somebody else said to the card: with the shortcut in the message's menu, and without any message. */
final class CaptureJourney {

    private static final String SAID = "Dark mode, please\nMy eyes hurt at night";

    private final Town town = Town.start(Settlement.withMorePlaces(), Rules.usual());
    private final Actor author = town.member();
    private final Actor reader = town.secondMember();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void twoClicksTakeAMessageToTheRoadmapAndBothPeopleAreNamed() {
        String ts = author.says(DESIGN, SAID);

        reader.captures(DESIGN, ts);
        boolean closed = reader.submits(Map.of()).closed();

        assertThat(closed).isTrue();
        assertThat(town.feedbackCard("Dark mode, please", "by <@").plainText())
                .contains("My eyes hurt at night", "by <@" + author.id() + ">", "recorded by <@" + reader.id() + ">")
                .contains("where it was said");
        assertThat(town.reviewCard("Dark mode, please").plainText()).contains("recorded by");
        author.reads("Dark mode, please", "<@" + reader.id() + "> took this to the roadmap in your name");
        reader.reads("Dark mode, please", "in the name of <@" + author.id() + ">");
    }

    @Test
    void theWindowIsFilledWithWhatWasSaid() {
        String ts = author.says(DESIGN, SAID + " <@" + reader.id() + "> & more");

        reader.captures(DESIGN, ts);

        assertThat(reader.finds("title")).containsExactly("Dark mode, please");
        assertThat(reader.finds("why").toString()).contains("My eyes hurt at night @second member & more");
        assertThat(reader.finds("category")).containsExactly("improvement");
        assertThat(reader.form().inputs()).extracting(Input::blockId).doesNotContain("thread", "consent", "roadmap");
    }

    @Test
    void whoCapturesTheirOwnMessageIsTheProposerAlone() {
        String ts = author.says(DESIGN, SAID);

        author.captures(DESIGN, ts);
        author.submits(Map.of());

        assertThat(town.feedbackCard("Dark mode, please").plainText()).doesNotContain("recorded by");
        author.reads("Thank you, this is kept");
    }

    @Test
    void theSameMessageIsTheSameSuggestion() {
        String ts = author.says(DESIGN, SAID);
        reader.captures(DESIGN, ts);
        reader.submits(Map.of());
        town.feedbackCard("Dark mode, please");

        town.actor("third member").captures(DESIGN, ts);

        assertThat(town.actor("third member").form().plainText())
                .contains("taken to the roadmap before", "R-1", "its card");
    }

    @Test
    void ofTwoWhoCaptureTheSameMessageAtOnceTheSecondIsToldSo() {
        String ts = author.says(DESIGN, SAID);
        Actor third = town.actor("third member");
        reader.captures(DESIGN, ts);
        third.captures(DESIGN, ts);
        reader.submits(Map.of());

        SubmitResult second = third.submits(Map.of("title", "Night mode"));

        assertThat(second.closed()).isFalse();
        assertThat(third.form().plainText()).contains("taken to the roadmap before");
    }

    @Test
    void aWholeThreadIsTakenAlongWithWhoSaidWhat() {
        String ts = author.says(DESIGN, SAID);
        reader.replies(DESIGN, ts, "Mine as well");
        town.maintainer().replies(DESIGN, ts, "On *every* page?");

        reader.captures(DESIGN, ts);
        reader.submits(Map.of("thread", List.of("yes")));

        assertThat(town.feedbackCard("Dark mode, please", "On every page?").plainText())
                .containsSubsequence("My eyes hurt", "second member:", "Mine as well", "maintainer:");
    }

    @Test
    void whatSomebodyFormattedLooksTheSameOnTheCard() {
        String ts = author.says(
                DESIGN,
                "*Dark* mode, please\n- for <@" + reader.id() + ">\n- see https://example.com/a_b\n> my eyes :tada:");

        reader.captures(DESIGN, ts);
        reader.submits(Map.of());

        String card = town.feedbackCard("Dark mode, please").blocks().toString();
        assertThat(card)
                .contains(
                        "\"text\":\"Dark\",\"style\":{\"bold\":true",
                        "rich_text_list",
                        "rich_text_quote",
                        "https://example.com/a_b")
                .contains("\"name\":\"tada\"")
                .doesNotContain("*Dark*", "- for");
    }

    @Test
    void ofALongThreadAsMuchIsTakenAsAWishMayHold() {
        String ts = author.says(DESIGN, SAID);
        reader.replies(DESIGN, ts, "x".repeat(2500));
        reader.replies(DESIGN, ts, "y".repeat(2500));

        reader.captures(DESIGN, ts);
        reader.submits(Map.of("thread", List.of("yes")));

        assertThat(town.feedbackCard("Dark mode, please", "The thread goes on").plainText())
                .contains("x".repeat(2500))
                .doesNotContain("yy");
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, PARTNERS})
    void whatNotEverybodyCanReadIsKeptOnlyWithAYes(String channel) {
        String ts = author.says(channel, SAID);
        reader.captures(channel, ts);
        assertThat(reader.form().plainText()).contains("not everybody can read");

        SubmitResult without = reader.submits(Map.of());
        SubmitResult with = reader.submits(Map.of("consent", List.of("yes")));

        assertThat(without.errors()).containsOnlyKeys("consent");
        assertThat(with.closed()).isTrue();
        assertThat(town.feedbackCard("Dark mode, please").plainText())
                .doesNotContain("where it was said", channel, ts.replace(".", ""));
    }

    @Test
    void whereItCannotBeFoundOutWhoReadsItNothingIsKeptWithoutAYes() {
        String ts = author.says(DESIGN, SAID);
        town.slack.failReading("conversations.info", "internal_error");

        reader.captures(DESIGN, ts);

        assertThat(reader.form().inputs()).extracting(Input::blockId).contains("consent");
    }

    @Test
    void aMessageWhereTheBotIsNotCanBeCapturedToo() {
        String ts = author.says(WITHOUT_BOT, SAID);

        reader.captures(WITHOUT_BOT, ts);
        reader.submits(Map.of());

        town.feedbackCard("Dark mode, please", "where it was said");
    }

    @Test
    void theBotsOwnMessagesAreNotCaptured() {
        Message card = author.suggests("Dark mode");

        reader.captures(card.channel(), card.ts());

        reader.isTold(Rules.FEEDBACK, "one of my own messages");
    }

    @Test
    void theGlobalShortcutOpensAnEmptyWindow() {
        reader.person().shortcut("suggest-anything");

        assertThat(reader.finds("title")).isEmpty();
        reader.submits(Map.of("title", "Light mode", "why", "Why not", "category", "new-feature"));
        town.feedbackCard("Light mode");
    }

    @Test
    void whereNoRoadmapIsThePersonChoosesOneAndThenACategoryOfIt() {
        try (Town two = Town.start(Settlement.withMorePlaces(), Rules.usual().withSecondRoadmap())) {
            Actor person = two.secondMember();
            String ts = two.member().says(DESIGN, SAID);
            person.captures(DESIGN, ts);
            person.form();

            SubmitResult early = person.person().submit(Map.of());
            person.person().fill("roadmap", "second");
            two.waitUntil(
                    "the categories of the second roadmap",
                    () -> person.form().inputs().stream()
                            .anyMatch(input -> input.blockId().equals("category")));
            person.person().fill("title", "Dark mode for the second");
            boolean closed = person.submits(Map.of("category", "speed")).closed();

            assertThat(early.errors()).containsOnlyKeys("roadmap");
            assertThat(closed).isTrue();
            two.message(two.maintainer(), Rules.SECOND_FEEDBACK, "Dark mode for the second", "Speed");
        }
    }
}
