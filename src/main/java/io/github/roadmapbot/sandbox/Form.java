package io.github.roadmapbot.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which command opens the app's form, where, and which of its fields takes what: the names are the app's own. */
record Form(
        @JsonProperty(required = true) String command,
        @JsonProperty(required = true) String in,
        @JsonProperty(required = true) String vote,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String why,
        @JsonProperty(required = true) String category,
        @JsonProperty(required = true) String help,
        @JsonProperty(required = true) String goodFirstIssue,
        @JsonProperty(required = true) String canDoItMyself,
        @JsonProperty(required = true) String fitsInQuarter,
        @JsonProperty(required = true) String yes,
        @JsonProperty(required = true) String no) {

    /** What is typed and chosen in the form for a wish. */
    Map<String, Object> filledWith(Wish wish) {
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
