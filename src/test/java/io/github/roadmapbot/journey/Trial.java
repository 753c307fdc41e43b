package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One wish in a town in which something goes wrong, and the time that passes until it is through all the same. */
final class Trial {

    private static final String DISCUSSION = "Example Project 2027 Q1 Roadmap";
    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final Duration PATIENCE = Town.PATIENCE.multipliedBy(3);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Town town;
    private final String title;
    private final Traffic toSlack;
    private final Traffic toGitHub;
    private final Owing owing;

    Trial(Town town, String title) {
        this.town = town;
        this.title = title;
        this.toSlack = new Traffic(town.slack.http());
        this.toGitHub = new Traffic(town.gitHub.http());
        this.owing = new Owing(town.storeUrl(), town.clock);
    }

    AtomicInteger spoil(int times, Write write, Mishap mishap) {
        boolean gitHub = Write.onGitHub().contains(write);
        return (gitHub ? toGitHub : toSlack).spoil(times, write, mishap);
    }

    void suggest() {
        town.member().proposes(title, Map.of());
        passTimeUntil(
                "the cards",
                () -> cards(Rules.FEEDBACK).size() == 1
                        && cards(Rules.MAINTAINERS).size() == 1);
    }

    void approve() {
        town.maintainer().approves(title);
    }

    void suggestAndApprove() {
        suggest();
        approve();
    }

    /** Lets the calendar run, minute by minute and never ahead of the bot's work, until something holds. */
    void passTimeUntil(String what, BooleanSupplier holds) {
        Instant end = Clock.systemUTC().instant().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            if (Clock.systemUTC().instant().isAfter(end)) {
                throw new AssertionError("%s of '%s' did not come about: %s".formatted(what, title, situation()));
            }
            if (quiet()) {
                town.clock.moveBy(Duration.ofMinutes(1));
            }
            town.slack.awaitChange(town.slack.version(), GLANCE);
        }
    }

    /** What the maintainers are asked about something that is stuck, once they are. */
    Message question() {
        return questionAfter(Optional.empty());
    }

    /** What they are asked next. */
    Message questionAfter(Message first) {
        return questionAfter(Optional.of(first.ts()));
    }

    private Message questionAfter(Optional<String> ts) {
        Supplier<Optional<Message>> look = () -> questions().stream()
                .filter(question -> ts.isEmpty() || question.ts().compareTo(ts.get()) > 0)
                .findFirst();
        passTimeUntil("a question", () -> look.get().isPresent());
        return look.get().orElseThrow();
    }

    /** The questions that wait for an answer. */
    List<Message> questions() {
        return town.maintainer().messages(Rules.MAINTAINERS).stream()
                .filter(message -> message.buttons().stream()
                        .anyMatch(button -> button.actionId().equals("step-retry")))
                .toList();
    }

    /** Waits until everything is told everywhere, and then for what might come too much. */
    void passTime() {
        passTimeUntil("the news", this::toldEverywhere);
        rest();
    }

    /** Lets longer pass than the bot ever waits for anything. */
    void rest() {
        town.waitUntil("the bot is at rest", this::quiet);
        town.clock.moveBy(LONGEST_WAIT);
        town.waitUntil("the bot is at rest", this::quiet);
    }

    /** Everything is there, and nothing is there twice. */
    void isThroughExactlyOnce() {
        assertThat(town.issues(title))
                .singleElement()
                .satisfies(issue -> assertThat(issue.labels()).containsExactlyInAnyOrder("roadmap", "enhancement"));
        assertThat(town.boardItems(title))
                .singleElement()
                .satisfies(item -> assertThat(item.values())
                        .containsAllEntriesOf(Map.of("Stage", "Now", "Category", "New Feature", "Quarter", "Q1 2027")));
        assertThat(town.discussions(DISCUSSION)).hasSize(1);
        assertThat(town.comments(title)).hasSize(1);
        String issue = link();
        assertThat(cards(Rules.FEEDBACK))
                .singleElement()
                .satisfies(card -> assertThat(card.plainText()).contains(issue));
        assertThat(cards(Rules.MAINTAINERS))
                .singleElement()
                .satisfies(card -> assertThat(card.plainText()).contains(issue));
        assertThat(cards(Rules.FEEDBACK).get(0).reactions()).containsKeys("+1", "heart");
        assertThat(thread()).hasSize(2);
        assertThat(letters())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.plainText()).contains(issue));
        assertThat(town.slack.complaints()).isEmpty();
    }

    private boolean toldEverywhere() {
        Optional<String> issue =
                town.issues(title).stream().map(found -> found.url().toString()).findFirst();
        return issue.isPresent()
                && showing(letters(), issue.get()) >= 2
                && showing(cards(Rules.FEEDBACK), issue.get()) >= 1
                && showing(cards(Rules.MAINTAINERS), issue.get()) >= 1
                && thread().size() >= 2
                && cards(Rules.FEEDBACK).get(0).reactions().size() >= 2;
    }

    private static long showing(List<Message> messages, String text) {
        return messages.stream()
                .filter(message -> message.plainText().contains(text))
                .count();
    }

    private String link() {
        return town.issue(title).url().toString();
    }

    List<Message> cards(String channel) {
        return town.maintainer().messages(channel).stream()
                .filter(message -> message.plainText().startsWith(title))
                .toList();
    }

    List<Message> letters() {
        return town.member().person().directMessages().stream()
                .filter(message -> message.plainText().contains(title))
                .toList();
    }

    private List<Message> thread() {
        Message card = cards(Rules.FEEDBACK).get(0);
        return town.member().person().thread(card.channel(), card.ts());
    }

    /** Whether nothing is under way, in the bot or at the other end of the wire. */
    private boolean quiet() {
        return toSlack.idle() && toGitHub.idle() && owing.nothing();
    }

    private String situation() {
        return "GitHub %s, the maintainers' channel %s"
                .formatted(
                        town.gitHub.http().calls(),
                        town.maintainer().messages(Rules.MAINTAINERS).stream()
                                .map(Message::plainText)
                                .toList());
    }
}
