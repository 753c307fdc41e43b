package io.github.roadmapbot.home;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;

import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.text.VisibleText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list of suggestions in a digest: short, and never all of a long one. Nobody is named, so nobody is called. */
final class Lines {

    private static final int MOST = 8;
    private static final int SHOWN_TITLE = 80;

    private Lines() {}

    static String of(String heading, List<Suggestion> suggestions, Function<Suggestion, String> line) {
        String more = suggestions.size() > MOST ? "\n• and %d more".formatted(suggestions.size() - MOST) : "";
        return suggestions.stream().limit(MOST).map(line).collect(Collectors.joining("\n", heading + "\n", more));
    }

    /**
     * One of them.
     *
     * @param card where it leads
     * @param remark what else is said of it, escaped; may be empty
     */
    static String line(Suggestion suggestion, Optional<Place> card, String remark) {
        String title = Mrkdwn.atMost(SHOWN_TITLE, VisibleText.line(suggestion.title()));
        String id = suggestion.id().toString();
        return "• %s %s%s"
                .formatted(
                        card.map(place -> link(place.permalink(), id)).orElse("*" + id + "*"),
                        escape(VisibleText.isolated(title)),
                        remark.isEmpty() ? "" : "  ·  " + remark);
    }
}
