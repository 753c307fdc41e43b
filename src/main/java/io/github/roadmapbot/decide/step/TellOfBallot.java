package io.github.roadmapbot.decide.step;

import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.BallotWords;
import io.github.roadmapbot.decide.Posting;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.BallotVotes;
import io.github.roadmapbot.text.OnGitHub;
import io.github.roadmapbot.text.Unnamed;
import java.io.IOException;
import java.util.Optional;

/** Tells one person, directly and once, that their vote is still missing, that a vote goes on, or how one has ended. */
public final class TellOfBallot implements StepRunner {

    private final BallotDesk desk;
    private final SlackWeb slack;
    private final Posting once;
    private final BallotVotes votes;
    private final People people;

    public TellOfBallot(BallotDesk desk, SlackWeb slack, Posting once, BallotVotes votes, People people) {
        this.votes = votes;
        this.people = people;
        this.desk = desk;
        this.slack = slack;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        String[] words = step.detail().split(" ", 4);
        String person = words[2];
        Optional<String> text = desk.of(step).flatMap(facts -> text(facts, words[1], person));
        if (text.isEmpty() || Unnamed.is(person) || OnGitHub.is(person) || isUnwanted(step, person)) {
            return Outcome.DONE;
        }
        Optional<String> channel = slack.channelOfWhoIsThere(person);
        return channel.isEmpty()
                ? Outcome.DONE
                : once.post(step, channel.get(), Optional.empty(), Texts.section(text.get()), message -> {});
    }

    /** Who muted that hears only of what they asked for: their own vote, one that they follow, and one to be handed on. */
    private boolean isUnwanted(Step step, String person) {
        if (!people.isMuted(person)) {
            return false;
        }
        String what = step.detail().split(" ", 3)[1];
        boolean asked = what.equals("kept")
                || desk.of(step)
                        .map(BallotFacts::ballot)
                        .filter(ballot -> ballot.openedBy().equals(person) || votes.isFollowedBy(ballot.id(), person))
                        .isPresent();
        return what.equals("remind") || !asked;
    }

    private static Optional<String> text(BallotFacts facts, String what, String person) {
        return switch (what) {
            case "remind" -> reminder(facts, person);
            case "kept" -> facts.ballot().isOpen() ? Optional.of(BallotWords.kept(facts)) : Optional.empty();
            default -> BallotWords.told(facts, person);
        };
    }

    /** Whoever has voted since owes nothing any more. */
    private static Optional<String> reminder(BallotFacts facts, String person) {
        boolean owes = facts.ballot().isOpen() && facts.count().owing().contains(person);
        return owes ? Optional.of(BallotWords.reminder(facts)) : Optional.empty();
    }
}
