package io.github.roadmapbot.card;

import io.github.roadmapbot.card.notice.DiscussionCard;
import io.github.roadmapbot.feedback.Publication.Discussion;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.store.DiscussionOffers.Offer;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenDiscussionTest {

    @Test
    void oneThatIsUsed() {
        Golden.message(
                "discussion-adopted",
                Sample.USUAL,
                DiscussionCard.adopted(Sample.QUARTER, offer("Example Project: Q1 2027 roadmap", "octocat")));
    }

    @Test
    void oneThatMayBeMeant() {
        ask(Sample.USUAL, List.of(offer("Ideas for Q1 2027", "octocat")));
    }

    @Test
    void severalThatMayBeMeant() {
        ask(
                Sample.MAXIMAL,
                Collections.nCopies(5, offer("Q1 2027 <!channel> & *all* " + "W".repeat(220), "x".repeat(39))));
    }

    private static void ask(Sample sample, List<Offer> offers) {
        Golden.message(
                "discussion-question", sample, DiscussionCard.question(sample.roadmap(), Sample.QUARTER, offers));
    }

    private static Offer offer(String title, String author) {
        return new Offer(
                new Discussion(5, "D_kwDO5", URI.create("https://github.com/example-org/project/discussions/5")),
                title,
                author);
    }
}
