package io.github.roadmapbot.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What those who act in a simulated quarter know of it themselves: whose something is, and who owes what until when. */
final class QuarterBook {

    /** A wish, from whoever proposed it; {@code recorder} is the same person unless somebody else typed it in. */
    record Wish(String title, String proposer, String recorder) {}

    /** Somebody who has to do something, from one moment until another; both are stamps of the small Slack. */
    record Duty(String what, String person, String since, String until) {

        boolean at(String ts) {
            return ts.compareTo(since) >= 0 && ts.compareTo(until) <= 0;
        }
    }

    private static final String NEVER = "9";

    private final List<Wish> wishes = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();
    private final Map<String, Set<String>> concerned = new HashMap<>();

    void wish(String title, String proposer, String recorder) {
        wishes.add(new Wish(title, proposer, recorder));
    }

    void owes(String what, String person, String since) {
        duties.add(new Duty(what, person, since, NEVER));
    }

    void hasDone(String what, String person, String at) {
        duties.replaceAll(duty -> duty.what.equals(what) && duty.person.equals(person) && duty.until.equals(NEVER)
                ? new Duty(what, person, duty.since, at)
                : duty);
    }

    /** Whose business something is, though they owe nothing: who asked, follows or took part. */
    void concerns(String what, String person) {
        concerned.computeIfAbsent(what, first -> new HashSet<>()).add(person);
    }

    boolean owed(String what, String person, String ts) {
        return duties.stream().anyMatch(duty -> duty.what.equals(what) && duty.person.equals(person) && duty.at(ts));
    }

    boolean isConcerned(String what, String person) {
        return concerned.getOrDefault(what, Set.of()).contains(person);
    }

    /** Whether a text is about a wish for which something holds. */
    boolean isAbout(String text, Predicate<Wish> holds) {
        return wishes.stream().anyMatch(wish -> text.contains(wish.title) && holds.test(wish));
    }

    List<Wish> wishes() {
        return List.copyOf(wishes);
    }
}
