package io.github.roadmapbot.decide.ballot;

import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.BallotWords;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Outcome;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Stage;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.slack.Texts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The card of a vote in each of its states, and what people are told of it. */
class GoldenBallotsTest {

    @ParameterizedTest
    @EnumSource
    void aVoteThatWasJustOpened(Sample sample) {
        Golden.message(
                "ballot-card-new",
                sample,
                BallotCard.content(BallotSample.of(sample).open(Rule.MAJORITY).fresh(), false));
    }

    @ParameterizedTest
    @EnumSource
    void aVoteThatIsOpen(Sample sample) {
        Golden.message(
                "ballot-card-open",
                sample,
                BallotCard.content(BallotSample.of(sample).open(Rule.MAJORITY).facts(), true));
    }

    @ParameterizedTest
    @EnumSource
    void aVoteInWhichSilenceIsConsent(Sample sample) {
        Golden.message(
                "ballot-card-lazy",
                sample,
                BallotCard.content(BallotSample.of(sample).open(Rule.LAZY).facts(), true));
    }

    @ParameterizedTest
    @EnumSource
    void aDecision(Sample sample) {
        BallotSample decided = BallotSample.of(sample).ended(new Outcome.Decided(1));
        Golden.message("ballot-card-decided", sample, BallotCard.content(decided.facts(), true));
        Golden.message(
                "ballot-told",
                sample,
                Texts.section(BallotWords.told(decided.facts()).orElseThrow()));
        Golden.message(
                "ballot-told-asker",
                sample,
                Texts.section(
                        BallotWords.told(decided.facts(), BallotSample.ASKER).orElseThrow()));
    }

    @Test
    void aDecisionWithItsReasons() {
        for (Sample sample : Sample.values()) {
            Golden.message(
                    "ballot-card-reasons",
                    sample,
                    BallotCard.content(
                            BallotSample.of(sample)
                                    .ended(new Outcome.Decided(2))
                                    .because()
                                    .facts(),
                            true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheMaintainersCouldNotDecide(Sample sample) {
        BallotSample undecided = BallotSample.of(sample).ended(new Outcome.NoAgreement());
        Golden.message("ballot-card-no-agreement", sample, BallotCard.content(undecided.facts(), true));
        Ballot steering = BallotSample.of(sample).open(Rule.MAJORITY).ballot();
        Golden.message(
                "ballot-card-handed-on",
                sample,
                BallotCard.content(undecided.handedOn(steering).facts(), true));
        Stage.Closed closed = new Stage.Closed(new Outcome.Decided(2), Sample.NOW, "");
        Golden.message(
                "ballot-told-steering",
                sample,
                Texts.section(BallotWords.told(undecided
                                .handedOn(BallotSample.closed(steering, closed))
                                .facts())
                        .orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource
    void aVoteInWhichTooFewTookPartOrThatWasOvertaken(Sample sample) {
        BallotSample ballot = BallotSample.of(sample);
        Golden.message(
                "ballot-card-too-few",
                sample,
                BallotCard.content(ballot.ended(new Outcome.QuorumMissed()).facts(), true));
        Golden.message(
                "ballot-card-overtaken",
                sample,
                BallotCard.content(ballot.ended(new Outcome.Overtaken()).facts(), true));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSteeringGroupDecides(Sample sample) {
        BallotSample before = BallotSample.of(sample).ended(new Outcome.NoAgreement());
        Golden.message(
                "ballot-card-steering",
                sample,
                BallotCard.content(
                        BallotSample.of(sample)
                                .open(Rule.MAJORITY)
                                .forSteering(Optional.of(before.facts()))
                                .facts(),
                        true));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSteeringGroupHasToDoAboutWhatWasEscalated(Sample sample) {
        BallotSample escalated = BallotSample.of(sample).escalated();
        BallotFacts decided = escalated.ended(new Outcome.Decided(1)).facts();
        Golden.message("ballot-card-verdict", sample, BallotCard.content(decided, true));
        Golden.message(
                "ballot-told-verdict",
                sample,
                Texts.section(BallotWords.told(decided).orElseThrow()));
        Golden.message(
                "ballot-card-no-verdict",
                sample,
                BallotCard.content(escalated.ended(new Outcome.NoAgreement()).facts(), true));
    }

    @ParameterizedTest
    @EnumSource
    void theReminder(Sample sample) {
        Golden.message(
                "ballot-reminder",
                sample,
                Texts.section(BallotWords.reminder(
                        BallotSample.of(sample).open(Rule.MAJORITY).facts())));
    }
}
