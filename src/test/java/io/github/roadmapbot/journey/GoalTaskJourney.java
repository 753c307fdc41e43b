package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tasks of a goal: which issues they may be, who gives them to whom, and what GitHub is told of it. */
final class GoalTaskJourney {

    private static final String GOAL = "Plugins can be signed";
    private static final String SECRET = "A secret wish";

    private final Town town = Town.start(Rules.usual().withDocs());
    private final Actor maintainer = town.maintainer();
    private final Actor member = town.member();
    private final Actor other = town.secondMember();
    private final Person owner = town.gitHub.as("second-maintainer");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void anIssueOfAPrivateRepositoryIsNoTaskOfAGoalThatEverybodyReads() {
        town.gitHub.makePrivate("docs", true);
        int secret = owner.openIssue("docs", SECRET, "");
        agreed();

        wantsExisting("https://github.com/example-org/docs/issues/" + secret);

        maintainer.reads("is in a private repository, and everybody can read the goal");
        assertThat(card().plainText()).doesNotContain(SECRET);
        assertThat(town.issue(GOAL).body()).doesNotContain(SECRET);
    }

    @Test
    void anIssueOfTheRoadmapsOtherRepositoryIsATaskAndOneOfAStrangersIsNot() {
        int wish = owner.openIssue("docs", "An open wish", "");
        agreed();

        wantsExisting("https://github.com/example-org/docs/issues/" + wish);
        card("An open wish");
        wantsExisting("https://github.com/example-org/website/issues/1");

        maintainer.reads("is in no repository of this roadmap. It has example-org/project, example-org/docs");
    }

    @Test
    void whoHoldsATaskLetsGoOfItAndDoesNotGiveItToOthersOrAddMore() {
        agreed();
        maintainer.clicks(card("under way"), "goal-task");
        maintainer.submits(Map.of("title", "Document it", "taker", other.id()));
        card("Document it");

        chooses(other, "Document it");
        assertThat(other.person().submit(Map.of("taker", maintainer.id())).errors())
                .containsKey("taker");
        other.clicks(card("under way"), "goal-task");
        assertThat(other.isTold(Rules.FEEDBACK, "those who have a say in it")).contains("Nothing was changed");
    }

    @Test
    void whoIsGivenATaskIsToldAndHasItsIssueUntilItIsSomebodyElses() {
        Linked.link(town, member, "member");
        Linked.link(town, other, "second-member");
        agreed();
        maintainer.clicks(card("under way"), "goal-task");
        maintainer.submits(Map.of("title", "Document it", "taker", other.id()));

        other.reads("gave you a task of G-1", "“Document it”", "lets go of it");
        has("second-member");
        changes(other, Map.of("taker", ""));
        has();
        changes(maintainer, Map.of("taker", member.id()));
        member.reads("gave you a task of G-1");
        has("member");

        look();
        has("member");
        assertThat(card("Document it").plainText()).contains(member.id());
    }

    @Test
    void whoHasATaskOnGitHubKeepsItUntilItIsTakenFromThem() {
        agreed();
        maintainer.clicks(card("under way"), "goal-task");
        maintainer.submits(Map.of("title", "Document it"));
        isBeneathTheGoal("Document it");
        owner.issue("project", town.issue("Document it").number()).assignTo("second-maintainer");
        look();
        card("second-maintainer (GitHub)");

        changes(maintainer, Map.of("blocked", "the website"));
        card("second-maintainer (GitHub)", "waits for the website");
        changes(maintainer, Map.of("help", List.of("free")));

        has();
        card("Document it");
        look();
        assertThat(card("Document it").plainText()).doesNotContain("second-maintainer (GitHub)");
    }

    @Test
    void aGoodFirstIssueIsOneOnBothSides() {
        int wish = owner.openIssue("docs", "An open wish", "");
        agreed();
        maintainer.clicks(card("under way"), "goal-task");
        maintainer.submits(
                Map.of("existing", "https://github.com/example-org/docs/issues/" + wish, "help", List.of("newcomers")));

        card("An open wish", ":seedling:");
        town.waitUntil("its label", () -> labels(wish).contains("good first issue"));
        look();
        card("An open wish", ":seedling:");

        changes(maintainer, Map.of("help", List.of()));
        town.waitUntil("the label to go", () -> !labels(wish).contains("good first issue"));
        owner.issue("docs", wish).label("good first issue");
        look();
        card("An open wish", ":seedling:");
    }

    @Test
    void theOrderOfTasksIsTheSameOnBothSides() {
        agreed();
        for (String task : List.of("Alpha", "Beta", "Gamma")) {
            maintainer.clicks(card("under way"), "goal-task");
            maintainer.submits(Map.of("title", task));
            isBeneathTheGoal(task);
        }

        changes(maintainer, Map.of("order", "3"));
        town.waitUntil(
                "another order on GitHub", () -> town.issue(GOAL).parts().equals(List.of("Beta", "Gamma", "Alpha")));
        look();
        inOrder("Beta", "Gamma", "Alpha");

        owner.issue("project", town.issue("Gamma").number()).comesFirst();
        look();
        inOrder("Gamma", "Beta", "Alpha");
    }

    @Test
    void theOrderFromBeforeAGoalWasAgreedOnIsTheOneOnGitHub() {
        proposed();
        for (String task : List.of("Alpha", "Beta", "Gamma")) {
            maintainer.clicks(card("proposed"), "goal-task");
            maintainer.submits(Map.of("title", task));
            card(task);
        }
        maintainer.clicks(card("Gamma"), "goal-take");
        maintainer.submits(Map.of("which", "3"));
        maintainer.submits(Map.of("order", "0"));
        maintainer.clicks(card("Gamma"), "goal-take");
        maintainer.submits(Map.of("which", "2"));
        maintainer.submits(Map.of("order", "3"));
        inOrder("Gamma", "Beta", "Alpha");

        maintainer.clicks(card("proposed"), "goal-agree");
        maintainer.submits(Map.of("text", "In the thread."));

        town.waitUntil(
                "the same order on GitHub", () -> town.issue(GOAL).parts().equals(List.of("Gamma", "Beta", "Alpha")));
        look();
        inOrder("Gamma", "Beta", "Alpha");
    }

    @Test
    void aWindowThatWasOpenedBeforeChangesOnlyWhatWasChangedInIt() {
        agreed();
        maintainer.clicks(card("under way"), "goal-task");
        maintainer.submits(Map.of("title", "Document it", "taker", other.id()));
        isBeneathTheGoal("Document it");
        maintainer.clicks(card("Document it"), "goal-take");
        maintainer.submits(Map.of("which", "1"));

        owner.issue("project", town.issue("Document it").number()).assignTo("second-maintainer");
        look();
        card("second-maintainer (GitHub)");
        assertThat(maintainer.submits(Map.of("blocked", "the website")).errors())
                .isEmpty();

        card("second-maintainer (GitHub)", "waits for the website");
    }

    private void isBeneathTheGoal(String task) {
        town.waitUntil(
                task + " beneath the goal", () -> town.issue(GOAL).parts().contains(task));
        town.waitUntil(
                "nothing more to be said of it",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'link-task' AND status <> 'done'") == 0);
    }

    private void inOrder(String... titles) {
        town.waitUntil("the order on the card", () -> {
            String text = card("Alpha").plainText();
            return text.indexOf(titles[0]) < text.indexOf(titles[1])
                    && text.indexOf(titles[1]) < text.indexOf(titles[2]);
        });
    }

    /** Of the first task. */
    private void changes(Actor actor, Map<String, Object> values) {
        actor.clicks(card("G-1"), "goal-take");
        actor.submits(Map.of("which", "1"));
        assertThat(actor.submits(values).errors()).isEmpty();
    }

    private void has(String... logins) {
        town.waitUntil(
                "its issue with " + List.of(logins),
                () -> town.issue("Document it").assignees().equals(List.of(logins)));
    }

    private List<String> labels(int number) {
        return town.gitHub.issues("docs").stream()
                .filter(issue -> issue.number() == number)
                .findFirst()
                .orElseThrow()
                .labels();
    }

    private void look() {
        town.clock.moveBy(Duration.ofMinutes(6));
        long now = town.clock.instant().toEpochMilli();
        town.waitUntil(
                "a look at the goals",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'look-at-goals' AND due_at > " + now) == 1);
    }

    @Test
    void anOwnersEditIsWrittenOnTheIssueAndTheQuarterIsForMaintainers() {
        agreed();
        int number = town.issue(GOAL).number();
        edits(member, Map.of("quarter", "2026-Q4"), "quarter");
        edits(member, Map.of("title", "Plugins are signed", "category", "improvement", "quarter", "2027-Q1"), "");

        assertThat(town.issue("Plugins are signed").number()).isEqualTo(number);
        town.waitUntil(
                "its new category on the board",
                () -> town.gitHub.board(7).items().stream()
                        .anyMatch(item -> "Improvement".equals(item.values().get("Category"))));
    }

    @Test
    void aGoalWhoseIssueWasDeletedKeepsItsCard() {
        agreed();
        town.waitUntil(
                "its place on the board", () -> town.gitHub.board(7).items().size() == 1);
        town.waitUntil(
                "nothing waits",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'place-goal'" + " AND status <> 'done'") == 0);
        owner.issue("project", town.issue(GOAL).number()).delete();

        maintainer.clicks(card("under way"), "goal-tick");
        maintainer.submits(Map.of("met", List.of("1")));

        card("1 of 2 criteria met");
        assertThat(maintainer.messages(Rules.MAINTAINERS))
                .noneMatch(message -> message.plainText().contains("G-1"));
    }

    private void edits(Actor actor, Map<String, Object> values, String error) {
        Message card = card("under way");
        actor.person().choose(card.channel(), card.ts(), "goal-more", "edit G-1");
        var result = actor.submits(values);
        if (error.isEmpty()) {
            assertThat(result.errors()).isEmpty();
        } else {
            assertThat(result.errors()).containsKey(error);
        }
    }

    @Test
    void whatWasDroppedBeforeItWasAgreedOnCanBeTakenUpAgain() {
        proposed();
        Message card = card("proposed");
        maintainer.person().choose(card.channel(), card.ts(), "goal-more", "drop G-1");
        assertThat(maintainer.submits(Map.of("text", "Not now")).errors()).isEmpty();

        maintainer.clicks(card("dropped"), "goal-reopen");
        assertThat(maintainer.submits(Map.of()).errors()).isEmpty();

        card("proposed");
    }

    private void chooses(Actor actor, String task) {
        actor.clicks(card(task), "goal-take");
        actor.submits(Map.of("which", "1"));
    }

    private void wantsExisting(String issue) {
        maintainer.clicks(card("under way"), "goal-task");
        assertThat(maintainer.submits(Map.of("existing", issue)).errors()).isEmpty();
    }

    private void agreed() {
        proposed();
        maintainer.clicks(card("proposed"), "goal-agree");
        assertThat(maintainer.submits(Map.of("text", "In the thread.")).errors())
                .isEmpty();
        card("under way");
    }

    private void proposed() {
        member.types("/roadmap goal " + GOAL);
        assertThat(member.submits(Map.of(
                                "kind",
                                "collective",
                                "title",
                                GOAL,
                                "criteria",
                                "A signed plugin is released\nThe guide is published",
                                "quarter",
                                "2027-Q1",
                                "category",
                                "new-feature",
                                "owners",
                                List.of(member.id())))
                        .errors())
                .isEmpty();
        card("proposed");
    }

    private Message card(String... texts) {
        return town.see(
                "the card of the goal with " + List.of(texts),
                () -> maintainer.messages(Rules.FEEDBACK).stream()
                        .filter(message -> message.plainText().contains("*G-1* ") && !message.ephemeral())
                        .filter(message -> List.of(texts).stream().allMatch(message.plainText()::contains))
                        .findFirst());
    }
}
