package io.github.roadmapbot.card;

import static com.slack.api.model.block.Blocks.header;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Mrkdwn.user;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.richtext.RichText;
import java.util.ArrayList;
import java.util.List;

/** The card that everybody sees and votes on. Rendered from the store at every change. */
public final class FeedbackCard {

    /** More than the form takes, because names take the place of mentions. */
    private static final int LONGEST_SHOWN = 5_000;

    private FeedbackCard() {}

    public static Content content(CardFacts facts) {
        String rest =
                "(the rest: /roadmap show %s)".formatted(facts.suggestion().id());
        return content(facts, RichText.shown(facts.suggestion().wish().why(), LONGEST_SHOWN, rest), state(facts));
    }

    /** The same for one person who asked: there is nothing to vote on here, so the way to the card is shown. */
    public static Content answer(CardFacts facts) {
        String card = facts.feedbackCard()
                .map(place -> "  ·  " + link(place.permalink(), "card and thread"))
                .orElse("");
        return content(facts, whole(facts.suggestion()), Phrases.state(facts) + card);
    }

    /** All that the proposer wrote: what the store keeps is never longer. */
    static List<LayoutBlock> whole(Suggestion suggestion) {
        return RichText.shown(suggestion.wish().why(), Wish.LONGEST_WHY, "(the rest is with the maintainers)");
    }

    private static Content content(CardFacts facts, List<LayoutBlock> why, String state) {
        Suggestion suggestion = facts.suggestion();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(title(suggestion));
        blocks.addAll(why);
        blocks.add(smallPrint(about(facts)));
        blocks.add(paragraph(state));
        String givenUp = Phrases.givenUp(facts);
        if (!givenUp.isEmpty()) {
            blocks.add(paragraph(givenUp));
        }
        String fallback = "%s, suggested by %s".formatted(Phrases.name(suggestion), user(suggestion.proposer()));
        return new Content(blocks, fallback);
    }

    /** A header shows text as it is: nothing in it is markup. */
    static LayoutBlock title(Suggestion suggestion) {
        return header(header -> header.text(
                PlainTextObject.builder().text(suggestion.title()).emoji(false).build()));
    }

    static String about(CardFacts facts) {
        Suggestion suggestion = facts.suggestion();
        List<String> parts = new ArrayList<>(List.of("*%s*".formatted(suggestion.id()), escape(facts.categoryName())));
        parts.addAll(Phrases.origin(suggestion));
        parts.add("*%s*".formatted(Phrases.votes(facts.votes())));
        parts.addAll(Phrases.remarks(suggestion.wish()));
        return String.join("  ·  ", parts);
    }

    private static String state(CardFacts facts) {
        if (facts.suggestion().state() instanceof State.Draft) {
            String emojis = String.join(
                    " ",
                    facts.roadmap().voteEmojis().stream()
                            .map(name -> ":" + name + ":")
                            .toList());
            return "Vote with %s (the first of each is mine and does not count). Talk about it in the thread."
                    .formatted(emojis);
        }
        return Phrases.state(facts);
    }
}
