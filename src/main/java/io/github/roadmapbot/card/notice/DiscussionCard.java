package io.github.roadmapbot.card.notice;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.atMost;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.DiscussionOffers;
import io.github.roadmapbot.store.DiscussionOffers.Offer;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Tells the maintainers that a discussion of people's is the quarter's, or asks which one is. */
public final class DiscussionCard {

    /** Its value is a roadmap's key, a quarter's, and the node id of a discussion, or nothing for a new one. */
    public static final String CHOOSE = "discussion-choose";

    private static final int LONGEST_TITLE = 150;

    private DiscussionCard() {}

    public static Content adopted(Quarter quarter, Offer offer) {
        return Texts.section("""
                :speech_balloon: %s is the discussion of %s: it is called as mine would be, and was there first. I comment there, \
                change nothing that people wrote, and take what they wrote there as suggestions.\
                """.formatted(named(offer), quarter));
    }

    public static Content question(Roadmap roadmap, Quarter quarter, List<Offer> offers) {
        String text = ":speech_balloon: Which discussion is the one of %s? %s"
                .formatted(
                        quarter,
                        offers.size() == 1
                                ? "This one names the quarter, but is not called as mine would be."
                                : "These could be meant.");
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(text)));
        for (Offer offer : offers) {
            blocks.add(paragraph(named(offer)));
            blocks.add(answer(roadmap, quarter, offer.discussion().nodeId(), "Use this one"));
        }
        blocks.add(answer(roadmap, quarter, DiscussionOffers.NEW, "Open a new one"));
        blocks.add(
                smallPrint(
                        "In the one that you choose I comment, change nothing that people wrote, and take their comments as suggestions. Until then what is approved gets its issue and its place on the board, and its comment afterwards."));
        return new Content(blocks, text);
    }

    private static LayoutBlock answer(Roadmap roadmap, Quarter quarter, String node, String label) {
        String value = "%s %s %s".formatted(roadmap.key(), quarter.key(), node).strip();
        return actions(actions -> actions.elements(
                List.of(button(button -> button.actionId(CHOOSE).value(value).text(words(label))))));
    }

    /** What is said of it; titles are people's. */
    public static String named(Offer offer) {
        String title = escape(atMost(LONGEST_TITLE, VisibleText.line(offer.title())));
        return "%s%s"
                .formatted(
                        link(offer.discussion().url().toString(), title),
                        offer.author().isEmpty() ? "" : " by " + escape(offer.author()));
    }
}
