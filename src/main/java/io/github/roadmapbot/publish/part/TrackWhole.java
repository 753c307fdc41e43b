package io.github.roadmapbot.publish.part;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.Prepared;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<CardFacts> parts =
                whole.ties().parts().stream().map(publishing::facts).toList();
        Optional<RepositoryName> place =
                places(parts.stream().filter(part -> !isGone(part))).findFirst();
        if (place.isPresent()) {
            return opened(step, whole, place.get(), places(parts.stream()).toList());
        }
        return parts.stream().anyMatch(TrackWhole::mayBePublished)
                ? new Outcome.Later(clock.instant().plus(UNTIL_A_PART), "It waits for the first of its parts")
                : Outcome.DONE;
    }

    private static Stream<RepositoryName> places(Stream<CardFacts> parts) {
        return parts.flatMap(part -> part.publication().issue().stream())
                .map(issue -> RepositoryName.parse(issue.repository()))
                .distinct();
    }

    private static boolean isGone(CardFacts part) {
        return part.publication().standing().gone();
    }

    /** What is taken up again after that has this owed once more. */
    private static boolean mayBePublished(CardFacts part) {
        State state = part.suggestion().state();
        return !isGone(part)
                && !(state instanceof State.Declined
                        || state instanceof State.Withdrawn
                        || state instanceof State.Merged
                        || state instanceof State.Split);
    }

    private Outcome opened(Step step, CardFacts whole, RepositoryName place, List<RepositoryName> places)
            throws IOException {
        Mark mark = publishing.mark(step.suggestion(), "issue");
        String title = SafeMarkdown.title(whole.suggestion().title());
        String block = "- **Category** " + SafeMarkdown.literal(whole.categoryName(), SafeMarkdown.TITLE_CAP);
        String body = new IssueText(mark, TEXT, block).body();
        return creation.oncePrepared(
                step,
                since -> find(places, mark, since.minus(MARGIN)),
                () -> {
                    Prepared<Issue> prepared = issues.prepare(
                            place, title, body, OpenIssue.labelsOfWhole(whole, publishing.of(whole.roadmap())));
                    return () -> new Opened(place, prepared.create());
                },
                opened -> keep(step, opened));
    }

    /** An earlier run may have opened it where another part was the first then. */
    private Optional<Opened> find(List<RepositoryName> places, Mark mark, Instant since) throws IOException {
        for (RepositoryName place : places) {
            Optional<Issue> found = issues.findOwn(place, mark, since);
            if (found.isPresent()) {
                return Optional.of(new Opened(place, found.get()));
            }
        }
        return Optional.empty();
    }

    private void keep(Step step, Opened opened) {
        Issue issue = opened.issue();
        wholes.opened(
                step.suggestion(),
                new Publication.Issue(opened.place().toString(), issue.number(), issue.nodeId(), issue.url()),
                clock.instant());
    }

    private record Opened(RepositoryName place, Issue issue) {}
}
