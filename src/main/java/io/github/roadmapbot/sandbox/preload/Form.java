package io.github.roadmapbot.sandbox.preload;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which command opens the app's form, where, and which of its fields takes what: the names are the app's own. */
public record Form(
        String command,
        String in,
        String vote,
        String title,
        String why,
        String category,
        String help,
        String goodFirstIssue,
        String canDoItMyself,
        String fitsInQuarter,
        String yes,
        String no) {

    /** What is typed and chosen in the form for a wish. */
    public Map<String, Object> filledWith(Wish wish) {
        List<String> helping = Stream.of(
                        wish.goodFirstIssue() ? goodFirstIssue : "", wish.canDoItMyself() ? canDoItMyself : "")
                .filter(choice -> !choice.isEmpty())
                .toList();
        return Map.of(
                title, wish.title(),
                why, wish.why(),
                category, wish.category(),
                help, helping,
                fitsInQuarter, wish.fitsInQuarter() ? yes : no);
    }
}
