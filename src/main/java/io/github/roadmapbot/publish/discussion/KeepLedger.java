package io.github.roadmapbot.publish.discussion;

import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.publish.opening.PublicLines;
import io.github.roadmapbot.store.Ledgers;
import io.github.roadmapbot.store.Ledgers.Kept;
import io.github.roadmapbot.store.Ledgers.Line;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the one comment of a quarter's discussion that says what became of all feedback, edited in place until the quarter
 * is over. Whoever deletes it is rid of it.
 */
public final class KeepLedger implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(KeepLedger.class);

    private static final Duration RHYTHM = Duration.ofHours(1);

    private final Roadmaps roadmaps;
    private final Publishing publishing;
    private final Discussions discussions;
    private final Publications publications;
    private final Ledgers ledgers;
    private final PublicLines publicLines;
    private final Creation creation;
    private final Clock clock;

    public KeepLedger(
            Roadmaps roadmaps,
            Publishing publishing,
            Discussions discussions,
            Publications publications,
            Ledgers ledgers,
            Discretion discretion,
            Creation creation,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.publishing = publishing;
        this.discussions = discussions;
        this.publications = publications;
        this.ledgers = ledgers;
        this.publicLines = new PublicLines(discretion);
        this.creation = creation;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        Quarter quarter = Quarter.parse(step.detail());
        Optional<Publication.Discussion> discussion = publications.discussion(step.subject(), quarter);
        if (roadmap.isEmpty() || discussion.isEmpty()) {
            return Outcome.DONE; // it is not configured any more
        }
        Mark mark = Mark.of(publishing.instance(), "%s/%s/ledger".formatted(step.subject(), quarter.key()));
        String body = body(roadmap.get(), quarter, mark);
        Optional<Kept> kept = ledgers.find(step.subject(), quarter);
        RepositoryName repository = publishing.of(roadmap.get()).repository();
        Outcome outcome = kept.isPresent()
                ? rewrite(step, repository, kept.get(), body)
                : creation.once(
                        step,
                        since -> discussions.findOwnComment(
                                repository, discussion.get().number(), mark),
                        () -> discussions.comment(repository, discussion.get().nodeId(), body),
                        comment -> ledgers.keep(step.subject(), quarter, new Kept(comment.nodeId(), body)));
        boolean over = clock.instant().isAfter(end(roadmap.get().calendar(), quarter));
        return outcome instanceof Outcome.Done && !over ? next() : outcome;
    }

    private Outcome rewrite(Step step, RepositoryName repository, Kept kept, String body) throws IOException {
        if (kept.said().equals(body)) {
            return Outcome.DONE;
        }
        try {
            discussions.rewrite(repository, kept.nodeId(), body);
        } catch (NeedsPerson e) {
            if (!e.because("NOT_FOUND")) {
                throw e;
            }
            log.info("The summary of {} was deleted on GitHub, and stays deleted", step.detail());
        }
        ledgers.keep(step.subject(), Quarter.parse(step.detail()), new Kept(kept.nodeId(), body));
        return Outcome.DONE;
    }

    private Outcome next() {
        return new Outcome.Later(clock.instant().plus(RHYTHM), "It says what there is to say");
    }

    private String body(Roadmap roadmap, Quarter quarter, Mark mark) throws GitHubFailure {
        Calendar calendar = roadmap.calendar();
        List<Line> lines = ledgers.lines(roadmap.key(), quarter);
        // What is in a private repository is counted with what has no issue that can be shown.
        List<Line> shown = publicLines.shown(lines, publishing.of(roadmap).repository());
        Map<String, Integer> others = new TreeMap<>(ledgers.others(
                roadmap.key(), quarter, calendar.planningOf(quarter), calendar.planningOf(quarter.next())));
        if (shown.size() < lines.size()) {
            others.merge("published", lines.size() - shown.size(), Integer::sum);
        }
        return LedgerText.render(roadmap, quarter, shown, others, mark);
    }

    private static Instant end(Calendar calendar, Quarter quarter) {
        LocalDate after = quarter.lastDay().plusDays(1);
        return after.atStartOfDay(calendar.zone()).toInstant();
    }
}
