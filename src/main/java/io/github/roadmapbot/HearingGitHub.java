package io.github.roadmapbot;

import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.reaction.Reactions;
import io.github.roadmapbot.github.sight.Sights;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.CountOnGitHub;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.back.LookAtIssues;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.GitHubVotes;
import io.github.roadmapbot.store.IssueLooks;
import java.time.Clock;
import java.util.Map;

/** What people on GitHub say to what is there already, put together. */
final class HearingGitHub {

    private final Roadmaps roadmaps;
    private final Map<String, PublishSettings> places;
    private final GitHubVotes votes;
    private final IssueLooks looks;
    private final Clock clock;

    HearingGitHub(Roadmaps roadmaps, Map<String, PublishSettings> places, Database database, Clock clock) {
        this.roadmaps = roadmaps;
        this.places = places;
        this.votes = new GitHubVotes(database);
        this.looks = new IssueLooks(database);
        this.clock = clock;
    }

    /** What happened while nobody looked is asked for. */
    void begin() {
        roadmaps.all().forEach(roadmap -> {
            votes.begin(roadmap.key(), clock.instant());
            looks.begin(roadmap.key(), clock.instant());
        });
    }

    StepRunner look(Wire wire) {
        return new LookAtIssues(roadmaps, places, looks, new Sights(wire), clock);
    }

    StepRunner count(Wire wire) {
        return new CountOnGitHub(roadmaps, votes, new Reactions(wire), clock);
    }
}
