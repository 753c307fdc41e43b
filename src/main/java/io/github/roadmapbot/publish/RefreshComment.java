package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders a suggestion's comment in the discussion of its quarter afresh. */
public final class RefreshComment implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(RefreshComment.class);

    private final Publishing publishing;
    private final Discussions discussions;
    private final CommentTexts texts;

    public RefreshComment(Publishing publishing, Discussions discussions, CommentTexts texts) {
        this.publishing = publishing;
        this.discussions = discussions;
        this.texts = texts;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        Optional<Publication.Comment> comment = facts.publication().comment();
        if (comment.isPresent()) {
            rewrite(publishing.of(facts.roadmap()).repository(), comment.get(), texts.now(facts));
        }
        return Outcome.DONE;
    }

    private void rewrite(RepositoryName repository, Publication.Comment comment, String text) throws GitHubFailure {
        try {
            discussions.rewrite(repository, comment.nodeId(), text);
        } catch (NeedsPerson e) {
            if (!e.because("NOT_FOUND")) {
                throw e;
            }
            log.info("{} was deleted on GitHub, and stays deleted", comment.url());
        }
    }
}
