package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import io.github.roadmapbot.sandbox.github.access.Limits;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final SettableClock clock = new SettableClock();
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    private final PlainClient client = PlainClient.of(gitHub);

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void everyAnswerSaysWhatIsLeft() {
        client.get("/user");

        Reply reply = client.get("/user");

        assertThat(reply.header("X-RateLimit-Limit")).isEqualTo("5000");
        assertThat(reply.header("X-RateLimit-Remaining")).isEqualTo("4998");
        assertThat(Long.parseLong(reply.header("X-RateLimit-Reset")) - date(reply))
                .isBetween(3598L, 3601L);
        assertThat(reply.header("X-GitHub-Request-Id")).isNotEmpty();
        assertThat(reply.header("X-OAuth-Scopes")).isEqualTo("project, read:org, repo");
    }

    @Test
    void anHoursAllowanceIsUsedUpUntilItsReset() {
        gitHub.limits().primary(1);
        client.get("/user");

        Reply refused = client.get("/user");
        clock.pass(Duration.ofHours(1));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).contains("API rate limit exceeded");
        assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(client.get("/user").status()).isEqualTo(200);
    }

    @Test
    void graphQlHasItsOwnAllowanceAndSaysSoInsideA200() {
        gitHub.limits().primary(1);
        client.graphQl("{viewer{login}}");

        Reply refused = client.graphQl("{viewer{login}}");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.error().path("type").asText()).isEqualTo("RATE_LIMITED");
        assertThat(client.get("/user").status()).isEqualTo(200);
    }

    @Test
    void eightyCreationsAMinuteAreEnough() {
        for (int i = 0; i < 80; i++) {
            assertThat(open(i).status()).isEqualTo(201);
        }

        Reply refused = open(81);
        clock.pass(Duration.ofMinutes(1));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).startsWith("You have exceeded a secondary rate limit");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(gitHub.issues("project")).hasSize(80);
        assertThat(open(82).status()).isEqualTo(201);
    }

    @Test
    void fiveHundredCreationsAnHourAreEnough() {
        Limits limits = new Limits(clock);
        limits.refuseWith429(true);
        limits.sayRetryAfter(false);
        for (int i = 0; i < 500; i++) {
            clock.pass(Duration.ofSeconds(1));
            assertThat(limits.refuse(Limits.Pool.CORE, true)).isEmpty();
        }

        Optional<Answer> refused = limits.refuse(Limits.Pool.CORE, true);
        clock.pass(Duration.ofHours(1));

        assertThat(refused).map(Answer::status).contains(429);
        assertThat(refused)
                .map(Answer::headers)
                .hasValueSatisfying(headers -> assertThat(headers).doesNotContainKey("Retry-After"));
        assertThat(limits.refuse(Limits.Pool.CORE, true)).isEmpty();
    }

    @Test
    void readingCreatesNothing() {
        Limits limits = new Limits(clock);

        for (int i = 0; i < 90; i++) {
            assertThat(limits.refuse(Limits.Pool.CORE, false)).isEmpty();
        }

        assertThat(limits.refuse(Limits.Pool.CORE, true)).isEmpty();
    }

    @Test
    void aMutationCreatesContentAndAQueryDoesNot() {
        for (int i = 0; i < 79; i++) {
            gitHub.limits().refuse(Limits.Pool.CORE, true);
        }
        String mutation = "mutation{updateDiscussion(input:{discussionId:\"x\"}){clientMutationId}}";

        assertThat(client.graphQl("{viewer{login}}").status()).isEqualTo(200);
        assertThat(client.graphQl(mutation).status()).isEqualTo(200);
        assertThat(client.graphQl(mutation).status()).isEqualTo(403);
        assertThat(client.graphQl("{viewer{login}}").status()).isEqualTo(200);
    }

    @Test
    void aReadIsAPointAndAWriteFiveOfThoseInAMinute() {
        Limits limits = new Limits(clock);
        for (int i = 0; i < 500; i++) {
            assertThat(limits.refuse(Limits.Pool.CORE, false)).isEmpty();
        }
        for (int i = 0; i < 80; i++) {
            assertThat(limits.refuse(Limits.Pool.CORE, true)).isEmpty();
        }

        Optional<Answer> refused = limits.refuse(Limits.Pool.CORE, false);
        clock.pass(Duration.ofMinutes(1));

        assertThat(refused).map(Answer::status).contains(403);
        assertThat(limits.refuse(Limits.Pool.CORE, false)).isEmpty();
        assertThat(limits.refusals()).isEqualTo(1);
    }

    /** In seconds of the epoch. */
    private static long date(Reply reply) {
        return ZonedDateTime.parse(reply.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toEpochSecond();
    }

    private Reply open(int number) {
        return client.post("/repos/example-org/project/issues", "{'title':'Wish " + number + "'}");
    }
}
