package io.github.roadmapbot.card;

import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.form.WishForm;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Suggestions that may wish for the same, as the window shows them beneath the title, and the review card in a line. */
public final class SimilarList {

    public static final String VOTE = "similar-vote";

    /** More than a few are not read. */
    public static final int MOST = 3;

    private static final String BLOCK = "similar-";
    private static final String QUESTION =
            "Is it one of these already? Then your vote helps it more than a second one.";

    private SimilarList() {}

    /** The window as it was sent, with other suggestions beneath its title; what was typed stays, as its fields stay. */
    public static View within(View sent, List<CardFacts> similar) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (LayoutBlock block : sent.getBlocks()) {
            String id = block.getBlockId();
            if (id == null || !id.startsWith(BLOCK)) {
                blocks.add(block);
            }
            if (WishForm.TITLE.equals(id)) {
                blocks.addAll(blocks(similar));
            }
        }
        return Texts.form(
                sent.getCallbackId(),
                sent.getPrivateMetadata(),
                sent.getTitle().getText(),
                sent.getSubmit().getText(),
                blocks);
    }

    /** One line for the review card; empty if there are none. */
    static String line(List<CardFacts> similar) {
        return similar.stream()
                .map(facts -> brief(facts) + outcome(facts.suggestion().state()))
                .collect(Collectors.joining(" · "));
    }

    private static String outcome(State state) {
        if (state instanceof State.Shipped) {
            return ", shipped";
        }
        if (state instanceof State.Dropped) {
            return ", dropped";
        }
        if (state instanceof State.Approved || state instanceof State.Published) {
            return ", on the roadmap";
        }
        if (state instanceof State.Declined) {
            return ", declined";
        }
        return state instanceof State.Split ? ", split" : "";
    }

    private static List<LayoutBlock> blocks(List<CardFacts> similar) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!similar.isEmpty()) {
            var question = smallPrint(QUESTION);
            question.setBlockId(BLOCK + "question");
            blocks.add(question);
        }
        similar.forEach(facts -> blocks.add(entry(facts)));
        return blocks;
    }

    private static LayoutBlock entry(CardFacts facts) {
        Suggestion suggestion = facts.suggestion();
        boolean draft = suggestion.state() instanceof State.Draft;
        var entry = paragraph(draft ? brief(facts) : brief(facts) + "\n" + Phrases.state(facts));
        entry.setBlockId(BLOCK + suggestion.id());
        if (suggestion.state() instanceof State.Open) {
            entry.setAccessory(button(button ->
                    button.actionId(VOTE).value(suggestion.id().toString()).text(words("Vote for this instead"))));
        }
        return entry;
    }

    private static String brief(CardFacts facts) {
        String card = facts.feedbackCard()
                .map(place -> ", " + link(place.permalink(), "card"))
                .orElse("");
        return "%s (%s%s)"
                .formatted(
                        Phrases.name(facts.suggestion()),
                        Phrases.votes(facts.votes().people()),
                        card);
    }
}
