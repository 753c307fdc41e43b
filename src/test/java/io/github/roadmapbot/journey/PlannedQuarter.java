package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.github.PullRequest;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Brings a town through the planning of 2027 Q1: a maintainer plans it, a wish is approved, the session is held. */
record PlannedQuarter(Town town) {

    static final String DOCS = "docs";

    void isPlanned() {
        isCompiled();
        isHeld();
    }

    void isCompiled() {
        Actor maintainer = town.maintainer();
        until("2026-12-09T09:30:00Z");
        maintainer.clicks(said(Rules.MAINTAINERS, "Who plans"), "cycle-plan");
        maintainer.isTold(Rules.MAINTAINERS, "You plan 2027 Q1 now");
        until("2026-12-16T09:30:00Z");
        town.member().suggests("Dark mode");
        maintainer.approves("Dark mode", Map.of());
        town.waitUntil(
                "a published wish",
                () -> town.texts("SELECT status FROM suggestion").equals(List.of("published")));
    }

    void isHeld() {
        Actor maintainer = town.maintainer();
        until("2027-01-06T14:50:00Z");
        until("2027-01-07T09:30:00Z");
        maintainer.clicks(maintainer.reads("Was the session of"), "cycle-held");
        said(Rules.FEEDBACK, "is planned. Thank you");
        until("2027-01-07T10:00:00Z");
    }

    /** Something is approved for it when it is planned already; {@code together} are on the roadmap then. */
    void addsLate(String title, int together) {
        town.secondMember().suggests(title);
        Actor maintainer = town.maintainer();
        maintainer.clicks(town.reviewCard(title), "review-approve");
        maintainer.submits(Map.of());
        maintainer.submits(Map.of("why_now", "A release depends on it"));
        town.waitUntil(
                "a published wish",
                () -> town.count("SELECT COUNT(*) FROM suggestion WHERE status = 'published'") == together);
    }

    /** The first pull request of the bot's. */
    PullRequest proposed() {
        town.waitUntil("a proposed page", () -> !pulls().isEmpty() && !state().equals(List.of("none")));
        return pulls().get(0);
    }

    List<PullRequest> pulls() {
        return town.gitHub.pullRequests(DOCS).stream()
                .filter(pull -> pull.author().equals("roadmap-bot"))
                .toList();
    }

    /** What became of the page, as far as the bot knows. */
    List<String> state() {
        return town.texts("SELECT state FROM quarter_page");
    }

    Message said(String channel, String text) {
        return town.see(
                text,
                () -> town.maintainer().messages(channel).stream()
                        .filter(message -> message.plainText().contains(text))
                        .findFirst());
    }

    private void until(String instant) {
        Instant then = Instant.parse(instant);
        town.clock.moveBy(Duration.between(town.clock.instant(), then));
        town.waitUntil(
                "what is due is owed",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'cycle-round' AND status = 'due' AND due_at > "
                                + then.toEpochMilli())
                        == 1);
    }
}
