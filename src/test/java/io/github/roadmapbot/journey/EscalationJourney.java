package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.decide.DecideSettings;
import io.github.roadmapbot.decide.DecideSettings.Way;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.people.Circle;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the maintainers cannot decide goes to the steering group, and its decision comes back. */
final class EscalationJourney {

    private static final DecideSettings SETTINGS = new DecideSettings(
            new Way(Rule.MAJORITY, 50, 7),
            Duration.ofHours(24),
            "Roadmap",
            new Way(Rule.MAJORITY, 60, 14),
            Optional.of(Settlement.DESIGN),
            Optional.of("General"),
            DecideSettings.Words.DEFAULT);

    /** The maintainers, and somebody who is none of them yet. */
    private static final Circle BOTH = Rules.these("U0MAINT0001", "U0MAINT0002", "U0MEMBER002");

    private Town town = Town.start(
            Settlement.withMorePlaces(),
            Rules.usual()
                    .withSteering(Rules.these("U0MEMBER002", "U0MEMBER003"))
                    .withDecisions(SETTINGS));

    private final Actor first = town.secondMember();

    private final Actor second = town.actor("third member");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aDisagreementGoesToTheSteeringGroupAndItsDecisionComesBackToEverybodyWhoTookPart() {
        int issue = town.gitHub.as("maintainer").openIssue("project", "Which store?", "We have to choose");
        Ballot ballot = Ballot.open(town, town.maintainer(), "example-org/project#" + issue, "majority", Map.of());
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "2");
        ballot.timeIsOver();
        ballot.card("The steering group decides it now as D-2");
        ballot.comment(issue, "The steering group decides it now, as D-2");

        town.waitUntil(
                "the steering group's discussion",
                () -> town.discussions(Ballot.QUESTION).stream()
                        .anyMatch(each -> each.category().equals("General")));
        assertThat(town.discussions(Ballot.QUESTION).get(0).body().replaceAll("\\p{Cf}", ""))
                .contains("The maintainers did not agree in [D-1](", "- maintainer: for SQLite", "for PostgreSQL");
        Ballot steering = Ballot.of(town, "D-2");
        var card = steering.card(first, Settlement.DESIGN, "What the maintainers said");
        assertThat(card.plainText())
                .contains(Ballot.QUESTION, "SQLite", "PostgreSQL", ": *1* (<@U0MAINT0001>)", ": *1* (<@U0MAINT0002>)");
        town.maintainer().clicks(card, "ballot-vote-1");
        town.maintainer().isTold(Settlement.DESIGN, "Only the steering group of");
        first.clicks(card, "ballot-vote-2");
        second.clicks(card, "ballot-vote-2");

        steering.card(first, Settlement.DESIGN, "Decided on");
        steering.comment(issue, "by simple majority of the steering group: **PostgreSQL**");
        ballot.card("The steering group decided it as D-2: *PostgreSQL*");
        ballot.comment(issue, "The steering group decided, as D-2: **PostgreSQL**");
        town.maintainer().reads("D-2", "Decided on", "PostgreSQL");
        town.secondMaintainer().reads("D-2", "Decided on", "PostgreSQL");
        first.reads("D-2", "Decided on");
        second.reads("D-2", "Decided on");
        assertThat(told(town.secondMaintainer(), "D-2")).isEqualTo(1);
        assertThat(told(town.member(), "D-2")).isZero();
    }

    @Test
    void aDisagreementOnAPrivateIssueIsHandedOnWithoutADiscussion() {
        town.close();
        town = Town.start(
                Settlement.withMorePlaces(),
                Rules.usual()
                        .withDocs()
                        .withSteering(Rules.these("U0MEMBER002", "U0MEMBER003"))
                        .withDecisions(SETTINGS));
        int issue = town.gitHub.as("maintainer").openIssue("docs", "Which store?", "For few");
        town.gitHub.makePrivate("docs", true);
        Ballot ballot = Ballot.open(town, town.maintainer(), "example-org/docs#" + issue, "majority", Map.of());
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "2");
        ballot.timeIsOver();

        Ballot.of(town, "D-2").card(town.secondMember(), Settlement.DESIGN, "What the maintainers said");
        town.waitUntil(
                "the discussion was thought of",
                () -> town.count(
                                "SELECT COUNT(*) FROM step WHERE kind = 'open-decision-discussion' AND status = 'done'")
                        == 1);
        assertThat(town.discussions(Ballot.QUESTION)).isEmpty();
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE status IN ('blocked', 'given_up')"))
                .isZero();
        Ballot steering = Ballot.of(town, "D-2");
        for (Actor voter : List.of(town.secondMember(), town.actor("third member"))) {
            voter.clicks(steering.card(voter, Settlement.DESIGN, ""), "ballot-vote-2");
        }
        steering.card(town.secondMember(), Settlement.DESIGN, "Decided on");
        town.waitUntil(
                "there is nothing to write into a discussion that is not there",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'write-decision' AND status = 'done'"
                                + " AND detail = 'D-2 discussion'")
                        == 1);
    }

    @Test
    void theMaintainersHandAQuestionOnBeforeItsTimeIsOver() {
        int issue = town.gitHub.as("maintainer").openIssue("project", "Which store?", "We have to choose");
        Ballot ballot = Ballot.open(town, town.maintainer(), "example-org/project#" + issue, "lazy", Map.of());
        ballot.objects(town.secondMaintainer(), "It does not scale");

        town.secondMaintainer().clicks(ballot.card(""), "ballot-escalate");
        assertThat(town.secondMaintainer().submits(Map.of("text", " ")).errors())
                .containsOnlyKeys("text");
        town.secondMaintainer().submits(Map.of("text", "We go round in circles"));

        ballot.card("The steering group decides it now as D-2");
        ballot.card("<@U0MAINT0002> said that there is no agreement: We go round in circles");
        Ballot.of(town, "D-2").card(first, Settlement.DESIGN, "It does not scale");
    }

    @Test
    void aVoteThatCannotBeHandedOnAnyMoreGoesOnAndCanBeHandedOnLater() {
        town.close();
        town = Town.start(
                Settlement.withMorePlaces(), Rules.usual().withSteering(BOTH).withDecisions(SETTINGS));
        int issue = town.gitHub.as("maintainer").openIssue("project", "Which store?", "We have to choose");
        Ballot ballot = Ballot.open(town, town.maintainer(), "example-org/project#" + issue, "majority", Map.of());
        town.secondMaintainer().clicks(ballot.card(""), "ballot-escalate");
        town.secondMaintainer().form();
        town.slack.invite(Rules.MAINTAINERS, "U0MEMBER002");

        town.secondMaintainer().submits(Map.of("text", "We go round in circles"));

        town.secondMaintainer().reads("D-1", "goes on: the steering group are the same people");
        town.waitUntil(
                "nobody gave it up", () -> town.count("SELECT COUNT(*) FROM ballot WHERE given_up_by = ''") == 1);
        town.slack.remove(Rules.MAINTAINERS, "U0MEMBER002");
        town.secondMaintainer().clicks(ballot.card(""), "ballot-escalate");
        town.secondMaintainer().submits(Map.of("text", "We still do"));
        ballot.card("The steering group decides it now as D-2");
    }

    @Test
    void nobodyGetsOutOfAVoteThatIsLost() {
        int issue = town.gitHub.as("maintainer").openIssue("project", "Which store?", "We have to choose");
        Ballot ballot = Ballot.open(town, town.maintainer(), "example-org/project#" + issue, "majority", Map.of());
        town.maintainer().clicks(ballot.card(""), "ballot-escalate");
        town.maintainer().form();
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "1");

        town.maintainer().submits(Map.of("text", "I want the other one"));

        ballot.card("Decided on");
        assertThat(town.count("SELECT COUNT(*) FROM ballot")).isEqualTo(1);
    }

    @Test
    void whatTheSteeringGroupDecidedComesToTheGoalWhereItWasAsked() {
        goal();
        Ballot ballot = Ballot.open(town, town.maintainer(), "G-1", "majority", Map.of());
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "2");
        ballot.timeIsOver();
        inThreadOfGoal("The steering group decides it now as D-2");
        Ballot steering = Ballot.of(town, "D-2");
        first.clicks(steering.card(first, Settlement.DESIGN, "What the maintainers said"), "ballot-vote-2");
        second.clicks(steering.card(second, Settlement.DESIGN, ""), "ballot-vote-2");

        inThreadOfGoal("Decided on 28 Nov 2026: *PostgreSQL*");
        Message card = ballot.card("The steering group decided it as D-2: *PostgreSQL*");
        town.waitUntil(
                "the word beneath the maintainers' vote",
                () -> town.maintainer().person().thread(Rules.MAINTAINERS, card.ts()).stream()
                        .anyMatch(message -> message.plainText().contains("Decided on 28 Nov 2026: *PostgreSQL*")));
    }

    @Test
    void whatTheSteeringGroupDoesNotDecideEitherIsSaidBeneathTheIssueAndMaintainersAskAgain() {
        int issue = town.gitHub.as("maintainer").openIssue("project", "Which store?", "We have to choose");
        Ballot ballot = Ballot.open(town, town.maintainer(), "example-org/project#" + issue, "majority", Map.of());
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "2");
        ballot.timeIsOver();
        Ballot steering = Ballot.of(town, "D-2");
        steering.card(first, Settlement.DESIGN, "What the maintainers said");
        ballot.comment(issue, "The steering group decides it now, as D-2");

        town.clock.moveBy(Duration.ofDays(15));

        steering.card(first, Settlement.DESIGN, "A maintainer can ask again with `/roadmap decide`");
        ballot.comment(issue, "The steering group did not decide it either, as D-2.");
    }

    @Test
    void theSteeringGroupPutsAnEscalatedSuggestionOnTheRoadmapFromItsOwnChannel() {
        town.member().suggests("Dark mode");
        town.maintainer().chooses(town.reviewCard("Dark mode"), "escalate");
        town.maintainer().submits(Map.of("text", "Now, or after the redesign?"));

        Ballot ballot = Ballot.of(town, "D-1");
        var card = ballot.card(first, Settlement.DESIGN, "Now, or after the redesign?");
        assertThat(card.plainText()).contains("Shall R-1 go on the roadmap?");
        assertThat(town.member().types("/roadmap decide list"))
                .contains("Shall R-1 go on the roadmap?")
                .doesNotContain("redesign");
        first.clicks(card, "ballot-vote-1");
        second.clicks(card, "ballot-vote-1");

        ballot.card(first, Settlement.DESIGN, "Decided on 20 Nov 2026: *Put it on the roadmap*");
        town.maintainer().reads("Put it on the roadmap");
        town.waitUntil(
                "the word beneath the review card",
                () -> town
                        .maintainer()
                        .person()
                        .thread(Rules.MAINTAINERS, town.reviewCard("Dark mode").ts())
                        .stream()
                        .anyMatch(message -> message.plainText().contains("Decided on")));
        town.reviewCard("Dark mode", "Waits for the steering group");
        first.reads("D-1", "please press *Approve…*");

        town.member().clicks(ballot.card(first, Settlement.DESIGN, "please press"), "ballot-approve");
        town.member().isTold(Settlement.DESIGN, "R-1 was escalated, so the steering group of");
        first.clicks(ballot.card(first, Settlement.DESIGN, ""), "ballot-approve");
        assertThat(first.submits(Map.of()).closed()).isTrue();

        town.issue("Dark mode");
        town.waitUntil(
                "the card of the vote without what is done",
                () -> ballot.card(first, Settlement.DESIGN, "").buttons().stream()
                        .noneMatch(button -> button.actionId().equals("ballot-approve")));
        assertThat(ballot.card(first, Settlement.DESIGN, "").plainText()).doesNotContain("please press");
    }

    @Test
    void whatTheSteeringGroupDidNotDecideAboutCanStillBeDeclinedFromItsCard() {
        town.member().suggests("Dark mode");
        town.maintainer().chooses(town.reviewCard("Dark mode"), "escalate");
        town.maintainer().submits(Map.of("text", "Now, or after the redesign?"));
        Ballot ballot = Ballot.of(town, "D-1");
        ballot.card(first, Settlement.DESIGN, "Now, or after the redesign?");

        town.clock.moveBy(Duration.ofDays(15));

        first.clicks(ballot.card(first, Settlement.DESIGN, "R-1 still waits"), "ballot-decline");
        assertThat(first.submits(Map.of("reason", "Not now")).closed()).isTrue();
        town.reviewCard("Dark mode", "Not now");
    }

    @Test
    void aVoteThatWasOvertakenOnTheCardOfItsSuggestionIsOver() {
        town.close();
        town = Town.start();
        town.member().suggests("Dark mode");
        town.maintainer().chooses(town.reviewCard("Dark mode"), "escalate");
        town.maintainer().submits(Map.of("text", "Now, or after the redesign?"));
        Ballot ballot = Ballot.of(town, "D-1");
        ballot.card("Now, or after the redesign?");

        town.secondMaintainer().approves("Dark mode");

        ballot.card("R-1 was approved on 20 Nov 2026, so this vote is over");
    }

    private void goal() {
        town.member().proposesGoal("Plugins can be signed");
        town.message(town.maintainer(), Rules.FEEDBACK, "Plugins can be signed", "proposed");
    }

    private void inThreadOfGoal(String text) {
        Message card = town.message(town.maintainer(), Rules.FEEDBACK, "Plugins can be signed", "");
        town.waitUntil(
                "'%s' in the goal's thread".formatted(text),
                () -> town.maintainer().person().thread(card.channel(), card.ts()).stream()
                        .anyMatch(message -> message.plainText().contains(text)));
    }

    private static long told(Actor actor, String id) {
        return actor.person().directMessages().stream()
                .filter(message -> message.plainText().contains(id))
                .count();
    }
}
