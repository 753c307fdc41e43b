package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.wire.Call;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one wish costs at the wire, from the window to the news: allowances are shared with people. */
final class FrugalJourney {

    private static final Logger log = LoggerFactory.getLogger(FrugalJourney.class);

    private static final Pattern OPERATION = Pattern.compile("\"operationName\":\"(\\w+)\"");

    /**
     * Three cards, and what each of them shows of this wish: two votes, the approval, issue, board, discussion. How many
     * of these one edit shows at once depends on how fast they follow each other.
     */
    private static final int MOST_EDITS = 3 * 6;

    /** One every few minutes, at all that there is. */
    private static final Set<String> LOOKS = Set.of(
            "Reactions",
            "Remarks",
            "Issues",
            "GET /repos/example-org/project/issues/comments",
            "GET /orgs/example-org/projectsV2/7/views/2/items");

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aWishTakesSevenCallsToGitHubAndTwentyFiveToSlackBesidesTheEdits() {
        town.gitHub.pageSize(100);
        goesThrough("Dark mode");
        int onGitHub = town.gitHub.http().calls().size();
        int inSlack = town.slack.http().calls().size();

        goesThrough("Light mode");

        List<Call> gitHub = since(onGitHub, town.gitHub.http().calls()).stream()
                .filter(call -> !LOOKS.contains(name(call)))
                .toList();
        List<Call> slack = since(inSlack, town.slack.http().calls());
        log.info("The calls of one wish: {} and {}", summary(gitHub), summary(slack));
        assertThat(gitHub).hasSizeLessThanOrEqualTo(7);
        assertThat(slack).filteredOn(call -> !isEdit(call)).hasSizeLessThanOrEqualTo(25);
        assertThat(slack).filteredOn(FrugalJourney::isEdit).hasSizeLessThanOrEqualTo(MOST_EDITS);
    }

    private static List<Call> since(int before, List<Call> calls) {
        return calls.subList(before, calls.size());
    }

    private static boolean isEdit(Call call) {
        return call.path().endsWith("chat.update");
    }

    private void goesThrough(String title) {
        Trial trial = new Trial(town, title);
        trial.suggestAndApprove();
        trial.passTime();
    }

    private static Map<String, Long> summary(List<Call> calls) {
        return calls.stream().collect(Collectors.groupingBy(FrugalJourney::name, TreeMap::new, Collectors.counting()));
    }

    private static String name(Call call) {
        Matcher operation = OPERATION.matcher(call.body());
        return operation.find() ? operation.group(1) : call.method() + " " + call.path();
    }
}
