package io.github.roadmapbot.home;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a digest says: lists of suggestions, each short, and never all of a long one. Nobody is named, so nobody is called. */
final class Lines {

    private static final int MOST = 8;
    private static final int SHOWN_TITLE = 80;

    private final List<String> parts = new ArrayList<>();

    /**
     * Adds those that are in a state, if there are any.
     *
     * @param heading {@code %d} in it stands for how many they are
     */
    void add(String heading, Class<? extends State> state, List<Suggestion> all, Function<Suggestion, String> line) {
        List<Suggestion> suggestions =
                all.stream().filter(each -> state.isInstance(each.state())).toList();
        if (!suggestions.isEmpty()) {
            parts.add(of(heading.formatted(suggestions.size()), suggestions, line));
        }
    }

    /** All of it; empty if there is nothing to tell. */
    Optional<Content> content(String heading, String whatNext) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(heading)));
        parts.forEach(part -> blocks.add(paragraph(part)));
        blocks.add(smallPrint(whatNext));
        String text = heading + "\n" + String.join("\n", parts);
        return Optional.of(new Content(blocks, Mrkdwn.shortened(Texts.SECTION_LIMIT, text)));
    }

    private static String of(String heading, List<Suggestion> suggestions, Function<Suggestion, String> line) {
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
