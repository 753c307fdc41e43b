package io.github.roadmapbot.config;

import io.github.roadmapbot.capture.CaptureSettings;
import io.github.roadmapbot.decide.DecideSettings;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.goal.GoalSettings;
import io.github.roadmapbot.home.DigestSettings;
import io.github.roadmapbot.people.Roles;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.quarter.PlanningSettings;
import io.github.roadmapbot.quarter.page.PagePlace;
import io.github.roadmapbot.similar.SimilarModel;
import io.github.roadmapbot.slack.SlackAccess;
import io.github.roadmapbot.store.StoreSettings;
import io.github.roadmapbot.triage.TriageSettings;
import io.github.roadmapbot.web.WebSettings;
import java.util.Map;
import java.util.Optional;

/**
 * Everything an operator can set, in the words of the subjects it is for.
 *
 * @param web where the bot listens, if it does: Slack's requests need it, the health pages can be had with either way in
 * @param gitHubClientId the App by which people prove who they are on GitHub; nobody can where it is not set
 * @param similar by what similar suggestions are found besides their words
 * @param roles by the roadmap's key, as are {@code capture}, {@code triage}, {@code publish},
 *     {@code digests}, {@code decisions} and {@code goals}
 * @param planning by the roadmap's key, of those roadmaps whose quarters are planned
 * @param pages by the roadmap's key, for those whose pages are proposed somewhere
 */
public record Settings(
        SlackAccess slack,
        Optional<WebSettings> web,
        GitHubAccess gitHub,
        Optional<String> gitHubClientId,
        StoreSettings store,
        SimilarModel similar,
        Roadmaps roadmaps,
        Map<String, Roles> roles,
        Map<String, CaptureSettings> capture,
        Map<String, TriageSettings> triage,
        Map<String, PublishSettings> publish,
        Map<String, DigestSettings> digests,
        Map<String, DecideSettings> decisions,
        Map<String, GoalSettings> goals,
        Map<String, PlanningSettings> planning,
        Map<String, PagePlace> pages,
        Limits limits) {

    public Settings {
        roles = Map.copyOf(roles);
        capture = Map.copyOf(capture);
        triage = Map.copyOf(triage);
        publish = Map.copyOf(publish);
        digests = Map.copyOf(digests);
        decisions = Map.copyOf(decisions);
        goals = Map.copyOf(goals);
        planning = Map.copyOf(planning);
        pages = Map.copyOf(pages);
    }

    /** Says what is served from where, and nothing that opens anything: a store's address may hold a password. */
    @Override
    public String toString() {
        return "roadmaps %s, %s, %s".formatted(roles.keySet(), slack, gitHub);
    }
}
