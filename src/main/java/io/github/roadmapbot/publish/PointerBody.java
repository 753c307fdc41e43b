package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.github.Mark;

/** What the bot's comment says of a suggestion that goes on as another one. */
final class PointerBody {

    private PointerBody() {}

    static String render(CardFacts other, Mark mark) {
        String where = other.publication()
                .issue()
                .map(Publication.Issue::url)
                .map(address -> ": " + address)
                .orElse(".");
        return "This is the same as another suggestion, and goes on there%s\n\n%s\n".formatted(where, mark);
    }
}
