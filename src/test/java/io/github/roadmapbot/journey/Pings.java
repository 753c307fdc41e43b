package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Notice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whom the messages of the bot pinged, read from what Slack saw. */
final class Pings {

    /**
     * One message of the bot's.
     *
     * @param people who is notified because it names them, or is to them alone
     * @param followers who else is notified because they follow its thread
     */
    record Ping(Manners kind, Message message, Set<String> people, Set<String> followers) {}

    private static final int SECONDS_OF_WEEK = 7 * 24 * 3600;

    private final List<Ping> all = new ArrayList<>();
    private int ephemeral;

    /** Reads everything that was said; what only one person saw notifies nobody. */
    static Pings of(List<Notice> notices, String bot) {
        Pings pings = new Pings();
        Map<String, Set<String>> following = new HashMap<>();
        for (Notice notice : notices) {
            Message message = notice.message();
            boolean fromBot = message.user().equals(bot);
            if (notice.onlyFor().isPresent()) {
                pings.ephemeral++;
                continue;
            }
            Set<String> here = following.computeIfAbsent(
                    message.channel() + message.threadTs().orElse(message.ts()), first -> new HashSet<>());
            Set<String> called = called(message);
            if (fromBot) {
                Set<String> others = message.threadTs().isPresent() ? new TreeSet<>(here) : new TreeSet<>();
                others.removeAll(called);
                pings.all.add(new Ping(Manners.of(message), message, called, others));
            } else {
                here.add(message.user());
            }
            here.addAll(called);
        }
        return pings;
    }

    /** In a direct conversation there is one person; elsewhere those who are named. */
    private static Set<String> called(Message message) {
        return Manners.isDirect(message)
                ? Set.of("U" + message.channel().substring(1))
                : message.reach().people();
    }

    List<Ping> all() {
        return all;
    }

    /** As a table in Markdown. */
    String table() {
        List<String> lines = new ArrayList<>(List.of(
                "| message | posted | pings | most for one person in a week | median for one person in the quarter | thread followers |",
                "|---|---:|---:|---:|---:|---:|"));
        for (Manners kind : Manners.values()) {
            List<Ping> those = all.stream().filter(ping -> ping.kind == kind).toList();
            if (!those.isEmpty()) {
                lines.add(line(kind.words(), those));
            }
        }
        lines.add(line("all together", all));
        return String.join("\n", lines);
    }

    /** Of forty people, in thirteen weeks. */
    String summary() {
        List<Long> each = perPerson(all);
        return String.format(
                Locale.ROOT,
                "Pings of one person in the quarter: median %d, most %d; nobody at all: %d of %d people. Answers that only who asked could see: %d.",
                median(all),
                each.get(each.size() - 1),
                each.stream().filter(count -> count == 0).count(),
                each.size(),
                ephemeral);
    }

    /** How often everybody was pinged, sorted. */
    private static List<Long> perPerson(List<Ping> those) {
        return Community.everybody().stream()
                .map(person -> those.stream()
                        .filter(ping -> ping.people.contains(person))
                        .count())
                .sorted()
                .toList();
    }

    private static long median(List<Ping> those) {
        List<Long> each = perPerson(those);
        return each.get(each.size() / 2);
    }

    private static String line(String words, List<Ping> those) {
        int pings = those.stream().mapToInt(ping -> ping.people.size()).sum();
        int followers = those.stream().mapToInt(ping -> ping.followers.size()).sum();
        return "| %s | %d | %d | %d | %d | %d |"
                .formatted(words, those.size(), pings, most(those), median(those), followers);
    }

    private static int most(List<Ping> those) {
        Map<String, Integer> weeks = new HashMap<>();
        those.forEach(ping -> ping.people.forEach(person -> weeks.merge(person + " " + week(ping), 1, Integer::sum)));
        return weeks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static long week(Ping ping) {
        long second = Long.parseLong(ping.message.ts().replaceFirst("\\..*", ""));
        return (second - Town.START.getEpochSecond()) / SECONDS_OF_WEEK;
    }
}
