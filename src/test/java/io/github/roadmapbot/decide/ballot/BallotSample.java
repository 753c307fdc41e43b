package io.github.roadmapbot.decide.ballot;

import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.BallotId;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Outcome;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Stage;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.decision.Terms;
import io.github.roadmapbot.feedback.decision.Voice;
import io.github.roadmapbot.feedback.decision.Vote;
import io.github.roadmapbot.feedback.decision.Voter;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.store.decision.BallotPlaces;
import io.github.roadmapbot.store.decision.BallotVotes.GivenUp;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A vote as small, as usual and as large as one can be. */
final class BallotSample {

    static final String ASKER = "U0MAINT0001";

    private static final String LONG = "<!channel> *bold* & <https://example.com|here> ";
    private static final int LONGEST_OBJECTION = 1500;

    private final Sample sample;
    private final Rule rule;
    private final Stage stage;
    private final Optional<Ballot> after;
    private final Optional<BallotFacts> before;
    private final boolean escalated;

    private BallotSample(
            Sample sample,
            Rule rule,
            Stage stage,
            Optional<Ballot> after,
            Optional<BallotFacts> before,
            boolean escalated) {
        this.sample = sample;
        this.rule = rule;
        this.stage = stage;
        this.after = after;
        this.before = before;
        this.escalated = escalated;
    }

    static BallotSample of(Sample sample) {
        return new BallotSample(sample, Rule.MAJORITY, new Stage.Open(), Optional.empty(), Optional.empty(), false);
    }

    /** Put to the steering group from the suggestion's own card. */
    BallotSample escalated() {
        return new BallotSample(sample, rule, stage, after, before, true);
    }

    BallotSample open(Rule other) {
        return new BallotSample(sample, other, new Stage.Open(), after, before, escalated);
    }

    BallotSample ended(Outcome outcome) {
        return new BallotSample(sample, rule, new Stage.Closed(outcome, Sample.NOW, ""), after, before, escalated);
    }

    BallotSample because() {
        String reasons =
                sample == Sample.MAXIMAL ? filled(1500) : "One file is easier to run.\nWe can change it later.";
        return new BallotSample(sample, rule, ((Stage.Closed) stage).because(reasons), after, before, escalated);
    }

    BallotSample handedOn(Ballot steering) {
        return new BallotSample(sample, rule, stage, Optional.of(steering), before, escalated);
    }

    BallotSample forSteering(Optional<BallotFacts> undecided) {
        return new BallotSample(sample, rule, stage, after, undecided, escalated);
    }

    static Ballot closed(Ballot ballot, Stage.Closed closed) {
        return new Ballot(
                ballot.id(),
                ballot.roadmap(),
                ballot.subject(),
                ballot.council(),
                ballot.terms(),
                ballot.openedBy(),
                ballot.openedAt(),
                ballot.from(),
                ballot.elsewhere(),
                closed);
    }

    Ballot ballot() {
        Council council = before.isPresent() || escalated ? Council.STEERING : Council.MAINTAINERS;
        return new Ballot(
                new BallotId(before.isPresent() ? 8 : 7),
                "project",
                new Subject.Suggested(new SuggestionId(42)),
                council,
                terms(),
                ASKER,
                Sample.NOW,
                before.map(facts -> facts.ballot().id()),
                false,
                stage);
    }

    /** Before anybody has voted, and before it has a place. */
    BallotFacts fresh() {
        return facts(
                List.of(),
                new BallotPlaces.Places(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    BallotFacts facts() {
        return facts(votes(), places());
    }

    private BallotFacts facts(List<Vote> votes, BallotPlaces.Places places) {
        boolean most = sample == Sample.MAXIMAL;
        return new BallotFacts(
                ballot(),
                sample.roadmap(),
                "*R-42* Dark mode",
                voters(),
                votes,
                places,
                before,
                after,
                before.isPresent() && sample != Sample.MINIMAL
                        ? Optional.of("Now, or after the redesign?")
                        : Optional.empty(),
                most ? Optional.of(new GivenUp("U0MAINT0002", "We go round in circles")) : Optional.empty(),
                sample == Sample.MINIMAL ? Optional.empty() : Optional.of("R-42 was approved"),
                Optional.of(new SuggestionId(42)).filter(id -> escalated),
                sample == Sample.MINIMAL
                        ? List.of()
                        : List.of("• <https://sandbox.slack.com/archives/C0MAINT0001/p1|Q-1> Does it run on Windows?"));
    }

    private Terms terms() {
        List<String> options = switch (sample) {
            case MINIMAL -> List.of("Yes", "No");
            case USUAL -> List.of("SQLite", "PostgreSQL");
            case MAXIMAL ->
                IntStream.rangeClosed(1, Terms.MOST_OPTIONS)
                        .mapToObj(i -> filled(200))
                        .toList();
        };
        String question = switch (sample) {
            case MINIMAL -> "Now?";
            case USUAL -> "Which store do we ship with?";
            case MAXIMAL -> filled(250);
        };
        return new Terms(question, options, rule, 50, Sample.NOW.plus(Duration.ofDays(7)));
    }

    private List<Voter> voters() {
        int many = sample == Sample.MINIMAL ? 1 : sample == Sample.USUAL ? 5 : 40;
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> new Voter(person(i), sample != Sample.MINIMAL && i == 5))
                .toList();
    }

    private static String person(int number) {
        return number <= 2 ? "U0MAINT000" + number : "U0MEMBER%03d".formatted(number);
    }

    private List<Vote> votes() {
        return switch (sample) {
            case MINIMAL -> List.of();
            case USUAL ->
                List.of(
                        vote(1, new Voice.ForOption(2), ""),
                        vote(1, new Voice.ForOption(1), ""),
                        vote(2, objection(), "It does not scale"),
                        vote(3, new Voice.Abstention(), ""),
                        vote(5, new Voice.ForOption(1), ""));
            case MAXIMAL ->
                IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> i % 2 == 0
                                ? vote(i, objection(), filled(LONGEST_OBJECTION))
                                : vote(i, new Voice.ForOption(1 + i % Terms.MOST_OPTIONS), ""))
                        .toList();
        };
    }

    /** Who cannot object votes for something else. */
    private Voice objection() {
        return rule == Rule.LAZY ? new Voice.Objection() : new Voice.ForOption(2);
    }

    private static Vote vote(int person, Voice voice, String reason) {
        return new Vote(person(person), voice, reason, Sample.NOW);
    }

    private BallotPlaces.Places places() {
        URI issue = URI.create("https://github.com/example-org/project/issues/12");
        return new BallotPlaces.Places(
                Optional.of(new BallotPlaces.Card(
                        "C0MAINT0001", "1.1", "https://sandbox.slack.com/archives/C0MAINT0001/p1795168800000100")),
                sample == Sample.MINIMAL ? Optional.empty() : Optional.of(new BallotPlaces.Written("IC_1", issue)),
                sample == Sample.MAXIMAL
                        ? Optional.of(new BallotPlaces.Talk(
                                9, "D_1", URI.create("https://github.com/example-org/project/discussions/9")))
                        : Optional.empty(),
                Optional.empty(),
                stage instanceof Stage.Closed && sample != Sample.MINIMAL ? Optional.of(Sample.NOW) : Optional.empty());
    }

    private static String filled(int length) {
        return LONG.repeat(length / LONG.length() + 1).substring(0, length - 1) + ".";
    }
}
