package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.discussion.Comment;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Shows in the discussion of the quarter that is planned what its proposer released, before anybody has approved it, where the
 * roadmap wants that. What comes from a discussion stands there already.
 */
public final class Mirror implements StepRunner {

    private static final Duration UNTIL_OPENED = Duration.ofMinutes(1);

    private final Publishing publishing;
    private final Discussions discussions;
    private final Publications publications;
    private final Steps steps;
    private final CommentTexts texts;
    private final Creation creation;
    private final Clock clock;

    public Mirror(
            Publishing publishing,
            Discussions discussions,
            Publications publications,
            Steps steps,
            CommentTexts texts,
            Creation creation,
            Clock clock) {
        this.publishing = publishing;
        this.discussions = discussions;
        this.publications = publications;
        this.steps = steps;
        this.texts = texts;
        this.creation = creation;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        Instant now = clock.instant();
        if (facts.publication().comment().isPresent()) {
            steps.owe(StepKind.REFRESH_COMMENT, step.subject(), "", now, now);
            return Outcome.DONE;
        }
        if (step.sentAt().isEmpty() && !isToBeShown(facts)) {
            return Outcome.DONE;
        }
        Roadmap roadmap = facts.roadmap();
        Quarter quarter = roadmap.calendar().planned(clock);
        Optional<Publication.Discussion> discussion = publications.discussion(roadmap.key(), quarter);
        if (discussion.isPresent()) {
            return show(step, facts, discussion.get());
        }
        Optional<Instant> opens = publications
                .opensOn(roadmap.key(), quarter)
                .map(day -> day.atStartOfDay(roadmap.calendar().zone()).toInstant())
                .filter(now::isBefore);
        if (opens.isPresent()) {
            return new Outcome.Later(opens.get(), "The discussion of %s is opened then".formatted(quarter));
        }
        if (steps.isGivenUp(StepKind.OPEN_DISCUSSION, roadmap.key(), quarter.key())) {
            return Outcome.DONE;
        }
        steps.oweOnce(StepKind.OPEN_DISCUSSION, roadmap.key(), quarter.key(), now);
        return new Outcome.Later(now.plus(UNTIL_OPENED), "The discussion of %s is opened first".formatted(quarter));
    }

    private boolean isToBeShown(CardFacts facts) {
        State state = facts.suggestion().state();
        boolean undecided = state instanceof State.Draft
                || state instanceof State.NeedsInfo
                || state instanceof State.Snoozed
                || state instanceof State.Escalated;
        return undecided
                && facts.suggestion().isReleased()
                && publishing.of(facts.roadmap()).talk().mirrorsReleased()
                && !texts.isFromDiscussion(facts);
    }

    private Outcome show(Step step, CardFacts facts, Publication.Discussion discussion) throws IOException {
        Mark mark = publishing.mark(step.suggestion(), "comment");
        RepositoryName repository = publishing.of(facts.roadmap()).repository();
        String body = texts.now(facts);
        return creation.once(
                step,
                since -> discussions.findOwnComment(repository, discussion.number(), mark),
                () -> discussions.comment(repository, discussion.nodeId(), body),
                comment -> keep(step, comment));
    }

    /** Whoever took their words back while they were sent is heard at once. */
    private void keep(Step step, Comment comment) {
        Instant now = clock.instant();
        publications.commented(step.suggestion(), new Publication.Comment(comment.nodeId(), comment.url()), now);
        steps.owe(StepKind.REFRESH_COMMENT, step.subject(), "", now, now);
    }
}
