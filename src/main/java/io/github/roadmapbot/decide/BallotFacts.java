package io.github.roadmapbot.decide;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Count;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Vote;
import io.github.roadmapbot.feedback.decision.Voter;
import io.github.roadmapbot.store.decision.BallotPlaces.Places;
import io.github.roadmapbot.store.decision.BallotVotes.GivenUp;
import java.util.List;
import java.util.Optional;

/**
 * All that is to be shown of a vote.
 *
 * @param about what the subject is called, in Slack's markup
 * @param votes every one that was cast, oldest first
 * @param before the vote that did not decide it
 * @param after the vote to which it was handed on
 * @param why why the maintainers could not decide about it, in Slack's markup; empty if nobody escalated it
 * @param givenUp who handed it on before its time was over
 * @param overtaken what became of the subject before anything was decided; empty if nothing did
 * @param waiting the suggestion that was escalated to this vote and still waits for somebody to approve or decline it
 * @param open questions and risks about the subject that nobody has answered, in Slack's markup
 */
public record BallotFacts(
        Ballot ballot,
        Roadmap roadmap,
        String about,
        List<Voter> voters,
        List<Vote> votes,
        Places places,
        Optional<BallotFacts> before,
        Optional<Ballot> after,
        Optional<String> why,
        Optional<GivenUp> givenUp,
        Optional<String> overtaken,
        Optional<SuggestionId> waiting,
        List<String> open) {

    /** How many took part and had to, so that anybody can check it; empty while it is open, and of what was overtaken. */
    public Optional<String> turnout() {
        Count count = count();
        String had = ballot.terms().rule() == Rule.LAZY ? "" : ", %d had to".formatted(count.needed());
        return ballot.closed()
                .filter(closed -> !closed.isOvertaken())
                .map(closed -> "%d of %d took part%s.".formatted(count.cast(), count.eligible(), had));
    }

    public Count count() {
        return new Count(ballot.terms(), voters, votes);
    }
}
