package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Origin;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.IssueText;
import io.github.roadmapbot.github.issue.Issues;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders the bot's block of an issue afresh, and the text above it as long as nobody has edited it. */
public final class RefreshIssue implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(RefreshIssue.class);

    private final Publishing publishing;
    private final Issues issues;
    private final Proposers proposers;
    private final Origin origin;

    public RefreshIssue(Publishing publishing, Issues issues, Proposers proposers, Origin origin) {
        this.publishing = publishing;
        this.issues = issues;
        this.proposers = proposers;
        this.origin = origin;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        Optional<Publication.Issue> issue = facts.publication().issue();
        if (issue.isEmpty() || facts.publication().standing().gone()) {
            return Outcome.DONE;
        }
        if (facts.suggestion().state() instanceof State.Split) {
            return Outcome.DONE; // it holds its parts together, and says nothing that changes
        }
        Mark mark = publishing.mark(step.suggestion(), "issue");
        IssueText text = IssueBody.render(
                facts,
                proposers.of(facts.suggestion()),
                origin.link(facts),
                mark,
                publishing.of(facts.roadmap()).issue());
        RepositoryName repository = RepositoryName.parse(issue.get().repository());
        if (!issues.rewrite(repository, issue.get().number(), text::within)) {
            log.warn(
                    "{} is left as it is: somebody took my mark out of it",
                    issue.get().url());
        }
        return Outcome.DONE;
    }
}
