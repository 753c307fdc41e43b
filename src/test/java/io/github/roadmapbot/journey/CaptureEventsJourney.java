package io.github.roadmapbot.journey;

import static io.github.roadmapbot.journey.Settlement.DESIGN;
import static io.github.roadmapbot.journey.Settlement.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Input;
import io.github.roadmapbot.sandbox.slack.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the bot hears in channels: an emoji that takes a message to the roadmap, a mention, an edit, a deletion. */
final class CaptureEventsJourney {

    private static final String SAID = "Dark mode, please\nMy eyes hurt at night";

    private final Town town = Town.start(Settlement.withMorePlaces(), Rules.usual());
    private final Actor author = town.member();
    private final Actor reader = town.secondMember();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theEmojiTakesAMessageToTheRoadmapAndATickShowsIt() {
        String ts = author.says(DESIGN, SAID);

        reader.person().react(DESIGN, ts, "bulb");

        assertThat(town.feedbackCard("Dark mode, please", "by <@").plainText())
                .contains("My eyes hurt", "Improvement", "by <@" + author.id() + ">", "recorded by <@" + reader.id());
        ticked(DESIGN, ts);
        assertThat(reader.openForm()).isEmpty();
    }

    @Test
    void aReplyIsTakenByTheEmojiToo() {
        String ts = author.says(DESIGN, "What is missing?");
        String reply = author.replies(DESIGN, ts, "Light mode");

        reader.person().react(DESIGN, reply, "bulb");

        town.feedbackCard("Light mode");
    }

    @Test
    void theSameMessageIsTakenOnceHoweverManyMarkIt() {
        String ts = author.says(DESIGN, SAID);
        reader.person().react(DESIGN, ts, "bulb");
        town.feedbackCard("Dark mode, please");

        town.maintainer().person().react(DESIGN, ts, "bulb");

        town.maintainer().isTold(DESIGN, "taken to the roadmap before");
        assertThat(cards("Dark mode, please")).isEqualTo(1);
    }

    @Test
    void inAPrivateChannelTheEmojiOffersTheWindowInstead() {
        String ts = author.says(SECRET, SAID);
        reader.person().react(SECRET, ts, "bulb");

        Message offer = offer(SECRET);
        reader.clicks(offer, "offer-message");

        assertThat(reader.form().inputs()).extracting(Input::blockId).contains("consent");
        reader.submits(Map.of("consent", List.of("yes")));
        assertThat(town.feedbackCard("Dark mode, please").plainText()).doesNotContain("where it was said");
    }

    @Test
    void theEmojiOnACardOfTheBotsOwnTakesNothing() {
        Message card = author.suggests("Light mode");

        reader.reacts(card, "bulb");
        reader.person().react(DESIGN, author.says(DESIGN, SAID), "bulb");
        town.feedbackCard("Dark mode, please");

        assertThat(cards("Light mode")).isEqualTo(1);
        assertThat(town.feedbackCard("Dark mode, please").plainText()).contains("R-2");
    }

    @Test
    void whoMayNotSuggestTakesNothing() {
        try (Town closed =
                Town.start(Settlement.withMorePlaces(), Rules.usual().withMembers(Rules.these("U0MEMBER001")))) {
            String ts = closed.member().says(DESIGN, SAID);

            closed.secondMember().person().react(DESIGN, ts, "bulb");

            closed.secondMember().isTold(DESIGN, "Only members of the community may suggest");
        }
    }

    @Test
    void aMentionOffersTheWindowWithTheTitle() {
        reader.says(DESIGN, "<@U0ROADMAPBT> suggest Light & bright mode");

        reader.clicks(offer(DESIGN), "offer-title");

        assertThat(reader.finds("title")).containsExactly("Light & bright mode");
        reader.submits(Map.of("why", "Because", "category", "new-feature"));
        town.feedbackCard("Light & bright mode");
    }

    @Test
    void aMentionWithoutAVerbIsAnsweredWithWhatCanBeSaid() {
        reader.says(DESIGN, "<@U0ROADMAPBT> hello");

        reader.isTold(DESIGN, "/roadmap help");
    }

    @Test
    void anEditOfTheMessageIsAnEditOfTheDraft() {
        String ts = captured();

        author.person().edit(DESIGN, ts, "Dark mode, please\nAnd my head hurts");

        town.feedbackCard("Dark mode, please", "my head hurts");
    }

    @Test
    void whoseDraftWasEditedByHandKeepsTheirWords() {
        String ts = captured();
        author.clicks(author.reads("Dark mode, please", "in your name", "Edit"), "receipt-edit");
        author.submits(Map.of("why", "My own words"));
        town.feedbackCard("Dark mode, please", "My own words");

        author.person().edit(DESIGN, ts, "Dark mode, please\nAnd my head hurts");
        town.acknowledged();
        author.suggests("Light mode");

        assertThat(town.feedbackCard("Dark mode, please").plainText()).contains("My own words");
    }

    @Test
    void aDeletedMessageIsAQuestionToWhoRecordedIt() {
        String ts = captured();

        author.person().delete(DESIGN, ts);

        Message question = reader.reads("has been deleted", "Dark mode, please");
        assertThat(town.feedbackCard("Dark mode, please").plainText()).doesNotContain("Withdrawn");
        reader.clicks(question, "receipt-withdraw");
        town.feedbackCard("Dark mode, please", "Withdrawn");
    }

    @Test
    void aDeletedMessageWithRepliesIsAQuestionToo() {
        String ts = captured();
        reader.replies(DESIGN, ts, "Mine as well");

        author.person().delete(DESIGN, ts);

        reader.reads("has been deleted", "Dark mode, please");
    }

    @Test
    void whatTheirProposerHasEditedNobodyElseTakesBack() {
        captured();
        author.clicks(author.reads("Dark mode, please", "in your name"), "receipt-edit");
        author.submits(Map.of("why", "My own words"));
        town.feedbackCard("Dark mode, please", "My own words");

        reader.clicks(reader.reads("Dark mode, please", "in the name of"), "receipt-withdraw");

        reader.isToldAlone("Only the person who suggested");
    }

    private String captured() {
        String ts = author.says(DESIGN, SAID);
        reader.person().react(DESIGN, ts, "bulb");
        town.feedbackCard("Dark mode, please");
        return ts;
    }

    private Message offer(String channel) {
        return town.see(
                "an offer",
                () -> reader.messages(channel).stream()
                        .filter(message ->
                                message.ephemeral() && !message.buttons().isEmpty())
                        .findFirst());
    }

    private void ticked(String channel, String ts) {
        town.see(
                "a tick",
                () -> reader.messages(channel).stream()
                        .filter(message ->
                                message.ts().equals(ts) && message.reactions().containsKey("white_check_mark"))
                        .findFirst());
    }

    private long cards(String title) {
        return town.maintainer().messages(Rules.FEEDBACK).stream()
                .filter(message -> !message.ephemeral() && message.plainText().contains(title))
                .count();
    }
}
