package io.github.roadmapbot.publish.part;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.github.issue.SubIssues;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the issue of a part beneath that of the whole, where people see how far all of it is; where a person put it stays. */
public final class AddSubIssue implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(AddSubIssue.class);

    private final Publications publications;
    private final SubIssues subIssues;
    private final Discretion discretion;

    public AddSubIssue(Publications publications, SubIssues subIssues, Discretion discretion) {
        this.publications = publications;
        this.subIssues = subIssues;
        this.discretion = discretion;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Publication part = publications.of(step.suggestion());
        Publication whole = publications.of(SuggestionId.parse(step.detail()).orElseThrow());
        if (isThere(part) && isThere(whole)) {
            addIfThere(whole.issue().orElseThrow(), part.issue().orElseThrow());
        }
        return Outcome.DONE;
    }

    private static boolean isThere(Publication publication) {
        return publication.issue().isPresent() && !publication.standing().gone();
    }

    /** Nobody looks at the issue of a whole, so that it is gone shows only now. */
    private void addIfThere(Publication.Issue whole, Publication.Issue part) throws IOException {
        try {
            add(whole, part);
        } catch (NeedsPerson e) {
            if (!e.because("NOT_FOUND")) {
                throw e;
            }
            log.info("{} is not put beneath {}, because one of them is gone", part.url(), whole.url(), e);
        }
    }

    private void add(Publication.Issue whole, Publication.Issue part) throws IOException {
        RepositoryName place = RepositoryName.parse(part.repository());
        if (discretion.isKeptFrom(place, RepositoryName.parse(whole.repository()))) {
            log.info("{} is private, so it is not put beneath {}, which everybody can read", part.url(), whole.url());
            return;
        }
        if (!subIssues.add(place, whole.nodeId(), part.nodeId())) {
            log.info("{} is a part of another issue than {} already, and stays that", part.url(), whole.url());
        }
    }
}
