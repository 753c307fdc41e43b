package io.github.roadmapbot.card.post;

import io.github.roadmapbot.card.notice.DiscussionCard;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.DiscussionOffers;
import io.github.roadmapbot.store.DiscussionOffers.Offer;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tells the maintainers once which discussion of people's is a quarter's, or asks them. */
public final class TellDiscussion implements StepRunner {

    private final Roadmaps roadmaps;
    private final Publications publications;
    private final DiscussionOffers offers;
    private final PostOnce once;

    public TellDiscussion(Roadmaps roadmaps, Publications publications, DiscussionOffers offers, PostOnce once) {
        this.roadmaps = roadmaps;
        this.publications = publications;
        this.offers = offers;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Quarter quarter = Quarter.parse(step.detail());
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        List<Offer> all = offers.of(step.subject(), quarter);
        boolean answered = offers.choice(step.subject(), quarter).isPresent();
        if (roadmap.isEmpty() || all.isEmpty() || answered) {
            return Outcome.DONE;
        }
        return once.post(
                step,
                roadmap.get().maintainersChannel(),
                Optional.empty(),
                content(roadmap.get(), quarter, all),
                message -> {});
    }

    private Content content(Roadmap roadmap, Quarter quarter, List<Offer> all) {
        Optional<String> known = publications.discussion(roadmap.key(), quarter).map(Publication.Discussion::nodeId);
        return all.stream()
                .filter(offer ->
                        known.filter(offer.discussion().nodeId()::equals).isPresent())
                .findFirst()
                .map(offer -> DiscussionCard.adopted(quarter, offer))
                .orElseGet(() -> DiscussionCard.question(roadmap, quarter, all));
    }
}
