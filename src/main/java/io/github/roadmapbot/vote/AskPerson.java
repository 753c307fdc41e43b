package io.github.roadmapbot.vote;

import io.github.roadmapbot.card.Card;
import io.github.roadmapbot.feedback.Standing;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack what kind of account a voter has; the step's subject is their id. Until that is known they do not count. */
public final class AskPerson implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(AskPerson.class);

    /** Slack allows a hundred questions a minute; the rest is for people who click and wait. */
    private static final int MOST_A_MINUTE = 60;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration MUCH_LATER = Duration.ofMinutes(10);
    private static final Set<String> NOBODY = Set.of("user_not_found", "user_not_visible");

    private final People people;
    private final SlackWeb slack;
    private final Clock clock;

    public AskPerson(People people, SlackWeb slack, Clock clock) {
        this.people = people;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) {
        Instant now = clock.instant();
        if (people.isFresh(step.subject(), now)) {
            return Outcome.DONE;
        }
        if (people.askedSince(now.minus(MINUTE)) >= MOST_A_MINUTE) {
            return new Outcome.Later(now.plus(SOON), "Slack was asked about many people a moment ago");
        }
        return ask(step.subject());
    }

    /** No maintainer can mend it, so nobody is asked to: the vote is kept, and counts as soon as Slack answers. */
    private Outcome ask(String person) {
        try {
            return kept(person, standing(slack.account(person)));
        } catch (SlackFailure.NotDone e) {
            return later(e.pause(), e);
        } catch (SlackFailure.Refused e) {
            return NOBODY.contains(e.error()) ? kept(person, Standing.UNKNOWN) : later(MUCH_LATER, e);
        } catch (SlackFailure e) {
            return later(SOON, e);
        }
    }

    private Outcome kept(String person, Standing standing) {
        Instant now = clock.instant();
        people.keep(person, standing, now.plus(Card.RHYTHM), now);
        return Outcome.DONE;
    }

    private Outcome later(Duration pause, SlackFailure failure) {
        log.warn("It is not known yet whether somebody's vote counts: {}", failure.getMessage());
        return new Outcome.Later(clock.instant().plus(pause), failure.getMessage());
    }

    private static Standing standing(SlackWeb.Account account) {
        return switch (account) {
            case FULL -> Standing.MEMBER;
            case GUEST -> Standing.GUEST;
            case STRANGER -> Standing.EXTERNAL;
            case BOT -> Standing.BOT;
            case DELETED -> Standing.DEACTIVATED;
        };
    }
}
