package io.github.roadmapbot.goal;

import static io.github.roadmapbot.slack.Mrkdwn.link;

import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.store.decision.GoalMatters.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What waits for people on a goal and its tasks.
 *
 * @param open the questions and risks that nobody has answered
 * @param voted what is put to the vote
 */
public record Asked(List<Matter> open, List<Matter> voted) {

    public static final Asked NOTHING = new Asked(List.of(), List.of());

    private static final int MOST_NAMES = 10;
    private static final int LONGEST = 150;

    /** How many there are, with their names; empty if there are none. */
    Optional<String> count() {
        List<String> parts = new ArrayList<>();
        if (!open.isEmpty()) {
            parts.add(":grey_question: %s not answered: %s"
                    .formatted(
                            List.of(many("question"), many("risk")).stream()
                                    .filter(each -> !each.isEmpty())
                                    .collect(Collectors.joining(" and ")),
                            names(open)));
        }
        if (!voted.isEmpty()) {
            parts.add(":ballot_box_with_ballot: put to the vote: " + names(voted));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("  ·  ", parts));
    }

    private String many(String what) {
        long number = open.stream().filter(each -> each.what().equals(what)).count();
        return number == 0 ? "" : "*%d %s%s*".formatted(number, what, number == 1 ? "" : "s");
    }

    private static String names(List<Matter> matters) {
        String more = matters.size() > MOST_NAMES ? " and %d more".formatted(matters.size() - MOST_NAMES) : "";
        return matters.stream().limit(MOST_NAMES).map(Asked::name).collect(Collectors.joining(", ")) + more;
    }

    private static String name(Matter matter) {
        return matter.link().isEmpty() ? matter.id() : link(matter.link(), matter.id());
    }

    /** Each in one line, the oldest first, and not all of them if there are many. */
    public List<String> lines(int most) {
        List<String> lines = new ArrayList<>();
        open.stream().limit(most).forEach(each -> lines.add(":grey_question: open: " + line(each)));
        if (open.size() > most) {
            lines.add("and %d more questions and risks".formatted(open.size() - most));
        }
        voted.stream()
                .limit(most)
                .forEach(each -> lines.add(":ballot_box_with_ballot: put to the vote: " + line(each)));
        return lines;
    }

    private static String line(Matter matter) {
        return "%s %s".formatted(name(matter), GoalWords.said(Mrkdwn.atMost(LONGEST, matter.words())));
    }
}
