package io.github.roadmapbot.publish.discussion;

import io.github.roadmapbot.feedback.Fingerprint;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.Wanted;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.discussion.Remark;
import io.github.roadmapbot.github.discussion.SingleRemarks;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.store.Promotions;
import io.github.roadmapbot.store.Promotions.Kept;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Remarks;
import io.github.roadmapbot.store.Remarks.Heard;
import io.github.roadmapbot.store.Remarks.Promoted;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a suggestion of the comment that a maintainer's reply points at, and answers that reply, once. The subject of the step is
 * a roadmap's key, the detail the reply.
 */
public final class PromoteReply implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(PromoteReply.class);

    /** What is meant, and the quarter in whose discussion it is. */
    private record Target(String nodeId, Quarter quarter) {}

    private final Roadmaps roadmaps;
    private final Publishing publishing;
    private final Map<String, Intake> intakes;
    private final Publications publications;
    private final Promotions promotions;
    private final Remarks remarks;
    private final SingleRemarks single;
    private final Discussions discussions;
    private final Creation creation;
    private final Clock clock;

    /**
     * Takes what it works with.
     *
     * @param intakes by the roadmap's key
     */
    public PromoteReply(
            Roadmaps roadmaps,
            Publishing publishing,
            Map<String, Intake> intakes,
            Publications publications,
            Promotions promotions,
            Remarks remarks,
            SingleRemarks single,
            Discussions discussions,
            Creation creation,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.publishing = publishing;
        this.intakes = Map.copyOf(intakes);
        this.publications = publications;
        this.promotions = promotions;
        this.remarks = remarks;
        this.single = single;
        this.discussions = discussions;
        this.creation = creation;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        Optional<Kept> kept = promotions.find(step.detail());
        return roadmap.isEmpty() || kept.isEmpty()
                ? Outcome.DONE // it is not configured any more
                : answer(step, roadmap.get(), kept.get());
    }

    private Outcome answer(Step step, Roadmap roadmap, Kept kept) throws IOException {
        RepositoryName repository = publishing.of(roadmap).repository();
        String reply = step.detail();
        Optional<Publication.Discussion> discussion = publications.discussion(roadmap.key(), kept.quarter());
        String became = kept.became();
        if (became.isEmpty()) {
            became = become(roadmap, repository, kept);
            promotions.became(reply, became);
        }
        if (discussion.isEmpty()) {
            return Outcome.DONE;
        }
        Mark mark = Mark.of(publishing.instance(), "promotion/" + Fingerprint.of(reply));
        String thread = kept.asked().thread();
        String body = PromotionText.body(became, mark);
        try {
            return creation.once(
                    step,
                    since -> discussions.findOwnReply(repository, thread, mark),
                    () -> discussions.reply(repository, discussion.get().nodeId(), thread, body),
                    comment -> promotions.answered(reply, comment.nodeId()));
        } catch (NeedsPerson e) {
            if (!e.because("NOT_FOUND")) {
                throw e;
            }
            log.info("The thread of {} was deleted on GitHub, so nobody is answered there", reply);
            return Outcome.DONE;
        }
    }

    private String become(Roadmap roadmap, RepositoryName repository, Kept kept) throws GitHubFailure {
        Optional<Target> target = target(roadmap, repository, kept);
        Optional<Remark> remark = target.isEmpty()
                ? Optional.empty()
                : single.of(repository, List.of(target.get().nodeId())).stream().findFirst();
        return remark.isEmpty()
                ? PromotionText.NO_COMMENT
                : promote(roadmap, repository, kept, target.get().quarter(), remark.get());
    }

    private Optional<Target> target(Roadmap roadmap, RepositoryName repository, Kept kept) throws GitHubFailure {
        if (kept.asked().address().isEmpty()) {
            return Optional.of(new Target(kept.asked().target(), kept.quarter()));
        }
        Optional<Wanted> wanted = Wanted.read(kept.asked().address())
                .filter(each -> each.comment() > 0 && each.repository().equalsIgnoreCase(repository.toString()));
        Optional<Quarter> quarter = wanted.flatMap(each -> publications.quarter(roadmap.key(), each.number()));
        if (quarter.isEmpty()) {
            return Optional.empty();
        }
        try {
            return single.find(repository, wanted.get().number(), wanted.get().comment())
                    .map(node -> new Target(node, quarter.get()));
        } catch (NeedsPerson e) {
            log.info("{} cannot be read: {}", kept.asked().address(), e.getMessage());
            return Optional.empty();
        }
    }

    private String promote(Roadmap roadmap, RepositoryName repository, Kept kept, Quarter quarter, Remark remark) {
        Optional<Remarks.Remark> known = remarks.known(remark.nodeId());
        if (known.isPresent()) {
            return PromotionText.known(remark.url(), known.get().suggestion());
        }
        if (remarks.isOurs(remark.nodeId()) || !remark.byPerson()) {
            return PromotionText.ofProgram(remark.url());
        }
        Intake intake = intakes.get(roadmap.key());
        Optional<Heard> heard = intake == null ? Optional.empty() : Ear.heard(remark, repository, intake.category());
        if (heard.isEmpty() || heard.get().sight() != Remarks.Sight.SHOWN) {
            return PromotionText.UNREADABLE;
        }
        String title = kept.asked().title();
        Promoted promoted = title.isEmpty()
                ? remarks.promote(kept.by(), roadmap.key(), quarter, heard.get(), clock.instant())
                : remarks.promoteAs(title, kept.by(), roadmap.key(), quarter, heard.get(), clock.instant());
        return promoted.fresh()
                ? PromotionText.fresh(remark.url(), promoted.id())
                : PromotionText.known(remark.url(), promoted.id());
    }
}
