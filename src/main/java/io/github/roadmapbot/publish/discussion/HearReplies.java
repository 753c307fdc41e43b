package io.github.roadmapbot.publish.discussion;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.discussion.Exchange;
import io.github.roadmapbot.github.discussion.Exchange.Reply;
import io.github.roadmapbot.github.discussion.Remark;
import io.github.roadmapbot.people.Verdict;
import io.github.roadmapbot.store.Promotions;
import io.github.roadmapbot.store.Promotions.Asked;
import io.github.roadmapbot.store.Readings.Reading;
import io.github.roadmapbot.store.Remarks.Author;
import java.time.Clock;
import java.util.Optional;

/**
 * Hears maintainers who want a suggestion made of a reply, and nobody else. What was edited is not heard: others than its
 * author may have done that.
 */
public final class HearReplies {

    /** Says who may. */
    @FunctionalInterface
    public interface Maintainers {
        Verdict mayDecide(Roadmap roadmap, long account, String login);
    }

    private final Promotions promotions;
    private final Maintainers maintainers;
    private final Clock clock;

    public HearReplies(Promotions promotions, Maintainers maintainers, Clock clock) {
        this.promotions = promotions;
        this.maintainers = maintainers;
        this.clock = clock;
    }

    /** What is meant is what a person said last before it. */
    void hear(Roadmap roadmap, Reading reading, Exchange exchange) {
        String thread = exchange.comment().nodeId();
        String before = thread;
        for (Reply reply : exchange.replies()) {
            Optional<SuggestReply> wanted = SuggestReply.read(reply.remark().body());
            if (wanted.isEmpty() && reply.remark().byPerson()) {
                before = reply.remark().nodeId();
            }
            if (wanted.isPresent() && counts(reply)) {
                String address = wanted.get().address();
                String target = address.isEmpty() ? before : "";
                ask(
                        roadmap,
                        reading,
                        reply.remark(),
                        new Asked(
                                reply.remark().nodeId(),
                                thread,
                                target,
                                address,
                                wanted.get().title()));
            }
        }
    }

    private boolean counts(Reply reply) {
        Remark remark = reply.remark();
        return remark.byPerson()
                && remark.author().isPresent()
                && !reply.edited()
                && !remark.hidden()
                && !remark.deleted()
                && !promotions.isKnown(remark.nodeId());
    }

    /** Whether somebody may is asked again with the next reading if nobody could say. */
    private void ask(Roadmap roadmap, Reading reading, Remark remark, Asked asked) {
        Remark.Author author = remark.author().orElseThrow();
        Verdict verdict = maintainers.mayDecide(roadmap, author.account(), author.login());
        if (verdict instanceof Verdict.Allowed) {
            promotions.ask(
                    reading, asked, new Author(author.account(), author.login(), author.page()), clock.instant());
        } else if (verdict instanceof Verdict.Refused) {
            promotions.ignore(reading, asked);
        }
    }
}
