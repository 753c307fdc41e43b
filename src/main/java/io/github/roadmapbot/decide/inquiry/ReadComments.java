package io.github.roadmapbot.decide.inquiry;

import io.github.roadmapbot.decide.DecideSettings;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.IssueComments;
import io.github.roadmapbot.github.issue.IssueComments.Said;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.Inquiries;
import io.github.roadmapbot.text.OnGitHub;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what people ask and answer beneath the issues of a roadmap's repositories. The subject of its one step is the
 * roadmap's key; it is never done, only later.
 */
public final class ReadComments implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(ReadComments.class);

    static final Duration PERIOD = Duration.ofMinutes(5);

    /** GitHub's lists may learn of a comment after they learnt of a younger one. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    /** Nobody fills the maintainers' channel from GitHub. */
    private static final int MOST_AN_HOUR = 5;

    private final Roadmaps roadmaps;
    private final Map<String, DecideSettings> settings;
    private final InquiryDesk desk;
    private final Links links;
    private final IssueComments comments;
    private final Clock clock;

    /**
     * Takes what it reads with.
     *
     * @param settings by the roadmap's key
     */
    public ReadComments(
            Roadmaps roadmaps,
            Map<String, DecideSettings> settings,
            InquiryDesk desk,
            Links links,
            IssueComments comments,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.settings = Map.copyOf(settings);
        this.desk = desk;
        this.links = links;
        this.comments = comments;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) {
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        if (roadmap.isEmpty()) {
            return Outcome.DONE; // it is not configured any more
        }
        Duration pause = PERIOD;
        for (String repository : desk.subjects().repositories(roadmap.get())) {
            try {
                read(roadmap.get(), repository);
            } catch (NotDone e) {
                pause = e.retryAfter()
                        .filter(wait -> wait.compareTo(PERIOD) > 0)
                        .orElse(PERIOD);
            } catch (GitHubFailure e) {
                log.warn("What is asked beneath the issues of {} cannot be read now: {}", repository, e.getMessage());
            }
        }
        return new Outcome.Later(clock.instant().plus(pause), "Everything was read", true);
    }

    private void read(Roadmap roadmap, String repository) throws GitHubFailure {
        Instant from = desk.places().readUntil(roadmap.key(), repository);
        List<Said> said = comments.since(RepositoryName.parse(repository), from.minus(OVERLAP));
        Instant until = from;
        for (Said each : said) {
            if (!each.own() && !each.updatedAt().isBefore(from.minus(OVERLAP))) {
                hear(roadmap, repository, each);
            }
            until = each.updatedAt().isAfter(until) ? each.updatedAt() : until;
        }
        desk.places().read(roadmap.key(), repository, until);
    }

    private void hear(Roadmap roadmap, String repository, Said said) {
        DecideSettings rules = settings.getOrDefault(roadmap.key(), DecideSettings.DEFAULT);
        Optional<Spoken> spoken = Spoken.read(said.body(), rules.words());
        Optional<Subject> subject = desk.subjects().typed(roadmap, repository + "#" + said.issue());
        if (spoken.isEmpty() || subject.isEmpty() || !concerns(roadmap, subject.get(), said)) {
            return;
        }
        if (spoken.get() instanceof Spoken.Asked asked) {
            desk.inquiries()
                    .hear(
                            said.id(),
                            new Inquiries.Draft(
                                    roadmap.key() + " comment " + said.id(),
                                    roadmap.key(),
                                    subject.get(),
                                    asked.kind(),
                                    Mrkdwn.atMost(InquiryCard.LONGEST, asked.words()),
                                    person(said),
                                    Optional.of(said.url())),
                            MOST_AN_HOUR,
                            clock.instant());
        } else if (spoken.get() instanceof Spoken.Answered answered) {
            answer(roadmap, subject.get(), answered, said);
        }
    }

    /** Talk about code, and beneath issues of which nothing is known here, is nobody's question to the maintainers. */
    private boolean concerns(Roadmap roadmap, Subject subject, Said said) {
        return !said.url().getPath().contains("/pull/")
                && (!(subject instanceof Subject.Ticket issue)
                        || desk.inquiries().concerns(roadmap.key(), issue));
    }

    /** Without a name it is an answer only where one thing alone can be meant. */
    private void answer(Roadmap roadmap, Subject subject, Spoken.Answered answered, Said said) {
        List<Inquiry> open = desk.inquiries().unanswered(roadmap.key(), subject);
        List<Inquiry> meant = open.stream()
                .filter(each -> answered.to().map(each.id()::equals).orElseGet(each::isOpen))
                .toList();
        String words = Mrkdwn.atMost(InquiryCard.LONGEST, answered.words());
        desk.inquiries()
                .hear(
                        roadmap.key(),
                        said.id(),
                        answered.to().isPresent(),
                        meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty(),
                        new Inquiry.Answer(words, person(said), clock.instant()));
    }

    private String person(Said said) {
        return links.person(said.author()).orElseGet(() -> OnGitHub.person(said.author()));
    }
}
