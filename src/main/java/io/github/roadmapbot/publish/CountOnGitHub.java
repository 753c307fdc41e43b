package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.Card;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.reaction.Reactions;
import io.github.roadmapbot.github.reaction.Support;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.GitHubVotes;
import io.github.roadmapbot.store.GitHubVotes.Due;
import io.github.roadmapbot.store.GitHubVotes.Listed;
import io.github.roadmapbot.store.GitHubVotes.Reacted;
import io.github.roadmapbot.store.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks GitHub who supports what is there already, many at once, so that its voices stand beside Slack's. The subject of its
 * one step is a roadmap's key; it is never done, only later.
 */
public final class CountOnGitHub implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(CountOnGitHub.class);

    /** How long something is left alone after somebody looked at it. */
    static final Duration PERIOD = Duration.ofMinutes(15);

    private static final Duration BREATH = Duration.ofSeconds(3);

    /** Each is an issue and two comments at most. */
    private static final int AT_ONCE = Reactions.MOST / 3;

    private final Roadmaps roadmaps;
    private final GitHubVotes votes;
    private final Reactions reactions;
    private final Clock clock;

    public CountOnGitHub(Roadmaps roadmaps, GitHubVotes votes, Reactions reactions, Clock clock) {
        this.roadmaps = roadmaps;
        this.votes = votes;
        this.reactions = reactions;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws GitHubFailure {
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        if (roadmap.isEmpty()) {
            return Outcome.DONE; // it is not configured any more
        }
        Instant now = clock.instant();
        List<Due> oldest = votes.next(step.subject(), AT_ONCE);
        List<Due> due = oldest.stream().filter(each -> !isFresh(each, now)).toList();
        if (due.isEmpty()) {
            Instant next = oldest.stream()
                    .map(each -> each.lookedAt().plus(PERIOD))
                    .findFirst()
                    .orElse(now.plus(PERIOD));
            return new Outcome.Later(next, "Everything was looked at");
        }
        return look(roadmap.get(), due);
    }

    /** A look in the future was before the clock was set back. */
    private static boolean isFresh(Due due, Instant now) {
        return due.lookedAt().plus(PERIOD).isAfter(now) && !due.lookedAt().isAfter(now);
    }

    private Outcome look(Roadmap roadmap, List<Due> due) throws GitHubFailure {
        try {
            settle(roadmap, due, listed(roadmap, due));
            return new Outcome.Later(clock.instant().plus(BREATH), "Looking at some after the others");
        } catch (NotDone e) {
            return NextLook.after(e, clock.instant());
        } catch (GitHubFailure e) {
            log.warn("The votes of '{}' on GitHub cannot be counted now: {}", roadmap.key(), e.getMessage());
            return NextLook.after(e, clock.instant());
        }
    }

    /** Repository by repository: an App has a token for each owner's. */
    private Map<String, Listed> listed(Roadmap roadmap, List<Due> due) throws GitHubFailure {
        Map<String, List<String>> nodes = due.stream()
                .collect(Collectors.groupingBy(
                        Due::repository, Collectors.flatMapping(each -> each.nodes().stream(), Collectors.toList())));
        Set<String> counting = Set.copyOf(roadmap.voting().reactionNames());
        Map<String, Listed> listed = new HashMap<>();
        for (Map.Entry<String, List<String>> each : nodes.entrySet()) {
            for (Support support : reactions.of(RepositoryName.parse(each.getKey()), each.getValue())) {
                listed.put(support.node(), listed(support, counting));
            }
        }
        return listed;
    }

    private static Listed listed(Support support, Set<String> counting) {
        Set<Reacted> reacted = support.reactions().stream()
                .filter(each -> counting.contains(each.content()))
                .map(each -> new Reacted(each.account(), each.content()))
                .collect(Collectors.toSet());
        return new Listed(support.node(), reacted, support.complete(), support.upvotes());
    }

    private void settle(Roadmap roadmap, List<Due> due, Map<String, Listed> listed) {
        Instant now = clock.instant();
        for (Due each : due) {
            List<Listed> own = each.nodes().stream()
                    .filter(listed::containsKey)
                    .map(listed::get)
                    .toList();
            if (own.size() < each.nodes().size()) {
                log.info("GitHub does not show all that '{}' has of {}", roadmap.key(), each.suggestion());
            }
            votes.settle(each, own, now.plus(Card.RHYTHM), now);
        }
    }
}
