package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Publication.Discussion;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.feedback.goal.GoalPlan.Kind;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.roadmap.facts.Gathering;
import io.github.roadmapbot.roadmap.facts.Item;
import io.github.roadmapbot.roadmap.facts.Named;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.roadmap.facts.Stage;
import io.github.roadmapbot.roadmap.facts.Told;
import io.github.roadmapbot.store.Links.Account;
import io.github.roadmapbot.store.goal.GoalMoves;
import io.github.roadmapbot.store.goal.GoalPlaces;
import io.github.roadmapbot.store.goal.Goals;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gets from the store onto public pages, and what does not. */
@EveryStore
class GatheringTest {

    private static final URI GITHUB = URI.create("https://github.com");
    private static final URI BOARD = URI.create("https://github.com/orgs/example-org/projects/7");
    private static final Told TOLD = new Told("Polish", "Now", Optional.empty(), Optional.empty());
    private static final Roadmap ROADMAP = new Roadmap(
            "roadmap",
            "Example",
            "C1",
            "C2",
            List.of(new Category("improvement", "Improvement", "What mends", "improvement")),
            List.of("+1"),
            new Calendar(ZoneOffset.UTC, 21));

    @AutoClose
    private final TestStore store;

    private final Gathering gathering;

    GatheringTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.gathering = new Gathering(store.database(), GITHUB);
    }

    @Test
    void anItemComesWithItsIssueItsStageAndThoseWhoDoIt() {
        publish("One", "Two", "Three", "Four");
        change("UPDATE suggestion SET status = 'shipped' WHERE title = 'Two'");
        change("UPDATE suggestion SET status = 'dropped' WHERE title = 'Three'");
        change("UPDATE suggestion SET good_first_issue = TRUE WHERE title = 'One'");
        change("INSERT INTO issue_look (suggestion, next_at, stage) SELECT id, 0, 'In Progress' FROM suggestion"
                + " WHERE title = 'Four'");
        change("INSERT INTO issue_owner (suggestion, github_id, login) SELECT id, 7, 'octocat[bot]' FROM suggestion"
                + " WHERE title = 'Four'");

        QuarterFacts facts = facts();

        assertThat(facts.items()).extracting(Item::title).containsExactly("One", "Two", "Three", "Four");
        assertThat(facts.items())
                .extracting(Item::stage)
                .containsExactly(Stage.open("Now"), Stage.done(), Stage.dropped(), Stage.open("In Progress"));
        assertThat(facts.items()).extracting(Item::newcomers).containsExactly(true, false, false, false);
        assertThat(facts.items().get(0).issue())
                .contains(new Item.Tracked(
                        "example-org/project#1", issue("One", 1).url()));
        assertThat(facts.items().get(3).owners())
                .containsExactly(
                        new Named("octocat[bot]", Optional.of(URI.create("https://github.com/octocat%5Bbot%5D"))));
    }

    @Test
    void whoCouldDoItIsNamedByTheirLinkedAccountOrNotAtAll() {
        publish("One");
        change("UPDATE suggestion SET volunteer = TRUE");
        assertThat(facts().items().get(0).volunteers()).isEmpty();

        store.links().link(MEMBER, new Account(7, "octocat"), NOW);

        assertThat(facts().items().get(0).volunteers()).extracting(Named::name).containsExactly("octocat");
        assertThat(gathering.named(List.of(MAINTAINER, MEMBER)))
                .extracting(Named::name)
                .containsExactly("octocat");
    }

    @Test
    void whatIsNotApprovedNotPublishedGoneOrPrivateIsNotThere() {
        publish("Seen", "Gone", "Elsewhere", "Earlier");
        change(
                "INSERT INTO issue_look (suggestion, next_at, gone) SELECT id, 0, TRUE FROM suggestion WHERE title = 'Gone'");
        change("UPDATE issue SET repository = 'example-org/secret' WHERE node_id = 'Elsewhere'");
        change("UPDATE suggestion SET quarter = '2026-Q3' WHERE title = 'Earlier'");
        store.draft("A draft");
        store.approved("On its way");

        assertThat(facts().items()).extracting(Item::title).containsExactly("Seen");
    }

    @Test
    void theRepositoriesAreThoseOfTheQuarter() {
        publish("One", "Two");
        change("UPDATE issue SET repository = 'example-org/docs' WHERE node_id = 'Two'");

        assertThat(gathering.repositories(ROADMAP, QUARTER)).containsExactly("example-org/project", "example-org/docs");
        assertThat(gathering.repositories(ROADMAP, QUARTER.next())).isEmpty();
    }

    @Test
    void aGoalIsThereOnceItStandsOnGitHub() {
        Goals goals = new Goals(store.database());
        GoalId id = goals.propose("one", "roadmap", MEMBER, plan(), NOW);
        new GoalMoves(store.database())
                .agree(id, new GoalState.Proposed().agree(new Decision(MAINTAINER, NOW, "")), "In the thread");
        assertThat(facts().goals()).isEmpty();

        URI address = URI.create("https://github.com/example-org/project/issues/9");
        new GoalPlaces(store.database()).opened(id, new Tracked("example-org/project", 9, "I_9", address), NOW);

        assertThat(facts().goals()).singleElement().satisfies(goal -> {
            assertThat(goal.title()).isEqualTo("Plugins can be signed");
            assertThat(goal.criteria()).extracting(each -> each.words()).containsExactly("One is released");
            assertThat(goal.owners()).isEmpty();
            assertThat(goal.issue()).contains(address);
        });
        assertThat(gathering.of(ROADMAP, QUARTER, TOLD, repository -> false).goals())
                .isEmpty();
    }

    @Test
    void theViewAndTheDiscussionAreThoseOfTheQuarter() {
        URI view = URI.create(BOARD + "/views/12");
        URI address = URI.create("https://github.com/example-org/project/discussions/3");
        new QuarterViews(store.database()).made("roadmap", QUARTER, QuarterView.at(12, view, "f"), NOW);
        new QuarterViews(store.database())
                .made("roadmap", QUARTER.previous(), QuarterView.at(11, URI.create(BOARD + "/views/11"), "f"), NOW);
        store.publications().discussionOpened("roadmap", QUARTER, new Discussion(3, "D_3", address), NOW);

        assertThat(facts().places().view()).contains(view);
        assertThat(facts().places().discussion()).contains(address);
    }

    private QuarterFacts facts() {
        return gathering.of(ROADMAP, QUARTER, TOLD, "example-org/project"::equals);
    }

    private void publish(String... titles) {
        store.published(
                Stream.iterate(0, i -> i < titles.length, i -> i + 1)
                        .map(i -> issue(titles[i], i + 1))
                        .toList(),
                BOARD);
    }

    private static Issue issue(String title, int number) {
        return new Issue(
                "example-org/project",
                number,
                title,
                URI.create("https://github.com/example-org/project/issues/" + number));
    }

    private void change(String sql) {
        store.database().quietly(handle -> handle.execute(sql));
    }

    private static GoalPlan plan() {
        return new GoalPlan(
                Kind.COLLECTIVE,
                "Plugins can be signed",
                "",
                "",
                "improvement",
                QUARTER,
                List.of("One is released"),
                List.of(),
                List.of(MEMBER),
                List.of());
    }
}
