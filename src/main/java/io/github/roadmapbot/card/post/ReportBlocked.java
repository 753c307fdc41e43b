package io.github.roadmapbot.card.post;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.notice.BlockedCard;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.Steps;
import java.io.IOException;
import java.util.Optional;

/** Asks the maintainers about a step that is blocked. */
public final class ReportBlocked implements StepRunner {

    private final Roadmaps roadmaps;
    private final CardDesk desk;
    private final Steps steps;
    private final PostOnce once;

    public ReportBlocked(Roadmaps roadmaps, CardDesk desk, Steps steps, PostOnce once) {
        this.roadmaps = roadmaps;
        this.desk = desk;
        this.steps = steps;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Step> blocked = steps.find(Long.parseLong(step.detail()));
        if (blocked.isEmpty()) {
            return Outcome.DONE;
        }
        Optional<CardFacts> facts = SuggestionId.parse(step.subject()).map(desk::facts);
        Roadmap roadmap = facts.map(CardFacts::roadmap)
                .or(() -> roadmaps.of(step.subject()))
                .orElse(roadmaps.all().get(0));
        String about = facts.map(known -> Phrases.name(known.suggestion()))
                .orElse("*%s*".formatted(Mrkdwn.escape(roadmap.project())));
        return once.post(
                step,
                roadmap.maintainersChannel(),
                Optional.empty(),
                BlockedCard.content(blocked.get(), about),
                message -> {});
    }
}
