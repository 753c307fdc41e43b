package io.github.roadmapbot.decide.ballot;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.Ending;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.BallotId;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Stage;
import io.github.roadmapbot.feedback.decision.Voice;
import io.github.roadmapbot.feedback.decision.Vote;
import io.github.roadmapbot.feedback.decision.Voter;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.store.decision.BallotVotes;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The buttons of a vote's card. Whoever clicks is checked at the click: a vote binds, or it is not taken. */
public final class BallotButtons {

    /** Somebody pressed a button. */
    private record Click(String user, String channel, String trigger, BallotId ballot, String action) {

        static Click of(BlockActionPayload payload) {
            BlockActionPayload.Action action = payload.getActions().get(0);
            String value = Objects.requireNonNull(action.getValue(), "A button without a value");
            return new Click(
                    payload.getUser().getId(),
                    Objects.requireNonNull(payload.getContainer().getChannelId(), "A button nowhere"),
                    payload.getTriggerId(),
                    BallotId.parse(value)
                            .orElseThrow(() -> new IllegalStateException("A button is about '%s'".formatted(value))),
                    action.getActionId());
        }
    }

    @FunctionalInterface
    private interface Deed {
        void run(Click click, BallotFacts facts) throws SlackFailure;
    }

    private final BallotDesk desk;
    private final BallotVotes votes;
    private final Ending ending;
    private final Door door;
    private final Clock clock;

    public BallotButtons(BallotDesk desk, BallotVotes votes, Ending ending, Door door, Clock clock) {
        this.desk = desk;
        this.votes = votes;
        this.ending = ending;
        this.door = door;
        this.clock = clock;
    }

    /** One for each option, and one to abstain. */
    public BlockActionHandler vote() {
        return keeper((click, facts) -> {
            Voice voice = Voice.parse(click.action().substring(BallotCard.VOTE.length()))
                    .orElseThrow(() -> new IllegalStateException("A button is '%s'".formatted(click.action())));
            Optional<String> refusal = refusal(click, facts);
            boolean cast =
                    refusal.isEmpty() && votes.cast(facts.ballot(), new Vote(click.user(), voice, "", clock.instant()));
            return cast
                    ? "Your vote on %s: *%s*. You can change it until it is over."
                            .formatted(click.ballot(), BallotRoll.said(facts.ballot(), voice))
                    : refusal.orElse("%s is over, so your vote was not taken.".formatted(click.ballot()));
        });
    }

    public BlockActionHandler object() {
        return handler((click, facts) -> {
            Optional<String> refusal = refusal(click, facts);
            if (refusal.isPresent()) {
                door.tell(click.channel(), click.user(), refusal.get());
            } else {
                door.slack().openModal(click.trigger(), BallotForm.objection(facts.ballot()));
            }
        });
    }

    /** Why somebody's vote would not count; empty if it does. Who had left and may decide again has come back. */
    Optional<String> refusal(Click click, BallotFacts facts) {
        return refusal(facts, click.user());
    }

    Optional<String> refusal(BallotFacts facts, String user) {
        Ballot ballot = facts.ballot();
        Optional<String> refusal = door.refusal(facts.roadmap(), ballot.council(), user);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (facts.voters().contains(new Voter(user, false))) {
            return Optional.empty();
        }
        if (facts.voters().contains(new Voter(user, true))) {
            votes.returned(ballot, Set.of(user), clock.instant());
            return Optional.empty();
        }
        return Optional.of("%s is decided by those who could when it was opened; you joined later. Nothing was changed."
                .formatted(ballot.id()));
    }

    /** Anybody may follow; a second time takes it back. */
    public BlockActionHandler follow() {
        return keeper((click, facts) -> {
            boolean follows = votes.follow(click.ballot(), click.user());
            if (!follows) {
                votes.unfollow(click.ballot(), click.user());
            }
            return follows
                    ? "I write to you when %s is decided. Another click on Follow takes this back."
                            .formatted(click.ballot())
                    : "I do not write to you about %s any more.".formatted(click.ballot());
        });
    }

    /** Opens the window in which the question is handed on before its time is over. */
    public BlockActionHandler escalate() {
        return handler((click, facts) -> {
            Optional<String> refusal = mayEscalate(facts, click.user());
            if (refusal.isPresent()) {
                door.tell(click.channel(), click.user(), refusal.get());
            } else if (!ending.hasSteering(facts)) {
                door.tell(
                        click.channel(),
                        click.user(),
                        "The steering group are the same people, so there is nobody to hand %s on to."
                                .formatted(click.ballot()));
            } else {
                door.slack().openModal(click.trigger(), BallotForm.escalation(facts.ballot()));
            }
        });
    }

    /** Why somebody may not hand the question on: those do whose votes count, and nobody gets out of a vote that is lost already. */
    Optional<String> mayEscalate(BallotFacts facts, String user) {
        Optional<String> refusal = refusal(facts, user);
        if (refusal.isPresent()) {
            return refusal;
        }
        boolean over = !facts.ballot().isOpen() || facts.count().beyondDoubt().isPresent();
        return over ? Optional.of("%s is over already.".formatted(facts.ballot().id())) : Optional.empty();
    }

    /** Opens the window for the reasons. */
    public BlockActionHandler reasons() {
        return handler((click, facts) -> {
            Optional<String> refusal = mayReason(facts, click.user());
            if (refusal.isPresent()) {
                door.tell(click.channel(), click.user(), refusal.get());
            } else {
                door.slack().openModal(click.trigger(), BallotForm.reasons(facts.ballot()));
            }
        });
    }

    /** Why somebody may not write the reasons: those do who decide, and who asked. */
    Optional<String> mayReason(BallotFacts facts, String user) {
        if (facts.ballot().closed().filter(Stage.Closed::isOvertaken).isPresent()) {
            return Optional.of("%s decided nothing, so there is nothing to give reasons for."
                    .formatted(facts.ballot().id()));
        }
        return facts.ballot().openedBy().equals(user)
                ? door.refusal(facts.roadmap(), Council.MAINTAINERS, user)
                : door.refusal(facts.roadmap(), facts.ballot().council(), user);
    }

    private BlockActionHandler handler(Deed deed) {
        return (request, context) -> {
            Click click = Click.of(request.getPayload());
            door.follow(click.channel(), click.user(), () -> deed.run(click, facts(click)));
            return context.ack();
        };
    }

    /** Keeps what was clicked before Slack is told that it has arrived. */
    private BlockActionHandler keeper(BiFunction<Click, BallotFacts, String> deed) {
        return (request, context) -> {
            Click click = Click.of(request.getPayload());
            door.keep(click.channel(), click.user(), () -> deed.apply(click, facts(click)));
            return context.ack();
        };
    }

    private BallotFacts facts(Click click) {
        return desk.of(click.ballot())
                .orElseThrow(() -> new IllegalStateException("There is no %s".formatted(click.ballot())));
    }
}
