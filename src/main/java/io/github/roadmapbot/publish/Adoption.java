package io.github.roadmapbot.publish;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.discussion.Titled;
import io.github.roadmapbot.store.DiscussionOffers;
import io.github.roadmapbot.store.DiscussionOffers.Offer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether people have opened the discussion of a quarter before the bot does. One that is called as the bot's would be is
 * taken, and the maintainers are told; where several could be meant, or one only names the quarter, they are asked.
 */
public final class Adoption {

    /** Who looks further back finds other years. */
    private static final int MOST = 200;

    private static final int MOST_OFFERED = 5;

    private final Publishing publishing;
    private final Discussions discussions;
    private final DiscussionOffers offers;
    private final Clock clock;

    /** What is to be done about the discussion of a quarter. */
    sealed interface Finding {

        /** It is there. */
        record There(Publication.Discussion discussion) implements Finding {}

        /** The maintainers are asked. */
        record Asked() implements Finding {}

        /** There is none. */
        record Missing() implements Finding {}
    }

    public Adoption(Publishing publishing, Discussions discussions, DiscussionOffers offers, Clock clock) {
        this.publishing = publishing;
        this.discussions = discussions;
        this.offers = offers;
        this.clock = clock;
    }

    Finding look(Roadmap roadmap, Quarter quarter) throws GitHubFailure {
        List<Offer> known = offers.of(roadmap.key(), quarter);
        Optional<String> choice = offers.choice(roadmap.key(), quarter);
        if (choice.isPresent()) {
            return known.stream()
                    .map(Offer::discussion)
                    .filter(each -> each.nodeId().equals(choice.get()))
                    .<Finding>map(Finding.There::new)
                    .findFirst()
                    .orElseGet(Finding.Missing::new);
        }
        return known.isEmpty() ? search(roadmap, quarter) : new Finding.Asked();
    }

    /** Whether the maintainers have not said yet which discussion is the quarter's. */
    boolean isAsked(String roadmap, Quarter quarter) {
        return offers.choice(roadmap, quarter).isEmpty()
                && !offers.of(roadmap, quarter).isEmpty();
    }

    private Finding search(Roadmap roadmap, Quarter quarter) throws GitHubFailure {
        PublishSettings settings = publishing.of(roadmap);
        List<Offer> fitting = new ArrayList<>();
        List<Offer> naming = new ArrayList<>();
        for (Titled each : discussions.newest(settings.repository(), settings.discussionCategory(), MOST)) {
            if (each.closed() || offers.isTaken(each.discussion().nodeId())) {
                continue;
            }
            if (settings.talk().title().fits(roadmap, quarter, each.title())) {
                fitting.add(offer(each));
            } else if (DiscussionTitle.names(quarter, each.title())) {
                naming.add(offer(each));
            }
        }
        if (fitting.size() == 1) {
            offers.adopt(roadmap.key(), quarter, fitting.get(0), clock.instant());
            return new Finding.There(fitting.get(0).discussion());
        }
        List<Offer> all = new ArrayList<>(fitting);
        all.addAll(naming);
        if (all.isEmpty()) {
            return new Finding.Missing();
        }
        offers.offer(roadmap.key(), quarter, all.subList(0, Math.min(all.size(), MOST_OFFERED)), clock.instant());
        return new Finding.Asked();
    }

    private static Offer offer(Titled titled) {
        return new Offer(
                new Publication.Discussion(
                        titled.discussion().number(),
                        titled.discussion().nodeId(),
                        titled.discussion().url()),
                titled.title(),
                titled.author());
    }
}
