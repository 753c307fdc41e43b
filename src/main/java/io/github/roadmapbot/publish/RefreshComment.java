package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.CardFacts;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.Optional;

/** Renders a suggestion's comment in the discussion of its quarter afresh. */
public final class RefreshComment implements StepRunner {

    private final Publishing publishing;
    private final Discussions discussions;
    private final Names names;

    public RefreshComment(Publishing publishing, Discussions discussions, Names names) {
        this.publishing = publishing;
        this.discussions = discussions;
        this.names = names;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        Optional<Publication.Comment> comment = facts.publication().comment();
        if (comment.isPresent()) {
            Mark mark = publishing.mark(step.suggestion(), "comment");
            String body =
                    CommentBody.render(facts, names.shown(facts.suggestion().proposer()), mark);
            discussions.rewrite(
                    publishing.of(facts.roadmap()).repository(), comment.get().nodeId(), body);
        }
        return Outcome.DONE;
    }
}
