package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Delivery;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From reactions to a tally. What must not count is followed by a vote of somebody else: events are understood in the order
 * in which they came in, so a tally with that vote has taken everything before it into account.
 */
final class VoteJourney {

    private static final String DARK = "Dark mode";

    private final User[] crowd = Settlement.neighbours(40);
    private final Town town = Town.start(Settlement.withUsers(Workspace.sandbox(), List.of(crowd)), Rules.usual());
    private Message card;

    @BeforeEach
    void suggest() {
        card = town.member().suggests(DARK);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void onePersonHasOneVoteWhateverEmojis() {
        town.member().reacts(card, "+1");
        town.member().reacts(card, "heart");
        town.member().reacts(card, "+1::skin-tone-3");
        someoneElseVotes();

        town.tally(DARK, "2 votes");
    }

    @Test
    void theReviewCardCountsToo() {
        town.member().reacts(card, "+1");

        town.tally(DARK, "1 vote");
        town.reviewCard(DARK, "*1 vote*");
    }

    @Test
    void aVoteLastsAsLongAsOneOfItsSkinTones() {
        town.member().reacts(card, "+1::skin-tone-2");
        town.member().reacts(card, "+1::skin-tone-5");
        town.member().takesBack(card, "+1::skin-tone-2");
        someoneElseVotes();
        town.tally(DARK, "2 votes");

        town.member().takesBack(card, "+1::skin-tone-5");

        town.tally(DARK, "1 vote");
    }

    @Test
    void otherNamesOfAnEmojiAreTheSameVote() {
        town.member().reacts(card, "thumbsup");
        town.secondMember().reacts(card, "vote");
        town.secondMember().reacts(card, "thumbsup");
        someoneElseVotes();

        town.tally(DARK, "3 votes");
    }

    @Test
    void aNameThatTheWorkspaceGaveCountsEvenIfSlackCannotExplainItAtOnce() {
        town.slack.http().faults().next(1, call -> call.path().endsWith("/emoji.list"), new Fault.Dropped());

        town.member().reacts(card, "vote");

        town.tally(DARK, "1 vote");
    }

    @Test
    void whatTheBotOffersDoesNotCount() {
        town.waitUntil("the emojis", () -> town.feedbackCard(DARK).reactions().size() == 2);
        someoneElseVotes();

        town.tally(DARK, "1 vote");
    }

    @Test
    void aVoteCanBeTakenBackAndGivenAgain() {
        town.member().reacts(card, "heart");
        town.tally(DARK, "1 vote");

        town.member().takesBack(card, "heart");
        town.tally(DARK, "0 votes");

        town.member().reacts(card, "heart");
        town.tally(DARK, "1 vote");
    }

    @Test
    void anotherEmojiIsNoVote() {
        town.member().reacts(card, "tada");
        town.secondMember().reacts(card, "roadmap");
        someoneElseVotes();

        town.tally(DARK, "1 vote");
    }

    @Test
    void aVoteHeardAfterItWasTakenBackDoesNotCount() {
        town.slack.deliver(reaction("reaction_removed", "U0MEMBER001", 9));
        town.acknowledged();
        town.slack.deliver(reaction("reaction_added", "U0MEMBER001", 5));
        someoneElseVotes();

        town.tally(DARK, "1 vote");
    }

    @Test
    void aVoteGivenAgainOutlivesALateRemoval() {
        town.slack.deliver(reaction("reaction_added", "U0MEMBER001", 9));
        town.acknowledged();
        town.slack.deliver(reaction("reaction_removed", "U0MEMBER001", 5));
        someoneElseVotes();

        town.tally(DARK, "2 votes");
    }

    @Test
    void anEventSentAgainChangesNothing() {
        town.member().reacts(card, "+1");
        town.member().takesBack(card, "+1");
        town.acknowledged();

        town.slack.redeliver(eventId("reaction_added"));
        someoneElseVotes();

        town.tally(DARK, "1 vote");
    }

    @Test
    void theSameReactionUnderAnotherEventIdIsTheSameVote() {
        town.slack.deliver(reaction("reaction_added", "U0MEMBER001", 5));
        town.slack.deliver(reaction("reaction_added", "U0MEMBER001", 5));
        someoneElseVotes();

        town.tally(DARK, "2 votes");
    }

    @Test
    void reactionsToOtherMessagesAreNoVotes() {
        String talk = town.member().person().post(Rules.FEEDBACK, "What about dark mode?", Optional.empty());
        String reply = town.member().person().post(Rules.FEEDBACK, "I would like it", Optional.of(card.ts()));
        town.member().person().react(Rules.FEEDBACK, talk, "+1");
        town.secondMember().person().react(Rules.FEEDBACK, reply, "+1");
        town.maintainer().reacts(town.reviewCard(DARK), "+1");
        someoneElseVotes();

        town.tally(DARK, "1 vote");
    }

    @Test
    void eachCardHasItsOwnTally() {
        Message other = town.secondMember().suggests("Light mode");
        town.member().reacts(other, "+1");
        town.secondMember().reacts(other, "+1");
        someoneElseVotes();

        town.tally("Light mode", "2 votes");
        town.tally(DARK, "1 vote");
    }

    @Test
    void aCrowdIsCountedInFewUpdatesOfTheCard() {
        town.waitUntil("the emojis", () -> town.feedbackCard(DARK).reactions().size() == 2);
        long before = updatesOfTheCard();

        for (User neighbour : crowd) {
            town.actor(neighbour.name()).reacts(card, "+1");
        }

        town.feedbackCard(DARK, "*40 votes*");
        assertThat(updatesOfTheCard() - before).isLessThanOrEqualTo(6);
    }

    @Test
    void votesCastWhileTheBotIsDownCountWhenSlackSendsThemAgain() {
        town.stop();
        town.member().reacts(card, "+1");
        town.secondMember().reacts(card, "+1");
        town.secondMember().takesBack(card, "+1");
        town.startAgain();

        town.clock.moveBy(Duration.ofMinutes(1));
        town.waitUntil("the votes sent again", () -> heard("reaction_removed") == 1 && heard("reaction_added") == 2);
        someoneElseVotes();

        town.tally(DARK, "2 votes");
    }

    private void someoneElseVotes() {
        town.acknowledged();
        town.actor("third member").reacts(card, "+1");
    }

    private JsonObject reaction(String type, String person, int secondsLater) {
        JsonObject item = new JsonObject();
        item.addProperty("type", "message");
        item.addProperty("channel", card.channel());
        item.addProperty("ts", card.ts());
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("user", person);
        event.addProperty("reaction", "+1");
        event.add("item", item);
        event.addProperty(
                "event_ts",
                new BigDecimal(card.ts()).add(BigDecimal.valueOf(secondsLater)).toPlainString());
        return event;
    }

    private String eventId(String type) {
        return ofPeople(type)
                .findFirst()
                .orElseThrow()
                .payload()
                .get("event_id")
                .getAsString();
    }

    private long heard(String type) {
        return ofPeople(type)
                .filter(delivery -> delivery.acknowledgedAt().isPresent())
                .count();
    }

    private Stream<Delivery> ofPeople(String type) {
        return town.slack.deliveries().stream()
                .filter(delivery -> delivery.type().equals("events_api"))
                .filter(delivery -> said(delivery, "type").equals(type))
                .filter(delivery -> !said(delivery, "user").equals("U0ROADMAPBT"));
    }

    private static String said(Delivery delivery, String member) {
        return delivery.payload().getAsJsonObject("event").get(member).getAsString();
    }

    private long updatesOfTheCard() {
        return town.slack.http().calls().stream()
                .filter(call ->
                        call.path().endsWith("/chat.update") && call.body().contains(Rules.FEEDBACK))
                .count();
    }
}
