package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.github.hook.Hooks.Sent;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where GitHub can reach the bot, what happens there shows at once; what is lost on the way shows a little later. */
final class WebhookJourney {

    private static final String DARK = "Dark mode";
    private static final String SECRET = "It's a Secret to Everybody";
    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final Town town = Town.start(Workspace.sandbox(), Rules.usual().withWebhooks(SECRET), Entrance.HTTP);
    private final Person people = town.gitHub.as("second-maintainer");
    private Issue issue;

    @BeforeEach
    void publish() {
        town.gitHub.addWebhook(address(), SECRET, "issues", "projects_v2_item", "label");
        town.member().suggests(DARK);
        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");
        issue = town.issue(DARK);
        long looks = looks();
        town.clock.moveBy(PERIOD);
        town.waitUntil("a look", () -> looks() > looks);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatHappensOnGitHubShowsAtOnce() {
        people.closeIssue("project", issue.number(), "completed");
        town.feedbackCard(DARK, "Shipped");

        people.reopenIssue("project", issue.number());
        town.feedbackCard(DARK, "On the roadmap");
        people.moveItem(7, DARK, "Quarter", "Q2 2027");
        town.feedbackCard(DARK, "2027 Q2");

        assertThat(sent()).allSatisfy(each -> assertThat(each.statuses()).doesNotContain(0));
        town.waitUntil(
                "every delivery acknowledged",
                () -> sent().stream().allMatch(each -> each.statuses().equals(List.of(202))));
        assertThat(sent()).extracting(Sent::event).contains("ping", "issues", "projects_v2_item");
    }

    @Test
    void aDeliveryThatComesAgainMakesNobodyLookAgain() {
        people.closeIssue("project", issue.number(), "completed");
        town.feedbackCard(DARK, "Shipped");
        Sent delivery = sent().get(sent().size() - 1);
        long kept = kept();

        town.gitHub.webhooks().redeliver(delivery);
        town.waitUntil("the second answer", () -> delivery.statuses().size() == 2);

        assertThat(delivery.statuses()).containsExactly(202, 202);
        assertThat(kept()).isEqualTo(kept);
        assertThat(town.count("SELECT COUNT(*) FROM issue_look WHERE next_at <= 0"))
                .isZero();
    }

    @Test
    void whatIsLostOnTheWayIsFoundByLooking() {
        town.gitHub.webhooks().lose(true);
        people.closeIssue("project", issue.number(), "completed");

        town.clock.moveBy(PERIOD);

        town.feedbackCard(DARK, "Shipped");
    }

    @Test
    void aDeliveryIsAHintAndIsNotBelieved() {
        people.closeIssue("project", issue.number(), "completed");
        town.feedbackCard(DARK, "Shipped");
        Sent closed = sent().get(sent().size() - 1);
        town.gitHub.webhooks().lose(true);
        people.reopenIssue("project", issue.number());

        int status = post(closed.body(), "application/json", "a-new-guid", closed.signature());

        assertThat(status).isEqualTo(202);
        town.feedbackCard(DARK, "On the roadmap");
    }

    @Test
    void whatGitHubDidNotSignIsNotReadAndStrangersLearnNothing() {
        String body = "{\"issue\":{\"node_id\":\"" + issue.nodeId() + "\"}}";
        long kept = kept();

        assertThat(post(body, "application/json", "guid-1", "sha256=" + "0".repeat(64)))
                .isEqualTo(401);
        assertThat(post(body, "application/json", "guid-1", "")).isEqualTo(401);
        assertThat(post("not JSON", "application/json", "guid-1", "sha256=00")).isEqualTo(401);
        assertThat(post(body, "application/x-www-form-urlencoded", "guid-1", "sha256=00"))
                .isEqualTo(415);
        assertThat(post("x".repeat(600_000), "application/json", "guid-1", "sha256=00"))
                .isEqualTo(413);
        assertThat(kept()).isEqualTo(kept);
    }

    private URI address() {
        return town.address().resolve("/github/webhooks");
    }

    private int post(String body, String type, String guid, String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address())
                .header("Content-Type", type)
                .header("X-GitHub-Event", "issues")
                .header("X-GitHub-Delivery", guid);
        if (!signature.isEmpty()) {
            request.header("X-Hub-Signature-256", signature);
        }
        try {
            return HttpClient.newHttpClient()
                    .send(
                            request.POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException e) {
            return 413; // the server answers before it has heard it all, and may hang up
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Sent> sent() {
        return town.gitHub.webhooks().sent();
    }

    private long kept() {
        return town.count("SELECT COUNT(*) FROM github_delivery");
    }

    private long looks() {
        return town.gitHub.http().calls().stream()
                .filter(call -> call.body().contains("\"operationName\":\"Issues\""))
                .count();
    }
}
