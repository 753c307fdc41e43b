package io.github.roadmapbot.publish;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.outbox.PacingSettings;
import io.github.roadmapbot.sandbox.github.Board;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.Outages;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.store.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred approvals on a GitHub whose lists lag and show two things a page, and which fails at random; takes half a minute. */
class RoughGitHubIT {

    private static final int APPROVALS = 200;
    private static final int SECRETS = 50;
    private static final long SEED = Long.getLong("rough.seed", 20_261_127);

    private static final Pattern OPERATION = Pattern.compile("\"query\":\"(?:query|mutation) (\\w+)");
    private static final Map<String, String> CHOSEN =
            Map.of("Stage", "Now", "Category", "Improvement", "Quarter", "Q1 2027");

    @TempDir
    Path folder;

    @Test
    void whateverFailsEverythingIsThereOnceAndRight() throws IOException {
        try (Hurry hurry = new Hurry(Stores.SQLITE.open(folder), PacingSettings.DEFAULT)) {
            hurry.gitHub.pageSize(2);
            hurry.gitHub.listsLag(Duration.ofMinutes(2));
            failAtRandom(hurry);
            hurry.approve(APPROVALS);
            hurry.suggest(SECRETS);

            Office office = hurry.office();
            do {
                hurry.drain(office);
            } while (office.retriesWhatIsBlocked()); // as whoever is asked does

            report("failing at random", hurry);
            assertThat(hurry.ledger.refusals()).as("it did fail").isGreaterThan(APPROVALS / 20);
            assertComplete(hurry);
        }
    }

    @Test
    void anApprovalCreatesAnIssueAndACommentAndNothingElse() throws IOException {
        try (Hurry hurry = new Hurry(Stores.SQLITE.open(folder), PacingSettings.DEFAULT)) {
            hurry.approve(APPROVALS);
            hurry.suggest(SECRETS);

            hurry.drain(hurry.office());

            report("calm", hurry);
            assertThat(counted(hurry, RoughGitHubIT::writes))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "POST /repos/example-org/project/issues",
                            (long) APPROVALS,
                            "AddComment",
                            (long) APPROVALS,
                            "AddItem",
                            (long) APPROVALS,
                            "SetFields",
                            (long) APPROVALS,
                            "OpenDiscussion",
                            1L,
                            "POST /repos/example-org/project/labels",
                            2L,
                            "POST /orgs/example-org/projectsV2/7/views",
                            1L));
            assertComplete(hurry);
        }
    }

    /** Every eighth write fails in one of these ways, and one read in three hundred in one of the first. */
    private static void failAtRandom(Hurry hurry) {
        Random random = new Random(SEED);
        Answer nonsense = Answer.of(200, "text/html", "<html><body>Something is not right</body></html>");
        List<Fault> harmless = List.of(
                new Fault.Dropped(),
                Outages.internalError(),
                Outages.badGateway(),
                Outages.secondaryLimit(),
                Outages.tooManyRequests(Duration.ofSeconds(90)));
        List<Fault> unclear = List.of(
                new Fault.AnswerLost(),
                Outages.badGatewayAfterTheWork(),
                new Fault.Garbled(Answer.json(200, "{}")),
                new Fault.Garbled(nonsense));
        var faults = hurry.gitHub.http().faults();
        harmless.forEach(fault -> faults.always(sometimes(random, 1_500, call -> !writes(call)), fault));
        harmless.forEach(fault -> faults.always(sometimes(random, 70, RoughGitHubIT::writes), fault));
        unclear.forEach(fault -> faults.always(sometimes(random, 70, RoughGitHubIT::writes), fault));
    }

    private static Predicate<Call> sometimes(Random random, int oneIn, Predicate<Call> which) {
        return call -> which.test(call) && random.nextInt(oneIn) == 0;
    }

    private static boolean writes(Call call) {
        boolean query = call.path().equals("/graphql") && call.body().contains("\"query\":\"query");
        return !call.method().equals("GET") && !query;
    }

    private static void assertComplete(Hurry hurry) {
        assertThat(hurry.gitHub.http().calls())
                .as("what nobody approved")
                .noneMatch(call -> (call.path() + call.query() + call.body()).contains(Hurry.SECRET));
        hurry.gitHub.pageSize(100);
        String[] titles =
                IntStream.rangeClosed(1, APPROVALS).mapToObj(i -> "Wish " + i).toArray(String[]::new);
        assertThat(hurry.gitHub.issues("project"))
                .allSatisfy(issue -> assertThat(issue.labels()).containsExactlyInAnyOrder("roadmap", "improvement"))
                .extracting(Issue::title)
                .containsExactlyInAnyOrder(titles);
        assertThat(hurry.gitHub.board(7).items())
                .allSatisfy(item -> assertThat(item.values()).containsAllEntriesOf(CHOSEN))
                .extracting(Board.Item::contentTitle)
                .containsExactlyInAnyOrder(titles);
        assertThat(hurry.gitHub.discussions("project"))
                .singleElement()
                .extracting(Discussion::comments)
                .satisfies(comments -> assertThat(comments)
                        .extracting(
                                comment -> comment.body().lines().findFirst().orElse(""))
                        .containsExactlyInAnyOrder(IntStream.rangeClosed(1, APPROVALS)
                                .mapToObj(i -> "**Wish %d** (Improvement)".formatted(i))
                                .toArray(String[]::new)));
    }

    /** What was asked of GitHub, and how often. */
    private static void report(String weather, Hurry hurry) {
        System.out.printf("%d approvals, %s: %s%n", APPROVALS, weather, counted(hurry, call -> true));
    }

    private static Map<String, Long> counted(Hurry hurry, Predicate<Call> which) {
        return hurry.gitHub.http().calls().stream()
                .filter(which)
                .collect(groupingBy(RoughGitHubIT::named, TreeMap::new, counting()));
    }

    private static String named(Call call) {
        Matcher operation = OPERATION.matcher(call.body());
        return call.path().equals("/graphql") && operation.find()
                ? operation.group(1)
                : call.method() + " " + call.path();
    }
}
