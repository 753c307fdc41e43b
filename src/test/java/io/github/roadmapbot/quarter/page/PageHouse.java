package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.cycle.PublishedPage;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.SteppingClock;
import io.github.roadmapbot.github.docs.Change.SignOff;
import io.github.roadmapbot.github.docs.PullRequests;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.outbox.Backoff;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Judge;
import io.github.roadmapbot.outbox.Outbox;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.outbox.Tempo;
import io.github.roadmapbot.publish.GitHubJudge;
import io.github.roadmapbot.sandbox.github.CodeHands;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.PullRequest;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.store.Lane;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.TestStore;
import io.github.roadmapbot.store.cycle.Pages;
import io.github.roadmapbot.traffic.Recording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of a bot that proposes pages, beside a small GitHub with a documentation repository, on a clock that a test moves. */
final class PageHouse implements AutoCloseable {

    static final Quarter Q1 = new Quarter(2027, 1);
    static final String INDEX = "docs/roadmap/index.md";
    static final String KEY = "roadmap";

    final SteppingClock clock = new SteppingClock(TestStore.NOW);
    final SmallGitHub gitHub;
    final Pages pages;
    final CodeHands maintainer;
    private final Map<Quarter, String> texts = new HashMap<>();
    private final TestStore store;
    private final Outbox outbox;

    PageHouse(TestStore store) {
        this.store = store;
        this.pages = new Pages(store.database());
        this.gitHub = new SmallGitHub(clock, Organisation.sandbox(clock).withRepository("docs"));
        Recording.of("github", gitHub.http());
        this.maintainer = gitHub.as("maintainer").code("docs");
        this.outbox = outbox();
    }

    /** The session of a quarter was held: this is its page. */
    void planned(Quarter quarter, String text) {
        texts.put(quarter, text);
        pages.begin(KEY, quarter, clock.instant());
        settle();
    }

    /** Something of the page is different now, which shows within an hour. */
    void changed(Quarter quarter, String text) {
        texts.put(quarter, text);
        pass(Duration.ofHours(1));
    }

    /** Time passes, and everything that comes due meanwhile is done in its order. */
    void pass(Duration time) {
        var end = clock.instant().plus(time);
        settle();
        while (next().filter(due -> !due.isAfter(end)).isPresent()) {
            clock.step(Duration.between(clock.instant(), next().get()));
            settle();
        }
        if (clock.instant().isBefore(end)) {
            clock.step(Duration.between(clock.instant(), end));
        }
        settle();
    }

    PublishedPage page(Quarter quarter) {
        return pages.of(KEY, quarter);
    }

    /** The bot's own pull requests, oldest first. */
    List<PullRequest> pulls() {
        return gitHub.pullRequests("docs").stream()
                .filter(pull -> pull.author().equals("roadmap-bot"))
                .toList();
    }

    PullRequest pull() {
        List<PullRequest> all = pulls();
        return all.get(all.size() - 1);
    }

    String main(String path) {
        return gitHub.file("docs", "main", path).orElse("");
    }

    /** What a person has to see to. */
    List<Long> blocked() {
        return store.blocked();
    }

    void retry() {
        blocked().forEach(step -> store.steps().unblock(step, clock.instant()));
        settle();
    }

    private Optional<Instant> next() {
        return store.steps().nextDue(Lane.GITHUB);
    }

    private void settle() {
        while (outbox.runNext()) {
            // until nothing is due
        }
    }

    private Outbox outbox() {
        Wire wire = new Wire(
                new GitHubAccess(gitHub.apiUrl(), new Credentials.Token(gitHub.token()), Duration.ofSeconds(10)));
        Judge judge = new GitHubJudge(clock);
        Creation creation = new Creation(store.steps(), judge, Duration.ofMinutes(10), Optional.empty(), clock);
        PagePlace place = new PagePlace(
                new RepositoryName("example-org", "docs"),
                "main",
                PagePath.INDEX,
                PagePath.ARCHIVE,
                Optional.of(new SignOff("Ada Lovelace", "ada@example.com")));
        PageText text = (roadmap, quarter) -> Optional.ofNullable(texts.get(quarter))
                .map(words -> new PageText.Page(words, Map.of(PagePath.file(quarter) + ".svg", "<svg/>")));
        PageDesk desk = new PageDesk(new Roadmaps(List.of(roadmap())), Map.of(KEY, place), text, pages, clock);
        Map<StepKind, StepRunner> runners = new EnumMap<>(StepKind.class);
        Stream.of(StepKind.values())
                .filter(kind -> kind.lane() == Lane.GITHUB)
                .forEach(kind -> runners.put(kind, step -> {
                    throw new IllegalStateException("Nobody owes " + step);
                }));
        runners.put(StepKind.LOOK_AT_PAGE, new LookAtPage(desk, new PullRequests(wire)));
        runners.put(
                StepKind.PROPOSE_PAGE,
                new ProposePage(desk, wire, creation, store.database().instanceId()));
        return new Outbox(
                Lane.GITHUB,
                store.steps(),
                runners,
                judge,
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10), 10),
                new Tempo.Unpaced(store.steps(), Lane.GITHUB),
                clock);
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

    @Override
    public void close() {
        gitHub.close();
    }
}
