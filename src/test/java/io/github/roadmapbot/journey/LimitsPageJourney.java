package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.sandbox.wire.WireServer;
import io.github.roadmapbot.text.Unnamed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the page on GitHub's limits against the requests that the bot knows and makes. */
final class LimitsPageJourney {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (read|write) \\|");
    private static final Pattern OPERATION = Pattern.compile("\"query\":\"(query|mutation) (\\w+)");
    private static final Path DOCUMENTS = Path.of("src/main/resources/io/github/roadmapbot/github");

    /** Made from fields and from items, so that they have no files. */
    private static final String SET_FIELDS = "mutation SetFields";

    private static final String SET_ITEMS = "mutation SetItems";
    private static final String ISSUE_COLUMNS = "query IssueColumns";

    private final Map<String, String> listed = listed();

    @Test
    void everyDocumentIsListedAsWhatItIs() {
        Map<String, String> documents = documents();
        documents.put(SET_FIELDS, "write");
        documents.put(SET_ITEMS, "write");
        documents.put(ISSUE_COLUMNS, "read");

        assertThat(listed).containsAllEntriesOf(documents);
        assertThat(listed.keySet().stream().filter(name -> name.matches("(query|mutation) .*")))
                .containsExactlyInAnyOrderElementsOf(documents.keySet());
    }

    @Test
    void everyRequestThatIsMadeIsListedAndEveryRestRequestListedIsMade() {
        Set<String> made = new TreeSet<>();
        try (Town town = Town.start(Rules.usual()
                .withUpkeep(new PublishSettings.Upkeep(true, true, Optional.of("Triage")))
                .releasing()
                .classified("Feature", "{{quarter}}"))) {
            makeTheBoardDifficult(town);
            for (var lost : Set.of(
                    Requests.createsIssue(),
                    Requests.mutation("createDiscussion"),
                    Requests.mutation("addDiscussionComment"))) {
                town.gitHub.http().faults().next(1, lost, new Fault.AnswerLost());
            }
            Trial trial = new Trial(town, "Dark mode");
            trial.suggestAndApprove();
            town.maintainer().clicks(trial.question(), "step-retry");
            trial.passTime();
            town.member().suggests("Part of it");
            town.maintainer().approves("Part of it", Map.of("part_of", "R-1"));
            town.waitUntil("a sub-issue", () -> !town.issue("Dark mode").parts().isEmpty());
            volunteer(town);
            showAtOnce(town);
            decide(town);
            reachForAGoal(town);
            town.member().types("/roadmap forgetme");
            town.member().submits(Map.of());
            town.waitUntil(
                    "issue and comment without the name",
                    () -> town.issue("Dark mode").body().contains(Unnamed.WORDS)
                            && !town.comments(Unnamed.WORDS).isEmpty());
            town.gitHub.http().calls().stream()
                    .filter(call -> !call.path().startsWith("/login/"))
                    .forEach(call -> made.add(named(call)));
        }
        made.addAll(whatAPageTakes());
        made.addAll(whatOneViewTakes());

        assertThat(listed.keySet()).containsAll(made);
        assertThat(made)
                .containsAll(listed.keySet().stream()
                        .filter(name -> name.matches("(GET|POST|PATCH|DELETE) .*") || name.startsWith("mutation"))
                        .toList());
        assertThat(listed)
                .allSatisfy((name, kind) ->
                        assertThat(kind).as(name).isEqualTo(name.matches("(GET|query) .*") ? "read" : "write"));
    }

    private static Set<String> whatOneViewTakes() {
        Set<String> made = new TreeSet<>();
        try (Town town = Town.start(Rules.usual().withUpkeep(OneViewJourney.UPKEEP))) {
            town.gitHub.as("second-maintainer").makeView(7, "Planned Features", "quarter:\"Q4 2026\"");
            Trial trial = new Trial(town, "Dark mode");
            trial.suggestAndApprove();
            trial.passTime();
            town.gitHub.http().calls().forEach(call -> made.add(named(call)));
        }
        return made;
    }

    private static Set<String> whatAPageTakes() {
        Set<String> made = new TreeSet<>();
        try (Town town = Town.start(Rules.usual()
                .withPlanning(PlanningJourney.wednesdays(List.of()))
                .withPages())) {
            PlannedQuarter quarter = new PlannedQuarter(town);
            quarter.isPlanned();
            String branch = quarter.proposed().branch();
            town.gitHub.as("maintainer").code(PlannedQuarter.DOCS).writes(branch, "docs/other.md", "Beside it");
            quarter.addsLate("Fast mode", 2);
            town.clock.moveBy(Duration.ofMinutes(11));
            town.waitUntil(
                    "a second commit",
                    () -> town.gitHub.commits(PlannedQuarter.DOCS, branch).size() == 4);
            town.gitHub
                    .as("maintainer")
                    .code(PlannedQuarter.DOCS)
                    .writes(branch, "docs/roadmap/index.md", "# In our words");
            quarter.addsLate("Loud mode", 3);
            town.clock.moveBy(Duration.ofMinutes(11));
            town.waitUntil("another text", () -> quarter.proposed().body().contains("Somebody else changed"));
            town.gitHub.http().calls().stream()
                    .filter(call -> call.path().matches(".*/(git|pulls|contents)(/.*)?"))
                    .forEach(call -> made.add(named(call)));
        }
        return made;
    }

    private static void showAtOnce(Town town) {
        town.secondMember().suggests("Loud mode", Map.of("release", List.of("yes")));
        town.waitUntil("a draft", () -> town.boardItems("Loud mode").size() == 1);
        town.secondMember().clicks(town.secondMember().reads("Loud mode", "this is kept"), "receipt-edit");
        town.secondMember().submits(Map.of("title", "Louder mode"));
        town.waitUntil("another wording", () -> town.boardItems("Louder mode").size() == 1);
        town.maintainer().declines("Louder mode", "No");
        town.waitUntil(
                "an archived draft", () -> town.boardItems("Louder mode").get(0).archived());
        town.maintainer().clicks(town.reviewCard("Louder mode", "Declined"), "review-reopen");
        town.waitUntil(
                "the draft again", () -> !town.boardItems("Louder mode").get(0).archived());
        town.waitUntil(
                "the buttons",
                () -> town.reviewCard("Louder mode").buttons().stream()
                        .anyMatch(button -> button.actionId().equals("review-approve")));
        town.maintainer().approves("Louder mode");
        town.issue("Louder mode");
    }

    /** With a note whose answer is lost, and until the board says how it stands. */
    private static void reachForAGoal(Town town) {
        Actor maintainer = town.maintainer();
        maintainer.types("/roadmap goal Everything is dark");
        maintainer.submits(Map.of("criteria", "Dark mode is released"));
        maintainer.clicks(goal(town, "proposed"), "goal-agree");
        maintainer.submits(Map.of("text", "In the thread."));
        handOverTasks(town);
        maintainer.clicks(goal(town, "board"), "goal-note");
        maintainer.submits(Map.of("text", "Light is next."));
        town.waitUntil(
                "the note", () -> !town.issue("Everything is dark").comments().isEmpty());
        town.waitUntil("the board's status", () -> {
            town.clock.moveBy(Duration.ofDays(1));
            return !town.gitHub.statusUpdates(7).isEmpty();
        });
    }

    /** Two tasks, the first of which changes hands and comes behind the second. */
    private static void handOverTasks(Town town) {
        Actor maintainer = town.maintainer();
        String whole = "Everything is dark";
        for (String task : List.of("Darken the website", "Darken the guide")) {
            maintainer.clicks(goal(town, "board"), "goal-task");
            maintainer.submits(Map.of("title", task, "taker", town.member().id()));
            town.waitUntil("the task " + task, () -> town.issue(whole).parts().contains(task));
        }
        town.waitUntil(
                "who does it",
                () -> !town.issue("Darken the website").assignees().isEmpty());
        maintainer.clicks(goal(town, "board"), "goal-take");
        maintainer.submits(Map.of("which", "1"));
        maintainer.submits(Map.of("taker", maintainer.id(), "order", "2"));
        town.waitUntil(
                "who does it no more",
                () -> town.issue("Darken the website").assignees().isEmpty());
        callForNewcomers(town, List.of("newcomers"), true);
        callForNewcomers(town, List.of(), false);
    }

    private static void callForNewcomers(Town town, List<String> help, boolean called) {
        town.maintainer().clicks(goal(town, "board"), "goal-take");
        town.maintainer().submits(Map.of("which", "1"));
        town.maintainer().submits(Map.of("help", help));
        town.waitUntil(
                "the label", () -> town.issue("Darken the website").labels().contains("good first issue") == called);
    }

    private static Message goal(Town town, String text) {
        return town.message(town.maintainer(), Rules.FEEDBACK, "G-1", text);
    }

    private static void decide(Town town) {
        town.gitHub
                .http()
                .faults()
                .next(
                        1,
                        call -> call.method().equals("POST") && call.path().endsWith("/comments"),
                        new Fault.AnswerLost());
        Ballot ballot = Ballot.open(town, town.maintainer(), "R-1", "majority", Map.of());
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "1");
        ballot.reasons(town.maintainer(), "It is smaller");
        int issue = town.issue("Dark mode").number();
        town.waitUntil("the decision with its reasons", () -> {
            town.clock.moveBy(Duration.ofSeconds(5));
            return ballot.comments(issue).stream().anyMatch(body -> body.contains("It is smaller"));
        });
    }

    private static void volunteer(Town town) {
        Linked.link(town, town.member(), "second-member");
        town.member().suggests("Light mode", Map.of("help", List.of("volunteer")));
        town.maintainer().approves("Light mode");
        town.feedbackCard("Light mode", "On the roadmap");
        town.waitUntil(
                "the assignment", () -> !town.issue("Light mode").assignees().isEmpty());
    }

    /** With a column of the organisation, without the quarter, and with somebody who takes an option away in between. */
    private static void makeTheBoardDifficult(Town town) {
        Person owner = town.gitHub.as("second-maintainer");
        owner.makeIssueField(7, "Category");
        owner.removeOption(7, "Quarter", "Q1 2027");
        int number = owner.openIssue("project", "Something else", "");
        owner.placeIssue(7, "project", number);
        owner.moveItem(7, "Something else", "Quarter", "Q3 2027");
        AtomicBoolean taken = new AtomicBoolean();
        town.gitHub.http().watch(new WireServer.Witness() {
            @Override
            public void done(Call call, Answer answer) {
                if (Requests.mutation("updateProjectV2Field").test(call) && taken.compareAndSet(false, true)) {
                    owner.removeOption(7, "Quarter", "Q3 2027");
                }
            }
        });
    }

    private static String named(Call call) {
        Matcher operation = OPERATION.matcher(call.body());
        if (call.path().equals("/graphql") && operation.find()) {
            return operation.group(1) + " " + operation.group(2);
        }
        return call.method() + " "
                + call.path()
                        .replace("/repos/example-org/project", "/repos/{owner}/{repo}")
                        .replace("/repos/example-org/docs", "/repos/{owner}/{repo}")
                        .replaceAll("/pulls/\\d+", "/pulls/{number}")
                        .replaceAll("/git/commits/.+", "/git/commits/{commit}")
                        .replaceAll("/heads/.+", "/{ref}")
                        .replaceAll("/contents/.+", "/contents/{path}")
                        .replaceAll("/issues/comments/\\d+", "/issues/comments/{comment}")
                        .replaceAll("/issues/\\d+", "/issues/{number}")
                        .replaceAll("/labels/.+", "/labels/{name}")
                        .replace("/users/second-member", "/users/{login}")
                        .replaceAll("/views/\\d+/", "/views/{view}/")
                        .replace("/orgs/example-org/projectsV2/7", "/orgs/{org}/projectsV2/{number}");
    }

    private static Map<String, String> listed() {
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(read(Path.of("docs/github-limits.md")));
        while (row.find()) {
            rows.put(row.group(1), row.group(2));
        }
        return rows;
    }

    private static Map<String, String> documents() {
        Map<String, String> documents = new TreeMap<>();
        try (var files = Files.walk(DOCUMENTS)) {
            files.filter(file -> file.toString().endsWith(".graphql")).forEach(file -> {
                Operation operation = Operation.of(read(file));
                documents.put(operation.question().name(), operation.writes() ? "write" : "read");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
