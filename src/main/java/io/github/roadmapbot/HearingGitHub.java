package io.github.roadmapbot;

import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.reaction.Reactions;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.CountOnGitHub;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.GitHubVotes;
import java.time.Clock;

/** What people on GitHub say to what is there already, put together. */
final class HearingGitHub {

    private final Roadmaps roadmaps;
    private final GitHubVotes votes;
    private final Clock clock;

    HearingGitHub(Roadmaps roadmaps, Database database, Clock clock) {
        this.roadmaps = roadmaps;
        this.votes = new GitHubVotes(database);
        this.clock = clock;
    }

    /** What happened while nobody looked is asked for. */
    void begin() {
        roadmaps.all().forEach(roadmap -> votes.begin(roadmap.key(), clock.instant()));
    }

    StepRunner count(Wire wire) {
        return new CountOnGitHub(roadmaps, votes, new Reactions(wire), clock);
    }
}
