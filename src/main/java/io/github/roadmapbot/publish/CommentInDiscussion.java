package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.discussion.Comment;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Remarks.Remark;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Mirrors an approved suggestion into the discussion of its quarter, which is opened first where it is missing. */
public final class CommentInDiscussion implements StepRunner {

    /** The opened discussion wakes its comments; this is for when it cannot be opened for a while. */
    private static final Duration UNTIL_OPENED = Duration.ofMinutes(1);

    private final Publishing publishing;
    private final Discussions discussions;
    private final Publications publications;
    private final Steps steps;
    private final Adoption adoption;
    private final CommentTexts texts;
    private final Creation creation;
    private final Clock clock;

    public CommentInDiscussion(
            Publishing publishing,
            Discussions discussions,
            Publications publications,
            Steps steps,
            Adoption adoption,
            CommentTexts texts,
            Creation creation,
            Clock clock) {
        this.publishing = publishing;
        this.discussions = discussions;
        this.publications = publications;
        this.steps = steps;
        this.adoption = adoption;
        this.texts = texts;
        this.creation = creation;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        if (facts.publication().issue().isEmpty()) {
            return Outcome.DONE; // its issue turned out to be another suggestion's
        }
        if (facts.publication().comment().isPresent()) { // it was mirrored before, or an earlier run could not say so
            steps.owe(StepKind.REFRESH_COMMENT, step.subject(), "", clock.instant(), clock.instant());
            return Outcome.DONE;
        }
        Optional<Remark> answered = texts.answered(facts);
        if (answered.isPresent()) {
            return answer(step, facts, answered.get());
        }
        if (texts.isKept(facts)) {
            return publishUnnamed(step, facts);
        }
        Quarter quarter = Publishing.quarter(facts);
        String roadmap = facts.roadmap().key();
        Optional<Publication.Discussion> discussion = publications.discussion(roadmap, quarter);
        return discussion.isPresent()
                ? comment(step, facts, discussion.get())
                : waitForDiscussion(step.suggestion(), facts.roadmap(), quarter);
    }

    /** A public discussion does not name what a private repository holds; the place on the board is still waited for. */
    private Outcome publishUnnamed(Step step, CardFacts facts) {
        Instant now = clock.instant();
        boolean complete = publications.publishWithout(step.suggestion(), Set.of(StepKind.COMMENT), now)
                || !(facts.suggestion().state() instanceof State.Approved);
        return complete ? Outcome.DONE : new Outcome.Later(now.plus(UNTIL_OPENED), "It is placed on the board first");
    }

    /** One that is planned opens on its day and not with the first approval; whoever proposed this does not wait for it. */
    private Outcome waitForDiscussion(SuggestionId id, Roadmap of, Quarter quarter) {
        String roadmap = of.key();
        Optional<Instant> opens = publications
                .opensOn(roadmap, quarter)
                .map(day -> day.atStartOfDay(of.calendar().zone()).toInstant())
                .filter(clock.instant()::isBefore);
        if (opens.isPresent()) {
            publications.publishWithout(id, Set.of(StepKind.COMMENT), clock.instant());
            return new Outcome.Later(opens.get(), "The discussion of %s is opened then".formatted(quarter));
        }
        if (steps.isGivenUp(StepKind.OPEN_DISCUSSION, roadmap, quarter.key())) {
            return new Outcome.Stuck(
                    "The discussion of %s was given up, so there is nowhere to comment. Retry opens it after all."
                            .formatted(quarter));
        }
        Instant now = clock.instant();
        if (adoption.isAsked(roadmap, quarter)) { // the proposer does not wait for their answer
            publications.publishWithout(id, Set.of(StepKind.COMMENT), now);
        }
        steps.oweOnce(StepKind.OPEN_DISCUSSION, roadmap, quarter.key(), now);
        return new Outcome.Later(now.plus(UNTIL_OPENED), "The discussion of %s is opened first".formatted(quarter));
    }

    private Outcome comment(Step step, CardFacts facts, Publication.Discussion discussion) throws IOException {
        Mark mark = publishing.mark(step.suggestion(), "comment");
        RepositoryName repository = publishing.of(facts.roadmap()).repository();
        String body = texts.own(facts);
        return creation.once(
                step,
                since -> discussions.findOwnComment(repository, discussion.number(), mark),
                () -> discussions.comment(repository, discussion.nodeId(), body),
                comment -> keep(step, comment, Optional.empty()));
    }

    /** The wish is there already, in its author's own words: it is answered where it stands, and not repeated. */
    private Outcome answer(Step step, CardFacts facts, Remark remark) throws IOException {
        Mark mark = publishing.mark(step.suggestion(), "comment");
        RepositoryName repository = publishing.of(facts.roadmap()).repository();
        Publication.Discussion discussion =
                publications.discussion(facts.roadmap().key(), remark.quarter()).orElseThrow();
        String body = texts.answer(facts);
        return creation.once(
                step,
                since -> discussions.findOwnReply(repository, remark.thread(), mark),
                () -> discussions.reply(repository, discussion.nodeId(), remark.thread(), body),
                comment -> keep(step, comment, Optional.of(remark.nodeId())));
    }

    private void keep(Step step, Comment comment, Optional<String> answered) {
        publications.commented(
                step.suggestion(), new Publication.Comment(comment.nodeId(), comment.url(), answered), clock.instant());
    }
}
