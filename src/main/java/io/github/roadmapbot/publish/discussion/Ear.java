package io.github.roadmapbot.publish.discussion;

import io.github.roadmapbot.card.wording.Words;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.discussion.Remark;
import io.github.roadmapbot.store.Remarks;
import io.github.roadmapbot.store.Remarks.Heard;
import io.github.roadmapbot.store.Remarks.Sight;
import java.util.Optional;

/** Makes a wish of what somebody wrote in a discussion. */
final class Ear {

    private Ear() {}

    /** Empty if nothing of it can be read. What is gone has no words any more, and needs none. */
    static Optional<Heard> heard(Remark remark, RepositoryName repository, String category) {
        Sight sight = remark.deleted() ? Sight.DELETED : remark.hidden() ? Sight.HIDDEN : Sight.SHOWN;
        String why = Words.kept(remark.body());
        String title = sight == Sight.SHOWN ? Words.title(why) : "—";
        try {
            return Optional.of(new Heard(
                    remark.nodeId(),
                    remark.url(),
                    repository.toString(),
                    remark.author().map(author -> new Remarks.Author(author.account(), author.login(), author.page())),
                    new Wish(title, why, category, false, false, true),
                    sight,
                    remark.replyTo()));
        } catch (IllegalArgumentException e) { // nothing of it can be seen
            return Optional.empty();
        }
    }
}
