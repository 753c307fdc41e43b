package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.publish.DiscussionTitle;
import io.github.roadmapbot.publish.Talk;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People may open the discussion of a quarter before the bot does; then it is theirs that is used, and never in silence. */
class AdoptionJourney {

    private static final String DARK = "Dark mode";

    private Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void oneThatIsCalledAsTheBotsWouldBeIsUsedAndSaidSo() {
        int number = open("Example Project: Q1 2027 roadmap", "What shall we do?");
        town.gitHub.as("second-member").commentOnDiscussion("project", number, "Export as CSV");

        approve();

        town.feedbackCard(DARK, "On the roadmap");
        assertThat(discussions()).singleElement().satisfies(only -> {
            assertThat(only.body()).isEqualTo("What shall we do?");
            assertThat(only.comments()).anyMatch(comment -> comment.body().contains(DARK));
        });
        assertThat(told("is the discussion of 2027 Q1").plainText())
                .contains("Example Project: Q1 2027 roadmap", "by member", "change nothing that people wrote");
        town.waitUntil("what people wrote there", () -> {
            town.clock.moveBy(Duration.ofMinutes(11));
            return town.count("SELECT COUNT(*) FROM suggestion WHERE title = 'Export as CSV'") == 1;
        });
    }

    @Test
    void oneThatOnlyNamesTheQuarterIsAskedAboutAndNobodyWaits() {
        open("Ideas for Q1 2027", "");

        approve();

        town.feedbackCard(DARK, "On the roadmap");
        assertThat(discussions()).hasSize(1);
        Message question = told("Which discussion is the one of 2027 Q1?");
        assertThat(question.plainText()).contains("Ideas for Q1 2027", "Use this one", "Open a new one");
        click(town.maintainer(), question, "Use this one");
        told("says that the discussion of 2027 Q1 is");
        town.waitUntil(
                "the comment",
                () -> discussions().get(0).comments().stream()
                        .anyMatch(comment -> comment.body().contains(DARK)));
        assertThat(discussions()).hasSize(1);
    }

    @Test
    void whereNoneIsMeantTheBotOpensItsOwn() {
        town.close();
        town = Town.start(Rules.usual().withMaintainers(Rules.these("U0MAINT0001")));
        open("Q1 2027: the party", "");
        open("Travelling in Q1 2027", "");
        open("2026 Q4 Roadmap", "");
        approve();
        Message question = told("Which discussion is the one of 2027 Q1?");
        assertThat(question.plainText()).contains("the party", "Travelling").doesNotContain("2026");

        click(town.secondMaintainer(), question, "Open a new one");
        town.secondMaintainer().isTold(Rules.MAINTAINERS, "Only maintainers of Example Project can decide this");
        town.letMessagesGrowStale();
        click(town.maintainer(), question, "Open a new one");

        town.waitUntil(
                "the bot's own",
                () -> town.discussions("Example Project 2027 Q1 Roadmap").stream()
                        .anyMatch(own -> own.comments().stream()
                                .anyMatch(comment -> comment.body().contains(DARK))));
        click(town.maintainer(), question, "Use this one");
        town.maintainer().isTold(Rules.MAINTAINERS, "Somebody has answered this already");
        assertThat(discussions()).hasSize(4);
    }

    @Test
    void itsTitleIsTheProjectsOwn() {
        town.close();
        town = Town.start(
                Rules.usual().withTalk(new Talk("Roadmap", new DiscussionTitle("Planning {{quarter}}"), false)));

        approve();

        town.feedbackCard(DARK, "On the roadmap");
        assertThat(discussions()).extracting(Discussion::title).containsExactly("Planning 2027 Q1");
    }

    private int open(String title, String body) {
        return town.gitHub.as("member").openDiscussion("project", "Roadmap", title, body);
    }

    private void approve() {
        town.member().suggests(DARK);
        town.maintainer().approves(DARK);
    }

    private Message told(String text) {
        return town.see(
                "the maintainers being told " + text,
                () -> town.maintainer().messages(Rules.MAINTAINERS).stream()
                        .filter(message -> message.plainText().contains(text))
                        .findFirst());
    }

    private static void click(Actor who, Message message, String label) {
        who.person()
                .click(
                        message.channel(),
                        message.ts(),
                        message.buttons().stream()
                                .filter(button -> button.text().equals(label))
                                .findFirst()
                                .orElseThrow());
    }

    private List<Discussion> discussions() {
        return town.gitHub.discussions("project");
    }
}
