package io.github.roadmapbot.vote;

import io.github.roadmapbot.card.Card;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.slack.SlackWeb.Reacted;
import io.github.roadmapbot.store.Recounts;
import io.github.roadmapbot.store.Recounts.Due;
import io.github.roadmapbot.store.Recounts.Listed;
import io.github.roadmapbot.store.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack who reacted to the cards, one card after the other, so that what happened while nobody listened counts as
 * well. The subject of its one step is a roadmap's key; it is never done, only later.
 */
public final class Recount implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(Recount.class);

    /** How long a card is left alone after somebody looked at it. */
    static final Duration PERIOD = Duration.ofMinutes(15);

    /** Twenty looks a minute: Slack allows fifty of the workspace, and others may ask as well. */
    private static final Duration BREATH = Duration.ofSeconds(3);

    /** After that nobody votes any more. */
    private static final Duration RECENTLY = Duration.ofDays(14);

    /** How far Slack's lists may lag behind its events, and its clock differ from ours. */
    private static final Duration LAG = Duration.ofSeconds(10);

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Recounts recounts;
    private final SlackWeb slack;
    private final WorkspaceEmoji emoji;
    private final String botUser;
    private final Clock clock;

    public Recount(Recounts recounts, SlackWeb slack, WorkspaceEmoji emoji, String botUser, Clock clock) {
        this.recounts = recounts;
        this.slack = slack;
        this.emoji = emoji;
        this.botUser = botUser;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) {
        Instant now = clock.instant();
        Optional<Due> card = recounts.next(step.subject(), now.minus(RECENTLY));
        if (card.isEmpty() || isFresh(card.get(), now)) {
            Instant due = card.map(each -> each.lookedAt().plus(PERIOD)).orElse(now.plus(PERIOD));
            return new Outcome.Later(due, "All cards were looked at");
        }
        return look(card.get(), now);
    }

    /** A look in the future was before the clock was set back. */
    private static boolean isFresh(Due card, Instant now) {
        return card.lookedAt().plus(PERIOD).isAfter(now) && !card.lookedAt().isAfter(now);
    }

    /** Nothing that goes wrong here is worth a person's while: the next look makes it good. */
    private Outcome look(Due card, Instant now) {
        try {
            List<Listed> lists = listed(card);
            long asOf = ChronoUnit.MICROS.between(Instant.EPOCH, now.minus(LAG));
            Instant then = clock.instant();
            recounts.settle(card, lists, asOf, then.plus(Card.RHYTHM), then);
            return new Outcome.Later(then.plus(BREATH), "Looking at one card after the other");
        } catch (SlackFailure.NotDone e) {
            return new Outcome.Later(clock.instant().plus(e.pause()), e.getMessage());
        } catch (SlackFailure.Refused e) {
            log.warn("The votes on {} cannot be counted again: {}", card.suggestion(), e.getMessage());
            recounts.skip(card, clock.instant());
            return new Outcome.Later(clock.instant().plus(BREATH), e.getMessage());
        } catch (SlackFailure e) {
            return new Outcome.Later(clock.instant().plus(SOON), e.getMessage());
        }
    }

    private List<Listed> listed(Due card) throws SlackFailure {
        List<Listed> lists = new ArrayList<>();
        for (Reacted reacted : slack.reactions(new Posted(card.channel(), card.ts()))) {
            Set<String> people = new HashSet<>(reacted.people());
            people.remove(botUser);
            lists.add(new Listed(reacted.emoji(), emoji.canonical(reacted.emoji()), people, reacted.complete()));
        }
        return lists;
    }
}
