package io.github.roadmapbot;

import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.reaction.Reactions;
import io.github.roadmapbot.github.sight.Sights;
import io.github.roadmapbot.github.webhook.Delivery;
import io.github.roadmapbot.github.webhook.WebhookEndpoint;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.CountOnGitHub;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.back.LookAtIssues;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.GitHubDeliveries;
import io.github.roadmapbot.store.GitHubVotes;
import io.github.roadmapbot.store.IssueLooks;
import java.time.Clock;
import java.util.Map;
import org.eclipse.jetty.server.Handler;

/** What people on GitHub say to what is there already, put together. */
final class HearingGitHub {

    private final Roadmaps roadmaps;
    private final Map<String, PublishSettings> places;
    private final GitHubVotes votes;
    private final IssueLooks looks;
    private final GitHubDeliveries deliveries;
    private final Clock clock;

    HearingGitHub(Roadmaps roadmaps, Map<String, PublishSettings> places, Database database, Clock clock) {
        this.roadmaps = roadmaps;
        this.places = places;
        this.votes = new GitHubVotes(database);
        this.looks = new IssueLooks(database);
        this.deliveries = new GitHubDeliveries(database);
        this.clock = clock;
    }

    /** What happened while nobody looked is asked for. */
    void begin() {
        roadmaps.all().forEach(roadmap -> {
            votes.begin(roadmap.key(), clock.instant());
            looks.begin(roadmap.key(), clock.instant());
        });
    }

    /** Where GitHub may say that something happened; nowhere without a secret. */
    Map<String, Handler> pages(GitHubAccess access) {
        Delivery.Keeper keeper = delivery -> deliveries.keep(delivery.guid(), delivery.nodes(), clock.instant());
        return access.webhookSecret()
                .<Map<String, Handler>>map(
                        secret -> Map.of(WebhookEndpoint.PATH, new WebhookEndpoint(secret, keeper, Clock.systemUTC())))
                .orElse(Map.of());
    }

    StepRunner look(Wire wire) {
        return new LookAtIssues(roadmaps, places, looks, new Sights(wire), clock);
    }

    StepRunner count(Wire wire) {
        return new CountOnGitHub(roadmaps, votes, new Reactions(wire), clock);
    }
}
