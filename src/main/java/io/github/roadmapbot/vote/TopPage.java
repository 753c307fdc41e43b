package io.github.roadmapbot.vote;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.vote.Ranking.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One page of a ranking, with the way to the next. */
final class TopPage {

    static final int SIZE = 10;

    /**
     * Which page of which ranking; stands in the button to the next.
     *
     * @param number from 0
     */
    record Wanted(String roadmap, Optional<String> category, Optional<Quarter> quarter, int number) {

        private static final String SEPARATOR = "|";

        Wanted next() {
            return new Wanted(roadmap, category, quarter, number + 1);
        }

        String written() {
            return String.join(
                    SEPARATOR,
                    roadmap,
                    category.orElse(""),
                    quarter.map(Quarter::key).orElse(""),
                    Integer.toString(number));
        }

        static Wanted read(String written) {
            String[] parts = written.split("\\|", 4);
            return new Wanted(
                    parts[0],
                    Optional.of(parts[1]).filter(text -> !text.isEmpty()),
                    Optional.of(parts[2]).filter(text -> !text.isEmpty()).map(Quarter::parse),
                    Integer.parseInt(parts[3]));
        }
    }

    private TopPage() {}

    static Content content(Roadmap roadmap, Ranking ranking, Wanted wanted) {
        List<Place> all = ranking.places();
        List<Place> shown =
                all.stream().skip((long) SIZE * wanted.number()).limit(SIZE).toList();
        if (shown.isEmpty()) {
            return Texts.section("Nothing " + what(roadmap, wanted) + ". `/roadmap suggest` changes that.");
        }
        int last = shown.get(shown.size() - 1).number();
        List<LayoutBlock> blocks = new ArrayList<>();
        String heading = "*What %s*, %d to %d of %d"
                .formatted(what(roadmap, wanted), shown.get(0).number(), last, all.size());
        blocks.add(paragraph(heading));
        shown.forEach(place -> blocks.add(paragraph(line(place))));
        if (last < all.size()) {
            blocks.add(actions(actions -> actions.elements(List.of(button(button -> button.actionId(TopCommand.NEXT)
                    .value(wanted.next().written())
                    .text(words("Next")))))));
        }
        blocks.add(smallPrint("`/roadmap why %s` says how it came to its place, `/roadmap show %s` shows it."
                .formatted(id(shown.get(0)), id(shown.get(0)))));
        String text = shown.stream().map(TopPage::line).collect(Collectors.joining("\n"));
        return new Content(blocks, Mrkdwn.shortened(Texts.SECTION_LIMIT, heading + "\n" + text));
    }

    private static String id(Place place) {
        return place.candidate().suggestion().id().toString();
    }

    private static String what(Roadmap roadmap, Wanted wanted) {
        String which =
                wanted.quarter().map(quarter -> "is planned for " + quarter).orElse("waits for a decision");
        return wanted.category()
                .map(key -> which + " in " + escape(roadmap.categoryName(key)))
                .orElse(which);
    }

    private static String line(Place place) {
        return "%d. %s  ·  %s, %s"
                .formatted(
                        place.number(),
                        Phrases.name(place.candidate().suggestion()),
                        Phrases.inWords(place.candidate().votes()),
                        points(place.points()));
    }

    static String points(int points) {
        return points == 1 ? "1 point" : points + " points";
    }
}
