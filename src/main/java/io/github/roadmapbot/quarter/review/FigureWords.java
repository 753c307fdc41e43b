package io.github.roadmapbot.quarter.review;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.feedback.review.Activity;
import io.github.roadmapbot.feedback.review.Commitment;
import io.github.roadmapbot.feedback.review.Figures;
import io.github.roadmapbot.feedback.review.Item;
import io.github.roadmapbot.feedback.review.Outcome;
import io.github.roadmapbot.people.share.Share;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The figures of a quarter in words. */
final class FigureWords {

    private static final List<String> SMALL = List.of("no", "one", "two", "three", "four");

    private static final int LONGEST_REASON = 120;

    private FigureWords() {}

    /** What was planned, and what became of it. */
    static String became(Figures figures) {
        List<String> became = new ArrayList<>();
        part(became, figures.count(Outcome.DONE), "*%d* done");
        part(became, figures.count(Outcome.DROPPED), "%d dropped");
        if (figures.span().over()) {
            part(became, figures.carriedOver(), "%d carried over");
        } else {
            part(became, figures.count(Outcome.OPEN), "%d open");
            part(became, figures.count(Outcome.MOVED), "%d moved to another quarter");
        }
        part(became, figures.count(Outcome.RETURNED), "%d taken off to be decided anew");
        String start = figures.late() == 0
                ? "*%d* planned".formatted(figures.planned())
                : "*%d* planned and %d added late".formatted(figures.planned(), figures.late());
        long since = figures.items().stream().filter(Item::doneSince).count();
        String more = since == 0 ? "" : " %d of what was carried over %s done since.".formatted(since, isAre(since));
        return "%s: %s.%s".formatted(start, String.join(", ", became), more);
    }

    /** Of what nobody can say any more where it belonged. */
    static String unknown(Figures figures) {
        return figures.unknown() == 0
                ? ""
                : "Of %d more I do not know for which quarter they were planned then: I did not keep that yet."
                        .formatted(figures.unknown());
    }

    /** What was added late, with the reasons. */
    static String late(Figures figures, int most) {
        List<Item> late = figures.items().stream().filter(Item::isLate).toList();
        String lines = late.stream()
                .limit(most)
                .map(item -> "• %s – %s"
                        .formatted(
                                name(item), item.why().map(FigureWords::reason).orElse("nobody said why")))
                .collect(Collectors.joining("\n"));
        return late.size() > most ? lines + "\n… and %d more".formatted(late.size() - most) : lines;
    }

    /** Whether too much was taken on, beside what the quarters before have brought. */
    static String commitment(Commitment commitment, boolean over) {
        String now = "%d were planned and %d %s done"
                .formatted(commitment.planned(), commitment.done(), over ? "were" : "are");
        if (commitment.average().isEmpty()) {
            return now + "; I know of no quarter before to compare it with.";
        }
        int average = commitment.average().get();
        String before = commitment.before().size() == 1
                ? "in the quarter before %d %s done".formatted(average, wasWere(average))
                : "in the last %s quarters %d %s done on average"
                        .formatted(SMALL.get(commitment.before().size()), average, wasWere(average));
        return "%s; %s.%s".formatted(now, before, judged(commitment, over));
    }

    private static String judged(Commitment commitment, boolean over) {
        if (!commitment.isTooMuch()) {
            return "";
        }
        int fits = Math.max(commitment.average().orElse(0), commitment.done());
        return over
                ? " Too much was planned: about %d is what gets done in a quarter.".formatted(fits)
                : " That is more than has got done in a quarter so far.";
    }

    /** How much was done with people who are not maintainers. */
    static String share(Share share, OptionalInt target) {
        String aim = target.isPresent() ? ", the target is %d %%".formatted(target.getAsInt()) : "";
        String known = share.percent()
                .map(percent -> "%d of %d done with people who are not maintainers: *%d %%*%s"
                        .formatted(share.byOthers(), share.byOthers() + share.byMaintainers(), percent, aim))
                .orElse("How much was done with people who are not maintainers is not known%s".formatted(aim));
        List<String> rest = new ArrayList<>();
        part(rest, share.unknown(), "%d by people of whom I do not know it");
        part(rest, share.nobody(), "%d assigned to nobody");
        return rest.isEmpty() ? known + "." : "%s. Beside them %s.".formatted(known, String.join(", ", rest));
    }

    /** What people did. */
    static String activity(Activity activity) {
        List<String> parts = new ArrayList<>();
        part(parts, activity.suggested(), "%d " + plural(activity.suggested(), "suggestion"));
        part(parts, activity.decided(), "%d decided");
        part(parts, activity.voters(), activity.voters() == 1 ? "%d person voted" : "%d people voted");
        part(parts, activity.moreVoted(), "%d more may have (when was not kept)");
        part(parts, activity.comments(), "%d taken up from the discussion");
        part(parts, activity.ballots(), "%d " + plural(activity.ballots(), "question") + " decided by vote");
        part(parts, activity.goalsReached(), "%d " + plural(activity.goalsReached(), "goal") + " reached");
        return parts.isEmpty() ? "" : String.join(", ", parts) + ".";
    }

    private static String reason(String why) {
        return said(Mrkdwn.atMost(LONGEST_REASON, why));
    }

    static String name(Item item) {
        return "*%s* %s".formatted(item.id(), said(item.title()));
    }

    static String said(String text) {
        return escape(VisibleText.isolated(VisibleText.line(text)));
    }

    private static void part(List<String> parts, int count, String words) {
        if (count > 0) {
            parts.add(words.formatted(count));
        }
    }

    private static String plural(int count, String word) {
        return count == 1 ? word : word + "s";
    }

    private static String wasWere(int count) {
        return count == 1 ? "was" : "were";
    }

    private static String isAre(long count) {
        return count == 1 ? "is" : "are";
    }
}
