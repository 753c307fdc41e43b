package io.github.roadmapbot;

import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.card.post.TellDiscussion;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.discussion.Conversation;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.discussion.SingleRemarks;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.github.issue.Existing;
import io.github.roadmapbot.github.issue.Relabelling;
import io.github.roadmapbot.github.reaction.Reactions;
import io.github.roadmapbot.github.sight.Sights;
import io.github.roadmapbot.github.webhook.Delivery;
import io.github.roadmapbot.github.webhook.WebhookEndpoint;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.MaintainersOnGitHub;
import io.github.roadmapbot.publish.CountOnGitHub;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.publish.back.FollowCategory;
import io.github.roadmapbot.publish.back.LookAtIssues;
import io.github.roadmapbot.publish.discussion.HearReplies;
import io.github.roadmapbot.publish.discussion.ImportComment;
import io.github.roadmapbot.publish.discussion.Intake;
import io.github.roadmapbot.publish.discussion.KeepLedger;
import io.github.roadmapbot.publish.discussion.PromoteReply;
import io.github.roadmapbot.publish.discussion.ReadDiscussions;
import io.github.roadmapbot.publish.existing.Consent;
import io.github.roadmapbot.publish.existing.ImportIssues;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.DiscussionOffers;
import io.github.roadmapbot.store.GitHubDeliveries;
import io.github.roadmapbot.store.GitHubVotes;
import io.github.roadmapbot.store.Imports;
import io.github.roadmapbot.store.IssueLooks;
import io.github.roadmapbot.store.Ledgers;
import io.github.roadmapbot.store.Promotions;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Readings;
import io.github.roadmapbot.store.Remarks;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.cycle.PlannedQuarters;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.server.Handler;

/** What people on GitHub say to what is there already, put together. */
final class HearingGitHub {

    private final Roadmaps roadmaps;
    private final Map<String, PublishSettings> places;
    private final Map<String, Intake> intakes = new HashMap<>();
    private final Map<String, Consent> consents = new HashMap<>();
    private final Imports imports;
    private final GitHubVotes votes;
    private final IssueLooks looks;
    private final GitHubDeliveries deliveries;
    private final Readings readings;
    private final Remarks remarks;
    private final Promotions promotions;
    private final Ledgers ledgers;
    private final PlannedQuarters planned;
    private final DiscussionOffers offers;
    private final Clock clock;

    HearingGitHub(Settings settings, Database database, Clock clock) {
        this.roadmaps = settings.roadmaps();
        this.imports = new Imports(database);
        settings.capture().forEach((key, each) -> intakes.put(key, new Intake(each.category(), each.allowance())));
        settings.triage().forEach((key, each) -> consents.put(key, new Consent(each.approvals(), each.approveOwn())));
        this.places = settings.publish();
        this.votes = new GitHubVotes(database);
        this.looks = new IssueLooks(database);
        this.deliveries = new GitHubDeliveries(database);
        this.readings = new Readings(database);
        this.remarks = new Remarks(database);
        this.promotions = new Promotions(database);
        this.ledgers = new Ledgers(database);
        this.planned = new PlannedQuarters(database, clock);
        this.offers = new DiscussionOffers(database);
        this.clock = clock;
    }

    /** What happened while nobody looked is asked for. */
    void begin() {
        roadmaps.all().forEach(roadmap -> {
            votes.begin(roadmap.key(), clock.instant());
            looks.begin(roadmap.key(), clock.instant());
            readings.begin(roadmap.key(), clock.instant());
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

    StepRunner tellDiscussion(Publications publications, PostOnce once) {
        return new TellDiscussion(roadmaps, publications, offers, once);
    }

    /** The comments that suggestions were taken from. */
    Remarks remarks() {
        return remarks;
    }

    Map<StepKind, StepRunner> gitHubSteps(
            Wire wire,
            Publishing publishing,
            Discussions discussions,
            Publications publications,
            MaintainersOnGitHub maintainers,
            Creation creation) {
        SingleRemarks single = new SingleRemarks(wire);
        Sights sights = new Sights(wire, clock);
        return Map.of(
                StepKind.PROMOTE_REPLY,
                        new PromoteReply(
                                roadmaps,
                                publishing,
                                intakes,
                                publications,
                                promotions,
                                remarks,
                                single,
                                discussions,
                                creation,
                                clock),
                StepKind.IMPORT_COMMENT,
                        new ImportComment(roadmaps, publishing, intakes, publications, remarks, single, imports, clock),
                StepKind.COUNT_ON_GITHUB, new CountOnGitHub(roadmaps, votes, new Reactions(wire), clock),
                StepKind.LOOK_AT_ISSUES, new LookAtIssues(roadmaps, places, looks, sights, clock),
                StepKind.FOLLOW_CATEGORY,
                        new FollowCategory(publishing, looks, sights, new Relabelling(wire), new Board(wire, clock)),
                StepKind.IMPORT_ISSUES,
                        new ImportIssues(
                                roadmaps, publishing, intakes, consents, new Existing(wire), imports, planned, clock),
                StepKind.KEEP_LEDGER,
                        new KeepLedger(
                                roadmaps,
                                publishing,
                                discussions,
                                publications,
                                ledgers,
                                new Discretion(new Existing(wire)),
                                creation,
                                clock),
                StepKind.READ_DISCUSSIONS,
                        new ReadDiscussions(
                                roadmaps,
                                roadmap -> publishing.of(roadmap).repository(),
                                intakes,
                                readings,
                                remarks,
                                new Conversation(wire),
                                single,
                                new HearReplies(promotions, maintainers::mayDecide, clock),
                                clock));
    }
}
