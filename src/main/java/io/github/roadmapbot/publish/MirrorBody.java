package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.markdown.SafeMarkdown;

/**
 * What a suggestion's comment says before it is on the roadmap: its words only as long as its proposer lets them be shown, and
 * never why it was declined.
 */
final class MirrorBody {

    private static final String REWORDED = "A suggestion stood here. Its words are not public any more.";

    private MirrorBody() {}

    static String render(CardFacts facts, String proposer, Mark mark) {
        State state = facts.suggestion().state();
        if (state instanceof State.Withdrawn) {
            return "Whoever suggested something here has taken it back.\n\n%s\n".formatted(mark);
        }
        String words = facts.suggestion().isReleased() ? words(facts, proposer) : REWORDED;
        return "%s\n\n%s\n\n%s\n".formatted(words, standing(state), mark);
    }

    private static String words(CardFacts facts, String proposer) {
        Wish wish = facts.suggestion().wish();
        return """
                **%s** (%s)

                %s

                Suggested by %s""".formatted(
                        literal(wish.title()),
                        literal(facts.roadmap().categoryName(wish.category())),
                        SafeMarkdown.body(wish.why()),
                        literal(proposer));
    }

    private static String standing(State state) {
        if (state instanceof State.Approved approved) {
            return "*Approved for %s; its issue is on its way.*".formatted(approved.quarter());
        }
        if (state instanceof State.Declined) {
            return "*The maintainers decided against it.*";
        }
        if (state instanceof State.Deferred deferred) {
            return "*Kept for %s.*".formatted(deferred.quarter());
        }
        return state instanceof State.Split
                ? "*It goes on as several smaller suggestions.*"
                : "*Not decided yet. Upvote it, or react to it, if you want it too.*";
    }

    private static String literal(String text) {
        return SafeMarkdown.literal(text, SafeMarkdown.TITLE_CAP);
    }
}
