package io.github.roadmapbot.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.OnGitHub;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.richtext.RichText;
import io.github.roadmapbot.store.Moves.Move;
import java.util.ArrayList;
import java.util.List;

/** The card that everybody sees and votes on. Rendered from the store at every change. */
public final class FeedbackCard {

    /** More than the form takes, because names take the place of mentions. */
    private static final int LONGEST_SHOWN = 5_000;

    public static final String VOTE = "feedback-vote";
    public static final String TAKE_BACK = "feedback-take-back";

    private FeedbackCard() {}

    public static Content content(CardFacts facts) {
        String rest =
                "(the rest: /roadmap show %s)".formatted(facts.suggestion().id());
        boolean open = facts.suggestion().state() instanceof State.Draft;
        return content(facts, RichText.shown(facts.suggestion().wish().why(), LONGEST_SHOWN, rest), state(facts), open);
    }

    /** The same for one person who asked: there is nothing to vote on here, so the way to the card is shown. */
    private static Content answer(CardFacts facts) {
        String card = facts.feedbackCard()
                .map(place -> "  ·  " + link(place.permalink(), "card and thread"))
                .orElse("");
        return content(facts, whole(facts.suggestion()), Phrases.state(facts) + card, false);
    }

    /** The same with what happened so far. */
    public static Content answer(CardFacts facts, List<Move> moves) {
        Content answer = answer(facts);
        List<LayoutBlock> blocks = new ArrayList<>(answer.blocks());
        blocks.add(Story.of(moves));
        return new Content(blocks, answer.text());
    }

    /** All that the proposer wrote: what the store keeps is never longer. */
    static List<LayoutBlock> whole(Suggestion suggestion) {
        return RichText.shown(suggestion.wish().why(), Wish.LONGEST_WHY, "(the rest is with the maintainers)");
    }

    private static Content content(CardFacts facts, List<LayoutBlock> why, String state, boolean forVoting) {
        Suggestion suggestion = facts.suggestion();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(title(suggestion));
        blocks.addAll(why);
        blocks.add(smallPrint(about(facts)));
        Phrases.ties(facts).ifPresent(ties -> blocks.add(smallPrint(ties)));
        blocks.add(paragraph(state));
        OnGitHub.owners(facts).ifPresent(owners -> blocks.add(smallPrint(owners)));
        if (forVoting && facts.roadmap().voting().buttons()) {
            blocks.add(voteButtons(suggestion));
        }
        String givenUp = Phrases.givenUp(facts);
        if (!givenUp.isEmpty()) {
            blocks.add(paragraph(givenUp));
        }
        String fallback = "%s, suggested by %s".formatted(Phrases.name(suggestion), Phrases.proposer(suggestion));
        return new Content(blocks, fallback);
    }

    private static LayoutBlock voteButtons(Suggestion suggestion) {
        String id = suggestion.id().toString();
        return actions(actions -> actions.elements(List.of(
                button(button -> button.actionId(VOTE).value(id).text(words("Vote"))),
                button(button -> button.actionId(TAKE_BACK).value(id).text(words("Take back"))))));
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
        parts.add(Phrases.tally(facts.votes()));
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
        boolean counting = facts.suggestion().state() instanceof State.Open;
        return counting ? Phrases.state(facts) + "\nVotes count all the same." : Phrases.state(facts);
    }
}
