package io.github.roadmapbot.publish.discussion;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.discussion.Conversation;
import io.github.roadmapbot.github.discussion.Exchange;
import io.github.roadmapbot.github.discussion.Remark;
import io.github.roadmapbot.github.discussion.SingleRemarks;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.NextLook;
import io.github.roadmapbot.store.Readings;
import io.github.roadmapbot.store.Readings.Reading;
import io.github.roadmapbot.store.Remarks;
import io.github.roadmapbot.store.Remarks.Heard;
import io.github.roadmapbot.store.Remarks.Sight;
import io.github.roadmapbot.store.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the discussions of the quarters that are not over, a page at a time: each comment of a person's becomes a draft
 * once, and is followed as long as it is one. Replies stay talk
 * but for those that maintainers made suggestions of. The subject of its one step is a roadmap's key; it is never
 * done, only later.
 */
public final class ReadDiscussions implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(ReadDiscussions.class);

    /** How long a discussion is left alone after somebody read it to its end. */
    static final Duration PERIOD = Duration.ofMinutes(10);

    private static final Duration BREATH = Duration.ofSeconds(3);

    private final Roadmaps roadmaps;
    private final Function<Roadmap, RepositoryName> repositories;
    private final Map<String, Intake> intakes;
    private final Readings readings;
    private final Remarks remarks;
    private final Conversation conversation;
    private final SingleRemarks single;
    private final HearReplies replies;
    private final Clock clock;

    /**
     * Takes what it reads with.
     *
     * @param repositories where the discussions of a roadmap are
     * @param intakes by the roadmap's key
     */
    public ReadDiscussions(
            Roadmaps roadmaps,
            Function<Roadmap, RepositoryName> repositories,
            Map<String, Intake> intakes,
            Readings readings,
            Remarks remarks,
            Conversation conversation,
            SingleRemarks single,
            HearReplies replies,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.repositories = repositories;
        this.intakes = Map.copyOf(intakes);
        this.readings = readings;
        this.remarks = remarks;
        this.conversation = conversation;
        this.single = single;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws GitHubFailure {
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        if (roadmap.isEmpty()) {
            return Outcome.DONE; // it is not configured any more
        }
        Instant now = clock.instant();
        Quarter oldest =
                Quarter.of(LocalDate.ofInstant(now, roadmap.get().calendar().zone()));
        Optional<Reading> next = readings.next(step.subject(), oldest);
        Instant due = next.map(reading -> dueAt(reading, now)).orElse(now.plus(PERIOD));
        return due.isAfter(now)
                ? new Outcome.Later(due, "Everything was read")
                : read(roadmap.get(), next.orElseThrow());
    }

    /** An end in the future was before the clock was set back. */
    private static Instant dueAt(Reading reading, Instant now) {
        return reading.isUnderWay() || reading.endedAt().isAfter(now)
                ? now
                : reading.endedAt().plus(PERIOD);
    }

    private Outcome read(Roadmap roadmap, Reading reading) throws GitHubFailure {
        try {
            readPage(roadmap, reading);
            return new Outcome.Later(clock.instant().plus(BREATH), "Reading page after page");
        } catch (NotDone e) {
            return NextLook.after(e, clock.instant());
        } catch (GitHubFailure e) {
            log.warn(
                    "The discussion {} cannot be read now: {}",
                    reading.discussion().url(),
                    e.getMessage());
            if (e instanceof NeedsPerson) {
                readings.abandoned(reading, clock.instant());
            }
            return NextLook.after(e, clock.instant());
        }
    }

    private void readPage(Roadmap roadmap, Reading reading) throws GitHubFailure {
        RepositoryName repository = repositories.apply(roadmap);
        Conversation.Page page =
                conversation.page(repository, reading.discussion().number(), reading.after());
        for (Exchange exchange : page.exchanges()) {
            take(roadmap, reading, repository, exchange.comment(), page.closed());
            replies.hear(roadmap, reading, exchange);
        }
        List<String> nodes = page.remarks().stream().map(Remark::nodeId).toList();
        if (page.next().isPresent()) {
            readings.turned(reading, nodes, page.next().get());
        } else {
            List<String> replies = replies(roadmap, reading, repository);
            readings.ended(
                    reading, Stream.concat(nodes.stream(), replies.stream()).toList(), clock.instant());
        }
    }

    /** Those replies that are suggestions are on no page; the ones that are there. */
    private List<String> replies(Roadmap roadmap, Reading reading, RepositoryName repository) throws GitHubFailure {
        List<Remark> there = single.of(repository, remarks.replies(reading));
        there.forEach(remark -> take(roadmap, reading, repository, remark, true));
        return there.stream().map(Remark::nodeId).toList();
    }

    private void take(Roadmap roadmap, Reading reading, RepositoryName repository, Remark remark, boolean closed) {
        Optional<Remarks.Remark> known = remarks.known(remark.nodeId());
        Intake intake = intake(roadmap);
        Optional<Heard> heard = Ear.heard(remark, repository, intake.category());
        if (heard.isPresent() && known.isPresent()) {
            remarks.follow(known.get(), heard.get(), clock.instant());
        } else if (heard.isPresent()
                && remark.byPerson()
                && !remarks.isOurs(remark.nodeId())
                && !closed
                && heard.get().sight() == Sight.SHOWN) {
            remarks.keep(reading, heard.get(), intake.allowance(), clock.instant());
        }
    }

    private Intake intake(Roadmap roadmap) {
        Intake found = intakes.get(roadmap.key());
        if (found == null) {
            throw new IllegalStateException("The roadmap '%s' takes nothing in".formatted(roadmap.key()));
        }
        return found;
    }
}
