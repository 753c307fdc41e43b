package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goals, from the idea to the end: written down, agreed on, broken down and reached, in Slack and on GitHub alike. */
final class GoalJourney {

    private static final String GOAL = "Plugins can be signed";
    private static final int BOARD = 7;

    private final Town town = Town.start();
    private final Actor maintainer = town.maintainer();
    private final Actor member = town.member();
    private final Person owner = town.gitHub.as("second-maintainer");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aCollectiveGoalGoesFromTheIdeaToItsEndWithStepsAndThreeTasksByThreePeople() {
        proposes(member, Map.of("concerned", List.of(town.secondMember().id())));
        assertThat(card("Collective goal", "0%", "proposed").plainText()).contains("A signed plugin is released");
        asked(town.secondMember());

        agrees("We meet on Wednesdays; questions go into this thread.");
        Issue issue = town.issue(GOAL);
        assertThat(issue.labels()).contains("goal", "roadmap", "enhancement");
        assertThat(issue.body())
                .contains("- [ ] A signed plugin is released", "We meet on Wednesdays", "0 of 2 criteria met");
        town.waitUntil(
                "its place on the board",
                () -> !town.boardItems(GOAL).isEmpty()
                        && "Q1 2027"
                                .equals(town.boardItems(GOAL).get(0).values().get("Quarter")));

        maintainer.clicks(card("under way"), "goal-steps");
        assertThat(maintainer
                        .submits(Map.of("text", "1. Design it\n2. Build it"))
                        .closed())
                .isTrue();
        addsTask("Write the design down", 1, member.id(), false);
        addsTask("Sign in the release workflow", 2, maintainer.id(), false);
        addsTask("Document it", 2, town.secondMember().id(), true);
        assertThat(town.secondMember().types("/roadmap goal mine")).contains("Document it", GOAL);
        assertThat(member.types("/roadmap goal mine")).contains("you own it", "Write the design down");
        assertThat(maintainer.types("/roadmap goal list")).contains(GOAL, "under way");
        assertThat(maintainer.types("/roadmap goal show g-1")).contains("A signed plugin is released");
        town.waitUntil("three sub-issues", () -> town.issue(GOAL).parts().size() == 3);
        assertThat(card("Document it", "good first issue").plainText()).contains("1. Design it", "2. Build it");
        assertThat(town.issue("Document it").labels()).contains("good first issue");

        for (String task : List.of("Write the design down", "Sign in the release workflow", "Document it")) {
            owner.closeIssue("project", town.issue(task).number(), "completed");
        }
        town.clock.moveBy(Duration.ofMinutes(6));
        card("3 of 3 tasks done");

        maintainer.clicks(card("under way"), "goal-tick");
        assertThat(maintainer.submits(Map.of("met", List.of("1", "2"))).closed())
                .isTrue();
        card("2 of 2 criteria met", "100%");
        chooses(maintainer, "reach");
        assertThat(maintainer.submits(Map.of()).closed()).isTrue();

        card("reached");
        town.waitUntil("its issue being closed", () -> town.issue(GOAL).state().equals("closed"));
        assertThat(town.issue(GOAL).body()).contains("- [x] A signed plugin is released", "3 of 3 tasks done", "100%");
        assertThat(thread()).anySatisfy(text -> assertThat(text).contains("reached it"));
        assertThat(town.issues(GOAL)).hasSize(1);
        assertThat(town.boardItems(GOAL)).hasSize(1);
    }

    @Test
    void anIndividualGoalIsTheGroupsToKnowAndToBeAskedAbout() {
        proposes(member, Map.of("kind", "individual"));
        agrees("");
        town.issue(GOAL);
        assertThat(inThread("on the roadmap")).contains("Its scope stands on the card above");

        member.clicks(card("under way"), "goal-consult");
        assertThat(member.submits(Map.of("text", "Which key format do you use?"))
                        .closed())
                .isTrue();
        assertThat(inThread("asks about the technical solution")).contains("Which key format");
        town.waitUntil(
                "the question beneath the issue",
                () -> town.issue(GOAL).comments().stream().anyMatch(text -> text.contains("Which key format")));

        member.clicks(card("under way"), "goal-tick");
        assertThat(member.submits(Map.of("met", List.of("1"))).closed()).isTrue();
        card("1 of 2 criteria met");
        town.clock.moveBy(Duration.ofDays(15));
        assertThat(inThread("is at")).contains("50%", "1 of 2 criteria met");
        town.clock.moveBy(Duration.ofDays(15));
        town.clock.moveBy(Duration.ofDays(15));
        assertThat(thread().stream().filter(text -> text.contains("is at"))).hasSize(1);
        town.waitUntil(
                "the board's status", () -> !town.gitHub.statusUpdates(BOARD).isEmpty());

        member.clicks(card("under way"), "goal-note");
        assertThat(member.submits(Map.of("kind", "solution", "text", "We use minisign keys."))
                        .closed())
                .isTrue();
        assertThat(inThread("wrote down the technical solution")).contains("minisign");
        member.clicks(card("under way"), "goal-tick");
        assertThat(member.submits(Map.of("met", List.of("1", "2"))).closed()).isTrue();
        card("2 of 2 criteria met", "100%");
        chooses(member, "reach");
        assertThat(member.submits(Map.of("text", "Thank you all")).closed()).isTrue();

        card("Individual goal", "reached");
        assertThat(inThread("reached it")).contains("Thank you all");
        town.waitUntil("its issue being closed", () -> town.issue(GOAL).state().equals("closed"));
        assertThat(town.issue(GOAL).body())
                .contains("- [x] A signed plugin is released", "- [x] The guide is published", "100%");
    }

    @Test
    void aGoalWithoutACriterionIsRefusedAndAnUnclearOneIsQuestionedAndKept() {
        member.types("/roadmap goal " + GOAL);
        SubmitResult refused = member.submits(answers(member, Map.of("criteria", "")));
        assertThat(refused.closed()).isFalse();

        assertThat(member.person()
                        .submit(answers(member, Map.of("criteria", "Better docs")))
                        .closed())
                .isTrue();
        assertThat(card("proposed").plainText()).contains("Better docs", "does not say by how much");
        assertThat(member.isTold(Rules.FEEDBACK, "Kept as *G-1*")).contains("does not say by how much");
    }

    @Test
    void whatPeopleTickAndCloseOnGitHubCounts() {
        proposes(member, Map.of());
        agrees("In the thread.");
        Issue issue = town.issue(GOAL);
        town.waitUntil("its place on the board", () -> !town.boardItems(GOAL).isEmpty());
        card("issue #", "board");

        owner.issue("project", issue.number()).rewrite(town.issue(GOAL).body().replaceFirst("- \\[ ]", "- [x]"));
        int own = owner.openIssue("project", "Our own task", "");
        owner.issue("project", own).joins(issue.number());
        owner.issue("project", own).assignTo("maintainer");
        town.clock.moveBy(Duration.ofMinutes(6));
        assertThat(card("1 of 2 criteria met", "Our own task").plainText()).contains("maintainer (GitHub)");

        maintainer.clicks(card("under way"), "goal-tick");
        assertThat(maintainer.finds("met")).containsExactly("1");
        assertThat(maintainer.submits(Map.of("met", List.of("2"))).closed()).isTrue();
        town.waitUntil(
                "the boxes on GitHub",
                () -> town.issue(GOAL).body().contains("1 of 2 criteria met")
                        && town.issue(GOAL).body().contains("- [ ] A signed plugin")
                        && town.issue(GOAL).body().contains("- [x] The guide"));

        owner.closeIssue("project", issue.number(), "not_planned");
        town.clock.moveBy(Duration.ofMinutes(6));
        card("dropped");
        owner.reopenIssue("project", issue.number());
        town.clock.moveBy(Duration.ofMinutes(6));
        card("under way");
    }

    @Test
    void aCollectiveGoalIsNotAgreedOnWithoutHowPeopleWorkTogether() {
        proposes(member, Map.of());

        maintainer.clicks(card("proposed"), "goal-agree");
        assertThat(maintainer.submits(Map.of("text", "")).closed()).isFalse();
        assertThat(town.issues(GOAL)).isEmpty();
        assertThat(maintainer
                        .person()
                        .submit(Map.of("text", "We meet on Wednesdays."))
                        .closed())
                .isTrue();
        card("How we work together", "We meet on Wednesdays.", "under way");
    }

    @Test
    void onlyMaintainersAgreeAndOnlyOwnersTick() {
        proposes(member, Map.of());

        town.secondMember().clicks(card("proposed"), "goal-agree");
        assertThat(town.secondMember().isTold(Rules.FEEDBACK, "That is for maintainers"))
                .contains("Nothing was changed");
        agrees("In the thread.");
        town.secondMember().clicks(card("under way"), "goal-tick");
        town.secondMember().isTold(Rules.FEEDBACK, "the owners of G-1");
        assertThat(town.secondMember().openForm()).isEmpty();
    }

    @Test
    void anIssueThatIsThereAlreadyBecomesATaskAndOneThatIsNotIsToldToWhoWantedIt() {
        int existing = owner.openIssue("project", "An old wish", "");
        proposes(member, Map.of());
        agrees("In the thread.");
        town.issue(GOAL);

        maintainer.clicks(card("under way"), "goal-task");
        maintainer.submits(Map.of("existing", "#" + existing));
        card("An old wish");
        town.waitUntil("the sub-issue", () -> town.issue(GOAL).parts().contains("An old wish"));
        maintainer.clicks(card("under way"), "goal-task");
        maintainer.submits(Map.of("existing", "#4711"));
        maintainer.reads("I cannot find the issue #4711");
        town.waitUntil("the card without it", () -> !card("").plainText().contains("4711"));
    }

    private void proposes(Actor actor, Map<String, Object> differently) {
        actor.types("/roadmap goal " + GOAL);
        assertThat(actor.submits(answers(actor, differently)).errors()).isEmpty();
        card("proposed");
    }

    private static Map<String, Object> answers(Actor actor, Map<String, Object> differently) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "kind",
                "collective",
                "title",
                GOAL,
                "why",
                "So that nobody is given a wrong one",
                "criteria",
                "- A signed plugin is released\n- The guide is published",
                "quarter",
                "2027-Q1",
                "category",
                "new-feature",
                "owners",
                List.of(actor.id())));
        answers.putAll(differently);
        return answers;
    }

    private void agrees(String how) {
        maintainer.clicks(card("proposed"), "goal-agree");
        assertThat(maintainer.submits(Map.of("text", how)).errors()).isEmpty();
        card("under way");
    }

    private void addsTask(String title, int step, String taker, boolean newcomers) {
        maintainer.clicks(card("under way"), "goal-task");
        SubmitResult result = maintainer.submits(Map.of(
                "title",
                title,
                "step",
                Integer.toString(step),
                "taker",
                taker,
                "help",
                newcomers ? List.of("newcomers") : List.of()));
        assertThat(result.errors()).isEmpty();
        card(title);
    }

    private void chooses(Actor actor, String verb) {
        Message card = card("");
        actor.person().choose(card.channel(), card.ts(), "goal-more", verb + " G-1");
    }

    private void asked(Actor actor) {
        assertThat(inThread("you are named on this goal")).contains(actor.id());
    }

    private Message card(String... texts) {
        return town.see(
                "the card of the goal with " + List.of(texts),
                () -> maintainer.messages(Rules.FEEDBACK).stream()
                        .filter(message -> message.plainText().contains("*G-1* "))
                        .filter(message -> !message.ephemeral())
                        .filter(message -> List.of(texts).stream().allMatch(message.plainText()::contains))
                        .findFirst());
    }

    private String inThread(String text) {
        return town.see(
                "'%s' in the thread".formatted(text),
                () -> thread().stream().filter(each -> each.contains(text)).findFirst());
    }

    private List<String> thread() {
        Message card = card("");
        return maintainer.person().thread(card.channel(), card.ts()).stream()
                .map(Message::plainText)
                .toList();
    }
}
