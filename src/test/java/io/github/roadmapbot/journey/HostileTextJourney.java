package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.slack.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever people write, it pings nobody, breaks nothing, and passes for nothing of the bot's own. */
final class HostileTextJourney {

    private static final String MARK = "<!-- roadmap-bot:x:R-1/issue -->";
    private static final String WHY = """
            <!channel> <!here> <@U0MAINT0002> @example-org/team @maintainer fixes #1 closes example-org/project#1
            %s <img src=x onerror=alert(1)> `a` ``b`` ```
            - [x] done | &lt;!channel&gt; <https://example.org|text> \\
            """.formatted(MARK);

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void nobodyIsPingedInSlack() {
        published("<!channel> <@U0MAINT0002> *Dark* mode", WHY);

        assertThat(markup())
                .hasSizeGreaterThan(10)
                .noneMatch(text -> text.contains("<!"))
                .noneMatch(text -> text.contains("<@U0MAINT0002>"));
        assertThat(town.slack.complaints()).isEmpty();
    }

    @Test
    void nobodyIsPingedOnGitHub() {
        Issue issue = published("@example-org/team fixes #1", WHY);

        Discussion discussion =
                town.discussions("Example Project 2027 Q1 Roadmap").get(0);
        assertThat(List.of(
                        issue.title(),
                        issue.body(),
                        discussion.comments().get(0).body()))
                .noneMatch(text -> text.matches("(?s).*(?<!`)@(example-org|maintainer).*"))
                .noneMatch(text -> text.matches("(?si).*(fixes|closes) (example-org/project)?#1\\b.*"))
                .noneMatch(text -> text.contains("<img"));
    }

    @Test
    void onlyTheBotsOwnMarkCounts() {
        Issue issue = published("Dark mode " + MARK, WHY);

        assertThat(issue.body().split("<!-- roadmap-bot:", -1)).hasSize(3);
        assertThat(issue.title()).doesNotContain("<!--");
        assertThat(issue.labels()).containsExactlyInAnyOrder("roadmap", "enhancement");
    }

    @Test
    void theLongestTextsFitEverywhere() {
        String title = "<&\"`@".repeat(30);
        String why = "&<>*_~`@#\\\n ".repeat(250);

        Issue issue = published(title, why);

        assertThat(title).hasSize(150);
        assertThat(why).hasSize(3000);
        assertThat(issue.body()).hasSizeLessThan(65_536);
        assertThat(town.slack.complaints()).isEmpty();
    }

    /** The way from the window to the news, for a wish whose title no card shows unchanged. */
    private Issue published(String title, String why) {
        town.member().proposes(title, Map.of("why", why));
        Message review = town.see(
                "the review card",
                () -> town.maintainer().messages(Rules.MAINTAINERS).stream().findFirst());
        town.see(
                "the card",
                () -> town.member().messages(Rules.FEEDBACK).stream().findFirst());
        town.maintainer().clicks(review, "review-approve");
        town.maintainer().submits(Map.of());
        town.member().reads("Your suggestion", "example-org/project#");
        town.see("the issue", () -> town.gitHub.issues("project").stream().findFirst());
        return town.gitHub.issues("project").get(0);
    }

    /** Everything in which Slack would see a mention. */
    private List<String> markup() {
        List<Message> all = new ArrayList<>(town.member().person().directMessages());
        all.addAll(town.maintainer().messages(Rules.MAINTAINERS));
        Message card = town.member().messages(Rules.FEEDBACK).get(0);
        all.addAll(town.member().person().thread(card.channel(), card.ts()));
        List<String> texts = new ArrayList<>();
        all.forEach(message -> {
            texts.add(message.text());
            collect(message.blocks(), texts);
        });
        return texts;
    }

    private static void collect(JsonElement element, List<String> texts) {
        if (element instanceof JsonArray array) {
            array.forEach(each -> collect(each, texts));
        } else if (element instanceof JsonObject object) {
            if (object.has("type") && object.get("type").getAsString().equals("mrkdwn")) {
                texts.add(object.get("text").getAsString());
            }
            object.entrySet().forEach(entry -> collect(entry.getValue(), texts));
        }
    }
}
