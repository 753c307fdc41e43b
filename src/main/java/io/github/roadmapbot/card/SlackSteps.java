package io.github.roadmapbot.card;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The steps that Slack is owed for a suggestion. */
public final class SlackSteps {

    /** A card that is about to be posted is waited for this long before looking again. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Roadmaps roadmaps;
    private final CardDesk desk;
    private final Messages messages;
    private final Steps steps;
    private final SlackWeb slack;
    private final PostOnce once;
    private final Clock clock;

    public SlackSteps(
            Roadmaps roadmaps,
            CardDesk desk,
            Messages messages,
            Steps steps,
            SlackWeb slack,
            Creation creation,
            String instance,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.desk = desk;
        this.messages = messages;
        this.steps = steps;
        this.slack = slack;
        this.once = new PostOnce(slack, creation, instance);
        this.clock = clock;
    }

    public Map<StepKind, StepRunner> runners() {
        Map<StepKind, StepRunner> runners = new EnumMap<>(StepKind.class);
        runners.put(StepKind.POST_FEEDBACK_CARD, step -> post(step, Kind.FEEDBACK_CARD, FeedbackCard::content));
        runners.put(StepKind.POST_REVIEW_CARD, step -> post(step, Kind.REVIEW_CARD, ReviewCard::content));
        runners.put(StepKind.SEND_RECEIPT, step -> post(step, Kind.RECEIPT, Receipt::content));
        runners.put(StepKind.REFRESH_FEEDBACK_CARD, step -> refresh(step, Kind.FEEDBACK_CARD, FeedbackCard::content));
        runners.put(StepKind.REFRESH_REVIEW_CARD, step -> refresh(step, Kind.REVIEW_CARD, ReviewCard::content));
        runners.put(StepKind.REFRESH_RECEIPT, step -> refresh(step, Kind.RECEIPT, Receipt::content));
        runners.put(StepKind.SEED_VOTES, this::seedVotes);
        runners.put(StepKind.TELL_THREAD, this::tellThread);
        runners.put(StepKind.TELL_PROPOSER, this::tellProposer);
        runners.put(StepKind.REPORT_BLOCKED, this::reportBlocked);
        return runners;
    }

    private Outcome post(Step step, Kind kind, Function<CardFacts, Content> card) throws IOException {
        SuggestionId id = step.suggestion();
        if (messages.find(id, kind).isPresent()) {
            return Outcome.DONE; // an earlier run posted it and died before it could say so
        }
        CardFacts facts = desk.facts(id);
        return once.post(
                step,
                channel(kind, facts),
                Optional.empty(),
                card.apply(facts),
                message -> messages.posted(
                        id,
                        kind,
                        new Place(message.posted().channel(), message.posted().ts(), message.permalink()),
                        clock.instant()));
    }

    private String channel(Kind kind, CardFacts facts) throws IOException {
        return switch (kind) {
            case FEEDBACK_CARD -> facts.roadmap().feedbackChannel();
            case REVIEW_CARD -> facts.roadmap().maintainersChannel();
            case RECEIPT -> slack.directChannel(facts.suggestion().proposer());
        };
    }

    /** A card that is not there yet will be rendered from the same store when it is posted. */
    private Outcome refresh(Step step, Kind kind, Function<CardFacts, Content> card) throws IOException {
        Optional<Place> place = messages.find(step.suggestion(), kind);
        if (place.isPresent()) {
            slack.update(posted(place.get()), card.apply(desk.facts(step.suggestion())));
        }
        return Outcome.DONE;
    }

    private Outcome seedVotes(Step step) throws IOException {
        Optional<Place> card = messages.find(step.suggestion(), Kind.FEEDBACK_CARD);
        if (card.isPresent()) {
            for (String emoji : desk.facts(step.suggestion()).roadmap().voteEmojis()) {
                slack.react(posted(card.get()), emoji);
            }
        }
        return Outcome.DONE;
    }

    private Outcome tellThread(Step step) throws IOException {
        Optional<Place> card = messages.find(step.suggestion(), Kind.FEEDBACK_CARD);
        if (card.isEmpty()) {
            return soon("The card is not there yet");
        }
        CardFacts facts = desk.facts(step.suggestion());
        return once.post(
                step, card.get().channel(), Optional.of(card.get().ts()), News.forThread(facts), message -> {});
    }

    private Outcome tellProposer(Step step) throws IOException {
        CardFacts facts = desk.facts(step.suggestion());
        String channel = slack.directChannel(facts.suggestion().proposer());
        return once.post(step, channel, Optional.empty(), News.forProposer(facts), message -> {});
    }

    private Outcome reportBlocked(Step step) throws IOException {
        Optional<Step> blocked = steps.find(Long.parseLong(step.detail()));
        if (blocked.isEmpty()) {
            return Outcome.DONE;
        }
        Optional<SuggestionId> id = SuggestionId.parse(step.subject());
        String about =
                id.map(known -> Phrases.name(desk.facts(known).suggestion())).orElse("*Roadmap Bot*");
        Roadmap roadmap = id.map(known -> desk.facts(known).roadmap())
                .or(() -> roadmaps.of(step.subject()))
                .orElse(roadmaps.all().get(0));
        return once.post(
                step,
                roadmap.maintainersChannel(),
                Optional.empty(),
                BlockedCard.content(blocked.get(), about),
                message -> {});
    }

    private Outcome soon(String why) {
        return new Outcome.Later(clock.instant().plus(SOON), why);
    }

    private static Posted posted(Place place) {
        return new Posted(place.channel(), place.ts());
    }
}
