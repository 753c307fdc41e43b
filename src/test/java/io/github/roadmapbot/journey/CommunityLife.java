package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.slack.Delivery;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A town in which a community lives day by day; the same seed is the same life. */
final class CommunityLife {

    final Town town;
    final QuarterBook book = new QuarterBook();
    final Random chance;

    private final Owing owing;
    private int day;
    private int acknowledged;

    CommunityLife(Town town, long seed) {
        this.town = town;
        this.chance = new Random(seed);
        this.owing = new Owing(town.storeUrl(), town.clock);
    }

    int day() {
        return day;
    }

    /** The next morning, with all that is due by then. */
    void sleep() {
        settle();
        day++;
        town.clock.moveBy(Duration.between(town.clock.instant(), Town.START.plus(Duration.ofDays(day))));
        settle();
    }

    /** Lets the bot do all that it can do now, and what it puts off by seconds. */
    void settle() {
        town.waitUntil("everything acknowledged", this::allAcknowledged);
        town.waitUntil("everything done", owing::nothing);
        town.clock.moveBy(Duration.ofMinutes(1));
        town.waitUntil("everything done a minute later", owing::nothing);
    }

    /** As {@link Town#acknowledged}, without looking again at a quarter's worth of what was. */
    private boolean allAcknowledged() {
        List<Delivery> sent = town.slack.deliveries();
        List<Delivery> fresh = sent.subList(acknowledged, sent.size());
        boolean all = fresh.stream()
                .allMatch(each -> fresh.stream()
                        .anyMatch(other -> other.acknowledgedAt().isPresent()
                                && other.payload().equals(each.payload())));
        acknowledged = all ? sent.size() : acknowledged;
        return all;
    }

    Actor actor(String id) {
        return new Actor(town, id);
    }

    Actor maintainer(int number) {
        return actor(Community.MAINTAINERS.get(number - 1));
    }

    Actor member(int number) {
        return actor(Community.MEMBERS.get(number - 1));
    }

    String anyOf(List<String> people) {
        return people.get(chance.nextInt(people.size()));
    }

    /** This moment, as Slack writes it. */
    String stamp() {
        Instant now = town.clock.instant();
        return String.format(Locale.ROOT, "%d.%06d", now.getEpochSecond(), now.getNano() / 1000);
    }

    /** A day in the future, as it is entered in windows. */
    String inDays(int days) {
        return LocalDate.ofInstant(town.clock.instant(), ZoneOffset.UTC)
                .plusDays(days)
                .toString();
    }

    Message goalCard(String title, String text) {
        return town.message(maintainer(1), Rules.FEEDBACK, title, text);
    }
}
