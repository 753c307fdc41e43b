package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Notice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack notifies of what is said and not of what is edited: new messages name people, and call only who must act. */
final class QuietCardsJourney {

    private final Town town = Town.start(Settlement.withMorePlaces(), Rules.usual());
    private final Actor author = town.member();
    private final Actor reader = town.secondMember();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void newCardsNamePeopleAndCallNobody() {
        String ts = author.says(Settlement.DESIGN, "Dark mode");
        reader.captures(Settlement.DESIGN, ts);
        reader.submits(Map.of());
        town.feedbackCard("Dark mode", "by <@" + author.id() + ">");
        town.reviewCard("Dark mode", "by <@" + author.id() + ">");

        List<Message> cards = said("R-1");

        assertThat(cards).hasSize(2).allSatisfy(card -> {
            assertThat(card.reach().people()).isEmpty();
            assertThat(card.plainText()).contains("member", "recorded by", "second member");
        });
    }

    @Test
    void whoDecidedIsNotCalledByTheNewsOfIt() {
        author.suggests("Dark mode");
        town.maintainer().chooses(town.reviewCard("Dark mode"), "snooze");
        town.maintainer().submits(Map.of("until", "2026-12-01"));
        town.feedbackCard("Dark mode", "Put off by <@");
        town.secondMaintainer().clicks(town.reviewCard("Dark mode", "Put off"), "review-reopen");
        town.feedbackCard("Dark mode", "Vote with");
        town.waitUntil(
                "the buttons", () -> town.reviewCard("Dark mode").buttons().size() == 4);
        town.maintainer().approves("Dark mode");
        author.reads("is on the roadmap for");

        assertThat(said(""))
                .allSatisfy(message -> assertThat(message.reach().people()).isEmpty());
    }

    @Test
    void whoMutedTheBotIsAskedInTheThreadBecauseNobodyElseCanAnswer() {
        author.types("/roadmap mute");
        author.suggests("Dark mode");
        town.maintainer().asks("Dark mode", "On which pages?");

        Message question =
                town.see("the question", () -> said("On which pages?").stream().findFirst());

        assertThat(question.reach().people()).containsExactly(author.id());
    }

    /** What the bot said in channels. */
    private List<Message> said(String text) {
        return town.slack.notices().stream()
                .filter(notice -> notice.onlyFor().isEmpty())
                .map(Notice::message)
                .filter(message -> message.user().equals(town.workspace.bot().userId()))
                .filter(message -> !message.channel().startsWith("D"))
                .filter(message -> message.plainText().contains(text))
                .toList();
    }
}
