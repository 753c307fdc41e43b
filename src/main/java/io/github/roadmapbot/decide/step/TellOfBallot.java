package io.github.roadmapbot.decide.step;

import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.BallotWords;
import io.github.roadmapbot.decide.Moment;
import io.github.roadmapbot.decide.Posting;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Stage;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.text.OnGitHub;
import io.github.roadmapbot.text.Unnamed;
import java.io.IOException;
import java.util.Optional;

/** Tells one person, directly and once, that their vote is still missing, or how a vote has ended. */
public final class TellOfBallot implements StepRunner {

    private final BallotDesk desk;
    private final SlackWeb slack;
    private final Posting once;

    public TellOfBallot(BallotDesk desk, SlackWeb slack, Posting once) {
        this.desk = desk;
        this.slack = slack;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        String[] words = step.detail().split(" ", 3);
        String person = words[2];
        Optional<String> text = desk.of(step).flatMap(facts -> text(facts, words[1], person));
        if (text.isEmpty() || Unnamed.is(person) || OnGitHub.is(person)) {
            return Outcome.DONE;
        }
        return once.post(step, slack.directChannel(person), Optional.empty(), Texts.section(text.get()), message -> {});
    }

    private static Optional<String> text(BallotFacts facts, String what, String person) {
        return what.equals("remind") ? reminder(facts, person) : end(facts, person);
    }

    /** Whoever has voted since owes nothing any more. */
    private static Optional<String> reminder(BallotFacts facts, String person) {
        Ballot ballot = facts.ballot();
        boolean owes = ballot.isOpen() && facts.count().owing().contains(person);
        return owes
                ? Optional.of("Your vote on %s is still missing. It is open until %s."
                        .formatted(
                                BallotWords.name(facts),
                                Moment.minute(ballot.terms().closesAt(), facts.roadmap())))
                : Optional.empty();
    }

    private static Optional<String> end(BallotFacts facts, String person) {
        Ballot ballot = facts.ballot();
        boolean overtaken = ballot.closed().filter(Stage.Closed::isOvertaken).isPresent();
        String next = ballot.openedBy().equals(person) && facts.after().isEmpty() && !overtaken
                ? "\nPlease write down the reasons with the button on its card, so that everybody can follow them."
                : "";
        return BallotWords.end(facts).map(end -> "%s\n%s%s".formatted(BallotWords.name(facts), end, next));
    }
}
