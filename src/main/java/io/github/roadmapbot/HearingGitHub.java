package io.github.roadmapbot;

import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.discussion.Conversation;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.issue.Existing;
import io.github.roadmapbot.github.reaction.Reactions;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.CountOnGitHub;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.publish.discussion.Intake;
import io.github.roadmapbot.publish.discussion.KeepLedger;
import io.github.roadmapbot.publish.discussion.ReadDiscussions;
import io.github.roadmapbot.publish.existing.ImportIssues;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.GitHubVotes;
import io.github.roadmapbot.store.Imports;
import io.github.roadmapbot.store.Ledgers;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Readings;
import io.github.roadmapbot.store.Remarks;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** What people on GitHub say to what is there already, put together. */
final class HearingGitHub {

    private final Roadmaps roadmaps;
    private final Map<String, Intake> intakes = new HashMap<>();
    private final Imports imports;
    private final GitHubVotes votes;
    private final Readings readings;
    private final Remarks remarks;
    private final Ledgers ledgers;
    private final Clock clock;

    HearingGitHub(Settings settings, Database database, Clock clock) {
        this.roadmaps = settings.roadmaps();
        this.imports = new Imports(database);
        settings.capture().forEach((key, each) -> intakes.put(key, new Intake(each.category(), each.allowance())));
        this.votes = new GitHubVotes(database);
        this.readings = new Readings(database);
        this.remarks = new Remarks(database);
        this.ledgers = new Ledgers(database);
        this.clock = clock;
    }

    /** What happened while nobody looked is asked for. */
    void begin() {
        roadmaps.all().forEach(roadmap -> {
            votes.begin(roadmap.key(), clock.instant());
            readings.begin(roadmap.key(), clock.instant());
        });
    }

    /** The comments that suggestions were taken from. */
    Remarks remarks() {
        return remarks;
    }

    StepRunner keepLedger(
            Discussions discussions, Publishing publishing, Publications publications, Creation creation) {
        return new KeepLedger(roadmaps, publishing, discussions, publications, ledgers, creation, clock);
    }

    /** What is there already. */
    StepRunner importing(Wire wire, Publishing publishing) {
        return new ImportIssues(roadmaps, publishing, intakes, new Existing(wire), imports, clock);
    }

    StepRunner read(Wire wire, Publishing publishing) {
        return new ReadDiscussions(
                roadmaps,
                roadmap -> publishing.of(roadmap).repository(),
                intakes,
                readings,
                remarks,
                new Conversation(wire),
                clock);
    }

    StepRunner count(Wire wire) {
        return new CountOnGitHub(roadmaps, votes, new Reactions(wire), clock);
    }
}
