package io.github.roadmapbot.jar;

import io.github.roadmapbot.jar.Scenario.Feedback;
import io.github.roadmapbot.jar.Scenario.Season;
import io.github.roadmapbot.sandbox.SandboxClock;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.slack.Button;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Person;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Plays a scenario day by day with a packaged bot, which is killed on given days, and remembers on which day people saw what. */
final class Years implements AutoCloseable {

    static final String INDEX = "docs/roadmap/index.md";

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final Scenario scenario;
    private final Set<LocalDate> kills;

    /** Days since the discussion was to be opened on which somebody may be told something, or does something. */
    private final Set<Long> ofTheDiscussion;

    /** The same for the session. */
    private final Set<Long> ofTheSession;

    private final AtomicBoolean killing = new AtomicBoolean();
    private final SandboxClock clock = new SandboxClock(Clock.systemUTC());
    private final Path ahead;
    private final Site site;
    private final Set<String> done = new HashSet<>();
    private final Map<String, LocalDate> seen = new HashMap<>();
    private final Map<String, String> pages = new HashMap<>();
    private volatile BotProcess bot;

    Years(Scenario scenario, Set<LocalDate> kills, String config) {
        this.scenario = scenario;
        this.kills = kills;
        long maintainers = scenario.reminder("maintainers", 2);
        long everybody = scenario.reminder("everybody", 4);
        this.ofTheDiscussion =
                Set.copyOf(new HashSet<>(List.of((long) -scenario.reminder("planner", 7), 0L, 1L, everybody, 7L)));
        this.ofTheSession = Set.copyOf(new HashSet<>(
                List.of((long) -scenario.days("compile", 7), -2L, 0L, 1L, 2L, 3L, 1 + maintainers, 1 + everybody, (long)
                        scenario.reminder("giveUp", 14))));
        clock.moveBy(Duration.between(
                clock.instant(), scenario.at(scenario.from(), MORNING).toInstant()));
        this.site = Site.open(clock);
        site.configure(config);
        this.ahead = site.folder().resolve("ahead.txt");
        write();
        this.bot = site.rehearse(ahead);
        site.slack.http().watch(new Strike(site.slack.http()));
        site.gitHub.http().watch(new Strike(site.gitHub.http()));
    }

    Site site() {
        return site;
    }

    /** The day on which something was first seen, by the names below. */
    Optional<LocalDate> seen(String what) {
        return Optional.ofNullable(seen.get(what));
    }

    /** What people first read on the roadmap page of a quarter. */
    String page(Season season) {
        return pages.getOrDefault(season.key(), "");
    }

    void play() {
        for (LocalDate day = scenario.from().plusDays(1); !day.isAfter(scenario.to()); day = day.plusDays(1)) {
            if (isLively(day)) {
                live(day);
            }
        }
    }

    /** On most days of a quarter nothing happens; the bot is not asked on each of them. */
    private boolean isLively(LocalDate day) {
        return day.getDayOfMonth() == 1
                || kills.contains(day)
                || scenario.seasons().stream().anyMatch(season -> isLively(season, day));
    }

    private boolean isLively(Season season, LocalDate day) {
        long sinceOpened = ChronoUnit.DAYS.between(season.opens(), day);
        long sinceSession = ChronoUnit.DAYS.between(season.session(), day);
        boolean fed = season.feedback().stream()
                .anyMatch(each -> day.equals(each.on()) || day.equals(each.on().plusDays(1)));
        return fed
                || ofTheDiscussion.contains(sinceOpened)
                || ofTheSession.contains(sinceSession)
                || day.equals(season.begins().plusDays(61))
                || season.postponed()
                        .filter(date -> ofTheSession.contains(ChronoUnit.DAYS.between(date, day)))
                        .isPresent();
    }

    private void live(LocalDate day) {
        moveTo(scenario.at(day, MORNING).toInstant(), kills.contains(day));
        for (Season season : scenario.seasons()) {
            feed(season, day);
            decide(season, day);
            take(season, day);
            postpone(season, day);
            hold(season, day);
            merge(season, day);
            close(season, day);
            watch(season, day);
        }
        awaitRest();
    }

    private void feed(Season season, LocalDate day) {
        season.feedback().stream()
                .filter(each -> !each.on().isAfter(day))
                .filter(each -> done.add("fed " + each.title()))
                .forEach(each -> {
                    if (each.inDiscussion()) {
                        Discussion discussion = discussion(season).orElseThrow();
                        site.gitHub
                                .as("member")
                                .commentOnDiscussion(Site.REPOSITORY, discussion.number(), each.title());
                    } else {
                        suggest(each);
                    }
                });
    }

    private void suggest(Feedback wish) {
        Person member = site.person("member");
        member.command(Site.FEEDBACK, "/roadmap suggest");
        site.waitUntil("the form", () -> member.modal().isPresent());
        member.submit(Map.of(
                "title", wish.title(), "why", "Because " + wish.title(), "category", wish.category(), "fits", "yes"));
    }

    /** What came is decided a day or more later, as soon as there is a card. */
    private void decide(Season season, LocalDate day) {
        season.feedback().stream()
                .filter(each -> each.on().isBefore(day) && !done.contains("decided " + each.title()))
                .forEach(each -> site.messages(Site.MAINTAINERS, each.title()).stream()
                        .filter(card -> button(card, "review-approve", "").isPresent())
                        .findFirst()
                        .ifPresent(card -> decide(each, card)));
    }

    private void decide(Feedback wish, Message card) {
        Person maintainer = site.person("maintainer");
        boolean approve = wish.becomes().equals("approved");
        maintainer.click(card.channel(), card.ts(), approve ? "review-approve" : "review-decline");
        site.waitUntil("the window", () -> maintainer.modal().isPresent());
        maintainer.submit(approve ? Map.of() : Map.of("reason", "It does not fit."));
        done.add("decided " + wish.title());
    }

    private void take(Season season, LocalDate day) {
        if (season.taken().equals("nobody")) {
            return;
        }
        String channel = season.taken().equals("everybody") ? Site.FEEDBACK : Site.MAINTAINERS;
        String words = season.taken().equals("everybody") ? "has no planner yet" : "Who plans";
        press(channel, season, "cycle-plan", message -> message.plainText().contains(words), "taken", day);
    }

    private void postpone(Season season, LocalDate day) {
        if (season.postponed().isPresent()) {
            press("", season, "cycle-postpone", message -> true, "postponed", day);
            press(Site.MAINTAINERS, season, "cycle-postpone", message -> true, "postponed", day);
        }
    }

    private void hold(Season season, LocalDate day) {
        switch (season.held()) {
            case "session" -> {
                if (day.equals(season.session()) && done.add("session " + season.key())) {
                    lead(season, day);
                }
            }
            case "planners" -> press("", season, "cycle-held", this::asksWhether, "held", day);
            case "maintainers" -> press(Site.MAINTAINERS, season, "cycle-held", this::asksWhether, "held", day);
            default -> {
                // nobody ever says so
            }
        }
    }

    private boolean asksWhether(Message message) {
        return message.plainText().startsWith(":question:");
    }

    private void lead(Season season, LocalDate day) {
        Instant starts = scenario.session(season.session()).toInstant();
        moveTo(starts.minus(Duration.ofMinutes(10)), false);
        press("", season, "cycle-start", message -> true, "started", day);
        Person lead = site.person("maintainer");
        Message card = site.see(
                "the session's card",
                () -> lead.directMessages().stream()
                        .filter(message ->
                                button(message, "session-next", season.key()).isPresent())
                        .findFirst());
        lead.click(card.channel(), card.ts(), "session-next");
        moveTo(starts.plus(Duration.ofMinutes(45)), false);
        lead.click(card.channel(), card.ts(), "session-end");
        seen.putIfAbsent("held " + season.key(), day);
        awaitRest();
    }

    private void merge(Season season, LocalDate day) {
        site.gitHub.pullRequests(Site.REPOSITORY).stream()
                .filter(each -> each.state().equals("open"))
                .filter(each -> each.branch()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(season.key().toLowerCase(java.util.Locale.ROOT)))
                .forEach(each -> {
                    site.gitHub.as("maintainer").code(Site.REPOSITORY).merges(each.number());
                    seen.putIfAbsent("page " + season.key(), day);
                    pages.putIfAbsent(
                            season.key(),
                            site.gitHub.file(Site.REPOSITORY, "main", INDEX).orElse(""));
                });
    }

    private void close(Season season, LocalDate day) {
        if (!day.isAfter(season.begins().plusDays(60))) {
            return;
        }
        season.done().stream()
                .filter(title -> done.add("closed " + title))
                .forEach(title -> site.gitHub.issues(Site.REPOSITORY).stream()
                        .filter(issue -> issue.title().equals(title))
                        .forEach(issue ->
                                site.gitHub.as("maintainer").closeIssue(Site.REPOSITORY, issue.number(), "completed")));
    }

    private void watch(Season season, LocalDate day) {
        if (discussion(season).isPresent()) {
            seen.putIfAbsent("discussion " + season.key(), day);
        }
        if (site.gitHub.views(Site.BOARD).stream().anyMatch(view -> view.name().equals(season.onTheBoard()))) {
            seen.putIfAbsent("view " + season.key(), day);
        }
        if (!site.messages(Site.FEEDBACK, "*%s of Example Project was not planned*".formatted(season.name()))
                .isEmpty()) {
            seen.putIfAbsent("skipped " + season.key(), day);
        }
    }

    Optional<Discussion> discussion(Season season) {
        return site.gitHub.discussions(Site.REPOSITORY).stream()
                .filter(each -> each.title().contains(season.name()))
                .findFirst();
    }

    /** Presses a button about a quarter once, where there is one: in a channel, or in the maintainer's direct messages. */
    private void press(
            String channel, Season season, String action, Predicate<Message> fits, String what, LocalDate day) {
        if (done.contains(what + " " + season.key())) {
            return;
        }
        Person maintainer = site.person("maintainer");
        List<Message> messages = channel.isEmpty() ? maintainer.directMessages() : maintainer.messages(channel);
        messages.stream()
                .filter(message -> button(message, action, season.key()).isPresent())
                .filter(fits)
                .reduce((first, second) -> second)
                .ifPresent(message -> {
                    maintainer.click(message.channel(), message.ts(), action);
                    done.add(what + " " + season.key());
                    seen.putIfAbsent(what + " " + season.key(), day);
                    awaitRest();
                });
    }

    private static Optional<Button> button(Message message, String action, String value) {
        return message.buttons().stream()
                .filter(button ->
                        button.actionId().equals(action) && button.value().contains(value))
                .findFirst();
    }

    /** Moves the calendar on, and waits until the bot has done what was due; in the middle of it, it may be killed. */
    private void moveTo(Instant moment, boolean strike) {
        Duration step = Duration.between(clock.instant(), moment);
        if (step.isNegative() || step.isZero()) {
            return;
        }
        clock.moveBy(step);
        killing.set(strike);
        write();
        if (strike) { // at its next request, or where it has nothing to ask for
            site.look(SOON, () -> killing.get() ? Optional.empty() : Optional.of(day(moment)));
            killing.set(false);
            bot.kill();
            bot = site.rehearse(ahead);
        }
        site.awaitLooked("cycle-round", moment);
        awaitRest();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, scenario.zone());
    }

    /** Kills the bot at the next request that reaches a server, which it never hears an answer to. */
    private final class Strike implements WireServer.Witness {

        private final WireServer server;

        private Strike(WireServer server) {
            this.server = server;
        }

        @Override
        public void arrived(Call call) {
            if (killing.compareAndSet(true, false)) {
                bot.kill();
                server.faults().next(1, other -> other.number() == call.number(), new Fault.Dropped());
            }
        }
    }

    /** What failed is tried again within seconds, and what a person did leads to more at once. */
    private void awaitRest() {
        site.awaitLooked("cycle-round", clock.instant());
        site.awaitRest(clock.instant().plusSeconds(5));
    }

    private void write() {
        try {
            Path next = Files.writeString(
                    site.folder().resolve("next.txt"), clock.offset().toString());
            Files.move(next, ahead, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (site) {
            bot.close();
        }
    }
}
