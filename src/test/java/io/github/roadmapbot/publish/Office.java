package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.SlackJudge;
import io.github.roadmapbot.card.wording.Origin;
import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.Drafts;
import io.github.roadmapbot.github.board.Views;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.issue.Assignment;
import io.github.roadmapbot.github.issue.Classification;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.github.issue.Existing;
import io.github.roadmapbot.github.issue.Issues;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.outbox.Backoff;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Judge;
import io.github.roadmapbot.outbox.Outbox;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.Pacing;
import io.github.roadmapbot.outbox.PacingSettings;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.publish.board.MakeView;
import io.github.roadmapbot.publish.board.MissingQuarter;
import io.github.roadmapbot.publish.board.PlaceOnBoard;
import io.github.roadmapbot.publish.draft.Conversion;
import io.github.roadmapbot.publish.opening.DiscussionFacts;
import io.github.roadmapbot.publish.opening.Opening;
import io.github.roadmapbot.publish.opening.PublicLines;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.BoardDrafts;
import io.github.roadmapbot.store.BoardQuarters;
import io.github.roadmapbot.store.DiscussionOffers;
import io.github.roadmapbot.store.Lane;
import io.github.roadmapbot.store.Ledgers;
import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.QuarterViews;
import io.github.roadmapbot.store.Remarks;
import io.github.roadmapbot.store.Similar;
import io.github.roadmapbot.store.Spending;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.TestStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a bot that publishes, on a clock that a test moves; several may share a store and an account. */
final class Office {

    private static final String KEY = "roadmap";

    private final TestStore store;
    private final Clock clock;
    private final Pacing pacing;
    private final Outbox outbox;

    Office(TestStore store, SmallGitHub gitHub, SlackWeb slack, PacingSettings settings, Clock clock) {
        this.store = store;
        this.clock = clock;
        Spending spending = new Spending(store.database(), "token");
        this.pacing = new Pacing(spending, settings, clock);
        this.outbox = outbox(gitHub, slack);
    }

    /** Does the next step; false if none may be done now. */
    boolean runNext() {
        return outbox.runNext();
    }

    boolean owes() {
        Instant soon = clock.instant().plus(Duration.ofHours(12)); // a view is looked at every day
        return store.steps().nextDue(Lane.GITHUB).filter(soon::isAfter).isPresent();
    }

    /** Answers every question about what is stuck with Retry; false if there is none. */
    boolean retriesWhatIsBlocked() {
        List<Long> blocked = store.blocked();
        blocked.forEach(step -> store.steps().unblock(step, clock.instant()));
        return !blocked.isEmpty();
    }

    /** When there may be something to do; in a moment if nobody knows. */
    Instant next() {
        Instant soon = clock.instant().plusMillis(1);
        Instant due = store.steps().nextDue(Lane.GITHUB).orElse(soon);
        Instant opens = pacing.opensAt();
        Instant next = due.isBefore(opens) ? opens : due;
        return next.isBefore(soon) ? soon : next;
    }

    private Outbox outbox(SmallGitHub gitHub, SlackWeb slack) {
        var access = new GitHubAccess(gitHub.apiUrl(), new Credentials.Token(gitHub.token()), Duration.ofSeconds(10));
        Wire wire = new Wire(access, new GitHubPace(pacing, clock));
        Judge judge = new SlackJudge(clock).before(new GitHubJudge(clock));
        Creation creation = new Creation(store.steps(), judge, Duration.ofMinutes(10), Optional.empty(), clock);
        Roadmaps roadmaps = new Roadmaps(List.of(roadmap()));
        CardDesk desk = new CardDesk(
                roadmaps,
                store.suggestions(),
                store.votes(),
                store.publications(),
                store.messages(),
                store.steps(),
                new Similar(store.database())::to);
        Publishing publishing =
                new Publishing(desk, Map.of(KEY, settings()), store.database().instanceId());
        Board board = new Board(wire, clock);
        MissingQuarter missing =
                new MissingQuarter(roadmaps, publishing, board, new BoardQuarters(store.database()), clock);
        Discussions discussions = new Discussions(wire);
        Adoption adoption = new Adoption(publishing, discussions, new DiscussionOffers(store.database()), clock);
        Proposers proposers =
                new Proposers(new Names(slack), new Links(store.database()), URI.create("https://github.com"));
        CommentTexts texts = new CommentTexts(
                publishing, proposers, new Remarks(store.database()), new Discretion(new Existing(wire)));
        return new Outbox(
                Lane.GITHUB,
                store.steps(),
                runners(Map.of(
                        StepKind.OPEN_ISSUE,
                        new OpenIssue(
                                publishing,
                                new Issues(wire),
                                new Conversion(new BoardDrafts(store.database()), new Drafts(wire, board))::of,
                                store.publications(),
                                proposers,
                                new Origin(slack),
                                creation,
                                clock),
                        StepKind.CLASSIFY_ISSUE,
                        new ClassifyIssue(
                                publishing,
                                new Classification(wire),
                                new Assignment(wire),
                                new Links(store.database()),
                                store.publications(),
                                clock),
                        StepKind.PLACE_ON_BOARD,
                        new PlaceOnBoard(
                                publishing,
                                board,
                                missing,
                                store.publications(),
                                new BoardDrafts(store.database()),
                                new Discretion(new Existing(wire)),
                                clock),
                        StepKind.MAKE_VIEW,
                        new MakeView(
                                roadmaps,
                                publishing,
                                new Views(wire, board),
                                new QuarterViews(store.database()),
                                creation,
                                Duration.ofMinutes(10),
                                clock),
                        StepKind.OPEN_DISCUSSION,
                        new OpenDiscussion(
                                roadmaps,
                                publishing,
                                discussions,
                                store.publications(),
                                adoption,
                                new Opening(
                                        new Ledgers(store.database()),
                                        new PublicLines(new Discretion(new Existing(wire))),
                                        each -> DiscussionFacts.QUESTIONS,
                                        (each, quarter) -> ""),
                                creation,
                                clock),
                        StepKind.COMMENT,
                        new CommentInDiscussion(
                                publishing,
                                discussions,
                                store.publications(),
                                store.steps(),
                                adoption,
                                texts,
                                creation,
                                clock))),
                judge,
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10), 10),
                pacing,
                clock);
    }

    /** With those that nobody owes here. */
    private static Map<StepKind, StepRunner> runners(Map<StepKind, StepRunner> known) {
        Map<StepKind, StepRunner> all = new EnumMap<>(StepKind.class);
        Arrays.stream(StepKind.values())
                .filter(kind -> kind.lane() == Lane.GITHUB)
                .forEach(kind -> all.put(kind, known.getOrDefault(kind, Office::isNotOwed)));
        return all;
    }

    private static Outcome isNotOwed(Step step) {
        throw new IllegalStateException("Nobody owes " + step);
    }

    private static Roadmap roadmap() {
        return new Roadmap(
                KEY,
                "Example Project",
                "C0FEEDBACK1",
                "C0MAINT0001",
                List.of(new Category("improvement", "Improvement", "Rounds out what exists", "improvement")),
                List.of("+1"),
                new Calendar(ZoneOffset.UTC, 21));
    }

    private static PublishSettings settings() {
        return new PublishSettings(
                new RepositoryName("example-org", "project"),
                new BoardName("example-org", 7, false),
                new PublishSettings.Fields("Stage", "Category", "Quarter"),
                "Now",
                "Roadmap",
                "roadmap",
                "good first issue");
    }
}
