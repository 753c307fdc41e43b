package io.github.roadmapbot.publish.part;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Issue;
import io.github.roadmapbot.github.issue.IssueText;
import io.github.roadmapbot.github.issue.Issues;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.OpenIssue;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.Wholes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Opens an issue for what was split, in the repository of its first part that is on the roadmap: nobody approved the whole
 * itself, so it says its title and nothing else, to those who can read a part.
 */
public final class TrackWhole implements StepRunner {

    /** A part that gets its issue wakes it; this is for when it was looked at in the same moment. */
    private static final Duration UNTIL_A_PART = Duration.ofDays(1);

    /** GitHub's clock and ours may differ. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final String TEXT = """
            This is done in parts, which stand beneath it as sub-issues. Each of them is planned for itself.
            """;

    private final Publishing publishing;
    private final Issues issues;
    private final Wholes wholes;
    private final Creation creation;
    private final Clock clock;

    public TrackWhole(Publishing publishing, Issues issues, Wholes wholes, Creation creation, Clock clock) {
        this.publishing = publishing;
        this.issues = issues;
        this.wholes = wholes;
        this.creation = creation;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts whole = publishing.facts(step.suggestion());
        if (!(whole.suggestion().state() instanceof State.Split)
                || whole.publication().issue().isPresent()) {
            return Outcome.DONE;
        }
        Optional<RepositoryName> place = placeOfFirst(whole);
        return place.isPresent()
                ? opened(step, whole, place.get())
                : new Outcome.Later(clock.instant().plus(UNTIL_A_PART), "It waits for the first of its parts");
    }

    private Optional<RepositoryName> placeOfFirst(CardFacts whole) {
        return whole.ties().parts().stream()
                .map(publishing::facts)
                .map(CardFacts::publication)
                .filter(part -> !part.standing().gone())
                .flatMap(part -> part.issue().stream())
                .map(issue -> RepositoryName.parse(issue.repository()))
                .findFirst();
    }

    private Outcome opened(Step step, CardFacts whole, RepositoryName place) throws IOException {
        Mark mark = publishing.mark(step.suggestion(), "issue");
        String title = SafeMarkdown.title(whole.suggestion().title());
        String block = "- **Category** " + SafeMarkdown.literal(whole.categoryName(), SafeMarkdown.TITLE_CAP);
        String body = new IssueText(mark, TEXT, block).body();
        return creation.oncePrepared(
                step,
                since -> issues.findOwn(place, mark, since.minus(MARGIN)),
                () -> issues.prepare(place, title, body, OpenIssue.labels(whole, publishing.of(whole.roadmap())))
                        ::create,
                issue -> keep(step, place, issue));
    }

    private void keep(Step step, RepositoryName place, Issue issue) {
        wholes.opened(
                step.suggestion(),
                new Publication.Issue(place.toString(), issue.number(), issue.nodeId(), issue.url()),
                clock.instant());
    }
}
