package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.sandbox.github.Board;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.text.Unnamed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may be shown before it is approved is a draft on the board, and nothing else is. */
final class DraftJourney {

    private static final String DARK = "Dark mode";
    private static final Map<String, Object> RELEASED = Map.of("release", List.of("yes"));

    private final Town town = Town.start(rules());

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatItsProposerReleasesIsADraftAndWhatNobodyReleasesIsNowhere() {
        town.member().suggests("Secret plans", Map.of("why", "Between us"));
        town.member().suggests(DARK, RELEASED);

        Board.Item draft = draft(DARK);

        assertThat(draft.contentUrl()).isEmpty();
        assertThat(draft.text()).contains("Because of Dark mode", "nobody has decided on it yet");
        assertThat(draft.text()).doesNotContain(town.member().id(), "Slack");
        town.waitUntil(
                "its columns",
                () -> draft(DARK)
                        .values()
                        .equals(Map.of("Stage", "Triage", "Category", "New Feature", "Quarter", "Q1 2027")));
        assertThat(everythingSent()).doesNotContain("Secret plans").doesNotContain("Between us");
    }

    @Test
    void approvedItBecomesTheIssueOnTheSameCard() {
        town.member().suggests(DARK, RELEASED);
        String card = draft(DARK).id();
        town.waitUntil("its columns", () -> draft(DARK).values().containsKey("Quarter"));

        town.maintainer().approves(DARK, Map.of("good_first_issue", List.of("good-first-issue")));
        town.feedbackCard(DARK, "On the roadmap");

        assertThat(town.issue(DARK))
                .satisfies(issue -> assertThat(issue.labels()).contains("roadmap", "good first issue"))
                .satisfies(issue -> assertThat(issue.body()).contains("**Suggested by**", "Because of Dark mode"))
                .satisfies(issue -> assertThat(issue.body()).doesNotContain("nobody has decided"));
        assertThat(town.issues(DARK)).hasSize(1);
        assertThat(town.boardItems(DARK)).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(card);
            assertThat(item.contentUrl()).contains(town.issue(DARK).url());
            assertThat(item.values()).containsEntry("Stage", "Now");
        });
    }

    @Test
    void lostAnswersMakeNoSecondDraftAndNoSecondIssue() {
        for (String mutation : List.of("addProjectV2DraftIssue", "convertProjectV2DraftIssueItemToIssue")) {
            town.gitHub.http().faults().next(1, Requests.mutation(mutation), new Fault.AnswerLost());
        }
        Trial trial = new Trial(town, DARK);
        town.member().suggests(DARK, RELEASED);
        trial.passTimeUntil("a draft", () -> town.count("SELECT COUNT(*) FROM board_draft WHERE stage <> ''") == 1);

        trial.approve();
        trial.passTimeUntil(
                "the publication",
                () -> town.boardItems(DARK).stream()
                        .anyMatch(item -> "Now".equals(item.values().get("Stage"))));

        assertThat(town.issues(DARK)).hasSize(1);
        assertThat(town.boardItems(DARK)).hasSize(1);
    }

    @Test
    void declinedItIsArchivedAndReopenedItIsBack() {
        town.member().suggests(DARK, RELEASED);
        draft(DARK);

        town.maintainer().declines(DARK, "Not now");
        town.waitUntil("it is archived", () -> draft(DARK).archived());
        town.maintainer().clicks(town.reviewCard(DARK, "Declined"), "review-reopen");

        town.waitUntil("it is back", () -> !draft(DARK).archived());
    }

    @Test
    void otherWordsNeedAnotherYes() {
        town.member().suggests(DARK, RELEASED);
        draft(DARK);
        Message receipt = town.member().reads(DARK, "this is kept");

        town.member().clicks(receipt, "receipt-edit");
        town.member().submits(Map.of("title", "Darker mode"));
        town.waitUntil("the new words", () -> !town.boardItems("Darker mode").isEmpty());
        town.maintainer().clicks(town.reviewCard("Darker mode"), "review-edit");
        town.maintainer().submits(Map.of("title", "Darkest mode"));

        assertGone();
        assertThat(everythingSent()).doesNotContain("Darkest");
    }

    @Test
    void whoTakesTheYesBackHasItTakenOffAtOnceAndShownAgainWithANewOne() {
        town.member().suggests(DARK, RELEASED);
        draft(DARK);
        Message receipt = town.member().reads(DARK, "this is kept");

        town.member().clicks(receipt, "receipt-edit");
        town.member().submits(Map.of("release", List.of()));

        assertGone();
        town.member().clicks(town.member().reads(DARK, "this is kept"), "receipt-edit");
        town.member().submits(Map.of("release", List.of("yes")));
        town.waitUntil("it is back", () -> town.boardItems(DARK).stream().anyMatch(item -> !item.archived()));
        assertThat(draft(DARK).text()).contains("Because of Dark mode");
    }

    @Test
    void whoIsForgottenHasItTakenOffAtOnce() {
        town.member().suggests(DARK, RELEASED);
        draft(DARK);

        Forgotten.forget(town, town.member());

        assertGone();
        town.feedbackCard(DARK, "by " + Unnamed.WORDS);
    }

    @Test
    void whoIsForgottenAfterADecisionHasTheWordsTakenOffTheArchivedDraft() {
        town.member().suggests(DARK, RELEASED);
        draft(DARK);
        town.maintainer().declines(DARK, "Not now");
        town.waitUntil("it is archived", () -> draft(DARK).archived());

        Forgotten.forget(town, town.member());

        assertGone();
    }

    @Test
    void itsCategoryFollowsAnEditUnlessPeopleChoseAnother() {
        town.member().suggests(DARK, RELEASED);
        town.member().suggests("Light mode", RELEASED);
        for (String title : List.of(DARK, "Light mode")) {
            town.waitUntil("its columns", () -> draft(title).values().containsKey("Quarter"));
        }
        town.gitHub.as("maintainer").moveItem(7, "Light mode", "Category", "Improvement");

        for (String title : List.of(DARK, "Light mode")) {
            town.member().clicks(town.member().reads(title, "this is kept"), "receipt-edit");
            town.member().submits(Map.of("category", "documentation", "release", List.of("yes")));
        }

        town.waitUntil(
                "the category",
                () -> "Documentation".equals(draft(DARK).values().get("Category")));
        town.waitUntil(
                "the other one being looked at",
                () -> town.count("SELECT COUNT(*) FROM board_draft WHERE category = 'Documentation'") == 2);
        assertThat(draft("Light mode").values()).containsEntry("Category", "Improvement");
        assertThat(draft(DARK).values()).containsEntry("Quarter", "Q1 2027").containsEntry("Stage", "Triage");
    }

    @Test
    void itsQuarterFollowsAnEditInTheNextOne() {
        town.member().suggests(DARK, RELEASED);
        town.waitUntil("its columns", () -> draft(DARK).values().containsKey("Quarter"));
        town.clock.moveBy(Duration.ofDays(92));

        town.member().clicks(town.member().reads(DARK, "this is kept"), "receipt-edit");
        town.member().submits(Map.of("category", "documentation", "release", List.of("yes")));

        town.waitUntil(
                "the quarter", () -> "Q2 2027".equals(draft(DARK).values().get("Quarter")));
        assertThat(draft(DARK).values()).containsEntry("Category", "Documentation");
    }

    @Test
    void whatPeopleMadeOfTheCardStays() {
        town.member().suggests(DARK, RELEASED);
        draft(DARK);
        town.waitUntil("its columns", () -> draft(DARK).values().containsKey("Quarter"));
        town.gitHub.as("maintainer").card(7, DARK).archive();

        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");

        assertThat(town.issues(DARK)).hasSize(1);
        assertThat(town.boardItems(DARK))
                .hasSize(2)
                .filteredOn(Board.Item::archived)
                .hasSize(1);
    }

    @Test
    void whereGitHubMakesNoIssueOfADraftTheIssueStandsBesideItAndTheDraftIsArchived() {
        String refused = """
                {"data": {"convertProjectV2DraftIssueItemToIssue": null},
                 "errors": [{"type": "FORBIDDEN", "path": ["convertProjectV2DraftIssueItemToIssue"],
                             "message": "User does not have access to this repository"}]}
                """;
        town.gitHub
                .http()
                .faults()
                .next(
                        1,
                        Requests.mutation("convertProjectV2DraftIssueItemToIssue"),
                        new Fault.Refused(Answer.json(200, refused)));
        town.member().suggests(DARK, RELEASED);
        town.waitUntil("its columns", () -> draft(DARK).values().containsKey("Quarter"));

        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");

        town.waitUntil(
                "an archived draft",
                () -> town.boardItems(DARK).stream()
                        .anyMatch(item -> item.archived() && item.contentUrl().isEmpty()));
        assertThat(town.issues(DARK)).hasSize(1);
        assertThat(town.boardItems(DARK)).hasSize(2);
    }

    @Test
    void whatWasWrittenInTheDiscussionIsADraftToo() {
        town.member().suggests("Something");
        town.maintainer().approves("Something");
        town.feedbackCard("Something", "On the roadmap");
        int number = town.discussions("Example Project 2027 Q1 Roadmap").get(0).number();
        town.gitHub.as("second-member").commentOnDiscussion("project", number, "Export as CSV");

        town.waitUntil("the comment read", () -> {
            town.clock.moveBy(Duration.ofMinutes(11));
            return town.count("SELECT COUNT(*) FROM suggestion") == 2;
        });

        town.waitUntil("a draft", () -> !town.boardItems("Export as CSV").isEmpty());

        assertThat(draft("Export as CSV").contentUrl()).isEqualTo(Optional.<URI>empty());
    }

    @Test
    void whatWasWrittenInAPrivateRepositoryIsNoDraft() {
        town.member().suggests("Something");
        town.maintainer().approves("Something");
        town.feedbackCard("Something", "On the roadmap");
        int number = town.discussions("Example Project 2027 Q1 Roadmap").get(0).number();
        town.gitHub.as("second-member").commentOnDiscussion("project", number, "Export as CSV");
        read(2);
        draft("Export as CSV");

        town.gitHub.makePrivate("project", true);
        town.gitHub.as("second-member").commentOnDiscussion("project", number, "Zwiebelfisch");
        read(3);
        town.feedbackCard("Zwiebelfisch");
        town.maintainer().declines("Zwiebelfisch", "No");
        town.feedbackCard("Zwiebelfisch", "Declined");

        town.waitUntil(
                "all looks at drafts",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'keep-draft' AND status <> 'done'") == 0);
        assertThat(town.boardItems("Zwiebelfisch")).isEmpty();
        assertThat(everythingSent()).doesNotContain("Zwiebelfisch");
    }

    private void read(int suggestions) {
        town.waitUntil("the comment read", () -> {
            town.clock.moveBy(Duration.ofMinutes(11));
            return town.count("SELECT COUNT(*) FROM suggestion") == suggestions;
        });
    }

    private static Rules rules() {
        return Rules.usual().releasing().withUpkeep(new PublishSettings.Upkeep(false, true, Optional.of("Triage")));
    }

    /** It is archived, and says nothing of what it said. */
    private void assertGone() {
        town.waitUntil(
                "an archived draft without words",
                () -> town.boardItems("A suggestion stood here").stream().anyMatch(Board.Item::archived));
        assertThat(town.boardItems("A suggestion stood here"))
                .singleElement()
                .satisfies(item -> assertThat(item.text()).doesNotContain("mode"));
        assertThat(town.boardItems(DARK)).isEmpty();
    }

    private Board.Item draft(String title) {
        town.waitUntil("a draft of " + title, () -> !town.boardItems(title).isEmpty());
        return town.boardItems(title).get(0);
    }

    /** All that GitHub was ever told. */
    private String everythingSent() {
        StringBuilder all = new StringBuilder();
        town.gitHub.http().calls().forEach(call -> all.append(call.body()));
        return all.toString();
    }
}
