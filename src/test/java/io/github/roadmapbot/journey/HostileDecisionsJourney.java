package io.github.roadmapbot.journey;

import static io.github.roadmapbot.hostile.GitHubEyes.plain;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.hostile.GitHubEyes;
import io.github.roadmapbot.hostile.Hostile;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.github.IssueRemark;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Reach;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.sandbox.slack.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Texts that could do harm, as a question, an option, an objection, a reason, something asked and its answer: it calls
 * nobody, leads nowhere and does nothing, in Slack and on GitHub.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileDecisionsJourney {

    private static final String OURS =
            "https://sandbox\\.slack\\.example/archives/.*|https?://[^/]+/(orgs/)?example-org/[^?]*(issues|discussions)/\\d+(#.*)?";

    /** One of each kind: all of them would take minutes, and the places share their ways out with those that try all. */
    private static final Set<Hostile> TEXTS = EnumSet.of(
            Hostile.BROADCAST,
            Hostile.PERSON,
            Hostile.GROUP,
            Hostile.SLACK_LINK,
            Hostile.GITHUB_MENTION,
            Hostile.CLOSING,
            Hostile.FORGED_MARK,
            Hostile.SCRIPT,
            Hostile.SCRIPT_LINK,
            Hostile.FENCE,
            Hostile.COMMANDS,
            Hostile.REORDERED);

    private final List<View> windows = new ArrayList<>();
    private final List<Message> open = new ArrayList<>();
    private final Map<Hostile, String> lazy = new EnumMap<>(Hostile.class);
    private final Map<Hostile, String> decided = new EnumMap<>(Hostile.class);
    private final Map<Hostile, String> asked = new EnumMap<>(Hostile.class);
    private Town town;
    private int issue;

    @BeforeAll
    void play() {
        town = Town.start(HostileTrial.workspace(), Rules.usual());
        issue = town.gitHub.as("maintainer").openIssue("project", "Which store?", "We have to choose");
        for (Hostile text : TEXTS) {
            lazy.put(text, object(text));
            decided.put(text, decide(text));
            asked.put(text, ask(text));
            onGitHub(text);
        }
        town.clock.moveBy(Duration.ofDays(9));
        Owing owing = new Owing(town.storeUrl(), town.clock);
        for (int i = 0; i < 20; i++) { // GitHub lets a person write so much in a minute
            town.waitUntil("everything done that can be done", owing::nothing);
            town.clock.moveBy(Duration.ofMinutes(1));
        }
        lazy.values().forEach(id -> Ballot.of(town, id).card("No agreement by"));
    }

    @AfterAll
    void close() {
        town.close();
    }

    @Test
    void itCallsNobodyInSlackAndLeadsNowhere() {
        assertThat(messages()).isNotEmpty().allSatisfy(message -> isHarmless(message.reach()));
        assertThat(open).isNotEmpty().allSatisfy(message -> isHarmless(message.reach()));
        assertThat(windows).isNotEmpty().allSatisfy(window -> isHarmless(window.reach()));
    }

    @Test
    void itCanBeReadOnTheCards() {
        for (Hostile text : TEXTS) {
            String vote = plain(
                    Ballot.of(town, requireNonNull(decided.get(text))).card("").plainText());
            String seen = text.text().contains("\n") ? line(text) : text.seen();
            assertThat(vote).contains(seen + " " + text.key());
            assertThat(plain(inquiry(requireNonNull(asked.get(text))).plainText()))
                    .contains(text.key());
        }
    }

    @Test
    void itIsHarmlessInTheRecordAndInAnswersThatRepeatIt() {
        Actor member = town.member();
        isHarmless(
                member.person().command(Rules.FEEDBACK, "/roadmap decide list").reach());
        for (Hostile text : TEXTS) {
            isHarmless(member.person()
                    .command(Rules.FEEDBACK, "/roadmap decide list " + text.text())
                    .reach());
            isHarmless(member.person()
                    .command(Rules.FEEDBACK, "/roadmap ask " + text.text())
                    .reach());
        }
    }

    @Test
    void itDoesNothingOnGitHub() {
        assertThat(remarks()).hasSizeGreaterThanOrEqualTo(3 * TEXTS.size()).allSatisfy(this::doesNothing);
        assertThat(talks()).hasSize(TEXTS.size()).allSatisfy(talk -> {
            assertThat(GitHubEyes.onTitle(talk.title()).live()).isEmpty();
            doesNothing(talk.body());
            talk.comments().stream().map(Discussion.Comment::body).forEach(this::doesNothing);
        });
    }

    @Test
    void nothingWasRefused() {
        assertThat(town.slack.complaints()).isEmpty();
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE status IN ('blocked', 'given_up')"))
                .isZero();
    }

    /** Somebody objects to what would be done in silence. */
    private String object(Hostile text) {
        String id = opens(text, "lazy", List.of());
        Ballot ballot = Ballot.of(town, id);
        window(town.secondMaintainer(), () -> town.secondMaintainer().clicks(ballot.card(""), "ballot-object"));
        said(town.secondMaintainer().submits(Map.of("text", text.text() + " " + text.key())));
        open.add(ballot.card("objects: "));
        return id;
    }

    private String decide(Hostile text) {
        String id = opens(text, "majority", List.of("elsewhere"));
        Ballot ballot = Ballot.of(town, id);
        for (Actor voter : List.of(town.maintainer(), town.secondMaintainer())) {
            voter.clicks(ballot.card(""), "ballot-vote-1");
        }
        ballot.card("Decided on");
        town.waitUntil("the button", () -> ballot.card("").buttons().size() == 1);
        window(town.maintainer(), () -> town.maintainer().clicks(ballot.card(""), "ballot-reasons"));
        said(town.maintainer().submits(Map.of("text", text.text() + " " + text.key())));
        ballot.card("\n>");
        town.clock.moveBy(Duration.ofMinutes(2)); // GitHub lets a person write so much in an hour
        return id;
    }

    private String opens(Hostile text, String rule, List<String> elsewhere) {
        String question = line(text) + " " + text.key() + " " + rule;
        window(town.maintainer(), () -> town.maintainer().types("/roadmap decide " + text.text()));
        said(town.maintainer()
                .submits(Map.of(
                        "question",
                        question,
                        "options",
                        line(text) + "\n" + line(text) + " again",
                        "subject",
                        "example-org/project#" + issue,
                        "rule",
                        rule,
                        "until",
                        "2026-11-28",
                        "elsewhere",
                        elsewhere)));
        String tag = text.key() + " " + rule;
        return LifeOfVotes.number(town.see(
                "the vote " + tag,
                () -> town.maintainer().messages(Rules.MAINTAINERS).stream()
                        .filter(message -> message.plainText().contains(tag)
                                && message.plainText().contains("asked by"))
                        .findFirst()));
    }

    private String ask(Hostile text) {
        town.member().types("/roadmap risk example-org/project#%d %s %s".formatted(issue, text.key(), text.text()));
        Message card = inquiry(text.key());
        window(town.maintainer(), () -> town.maintainer().clicks(card, "inquiry-answer"));
        said(town.maintainer().submits(Map.of("text", text.text() + " " + text.key())));
        town.member().reads("was answered", text.key());
        return LifeOfVotes.number(card);
    }

    private void onGitHub(Hostile text) {
        town.gitHub.as("second-member").commentOnIssue("project", issue, "Question: here " + text.text());
        town.clock.moveBy(Duration.ofMinutes(15));
    }

    private Message inquiry(String words) {
        return town.see(
                "what was asked with " + words,
                () -> town.maintainer().messages(Rules.MAINTAINERS).stream()
                        .filter(message -> message.plainText().contains("Q-"))
                        .filter(message -> message.plainText().contains(words + " "))
                        .filter(message -> !message.plainText().startsWith("*D-"))
                        .findFirst());
    }

    /** A question is one line, and what cannot be seen of it is not said. */
    private static String line(Hostile text) {
        String first = text.text().lines().findFirst().orElse("").strip();
        return first.length() > 100 || plain(first).isEmpty() ? "A question" : first;
    }

    private static void said(SubmitResult result) {
        if (!result.closed()) {
            throw new AssertionError("Refused: %s %s".formatted(result.errors(), result.failure()));
        }
    }

    private void window(Actor actor, Runnable click) {
        click.run();
        windows.add(actor.form());
    }

    private List<String> remarks() {
        return town.gitHub.remarks("project", issue).stream()
                .filter(remark -> remark.body().contains("<!-- roadmap-bot:"))
                .map(IssueRemark::body)
                .filter(body -> !body.startsWith("Question: "))
                .toList();
    }

    private List<Discussion> talks() {
        return town.gitHub.discussions("project").stream()
                .filter(talk -> talk.title().contains("majority"))
                .toList();
    }

    private List<Message> messages() {
        return Stream.of(
                        town.maintainer().messages(Rules.FEEDBACK),
                        town.maintainer().messages(Rules.MAINTAINERS),
                        town.member().person().directMessages(),
                        town.maintainer().person().directMessages(),
                        town.secondMaintainer().person().directMessages())
                .flatMap(List::stream)
                .toList();
    }

    private void doesNothing(String body) {
        String others = body.replaceAll(
                "https?://\\S+/example-org/project/(issues|discussions)/\\d+(#\\S*?)?(?=[).\\s]|$)", "");
        GitHubEyes eyes = GitHubEyes.on(others);
        assertThat(eyes.live()).as(body).allMatch(each -> each.startsWith("table "));
        assertThat(eyes.links()).as(body).noneMatch(link -> link.matches("(?i)(javascript|vbscript|data):.*"));
    }

    private void isHarmless(Reach reach) {
        assertThat(reach.links()).allMatch(link -> link.matches(OURS));
        assertThat(reach.people())
                .isSubsetOf(
                        town.member().id(),
                        town.maintainer().id(),
                        town.secondMaintainer().id());
        assertThat(reach.groups()).isEmpty();
        assertThat(reach.channels()).isEmpty();
        assertThat(reach.broadcasts()).isEmpty();
    }
}
