package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.sandbox.slack.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A question is put to the vote, decided, and written down where it came up. */
final class DecideJourney {

    private final Town town = Town.start(
            Settlement.withInMaintainersChannel(
                    User.member("U0MEMBER002", "second member"), User.member("U0MEMBER003", "third member")),
            Rules.usual());

    private int issue;
    private String address;

    @BeforeEach
    void openIssue() {
        issue = town.gitHub.as("maintainer").openIssue("project", "Which store?", "We have to choose");
        address = "example-org/project#" + issue;
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aDisagreementEndsByMajorityAndStandsWithItsReasonsAndDissentBeneathTheIssue() {
        Ballot ballot = opens("majority");

        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "2");
        ballot.votes(town.secondMember(), "1");
        ballot.votes(town.actor("third member"), "1");

        ballot.card("Decided on 20 Nov 2026: *SQLite*");
        ballot.comment(issue, "by simple majority of the maintainers: **SQLite**");
        ballot.reasons(town.maintainer(), "One file is easier to run");
        String comment = ballot.comment(issue, "One file is easier to run");
        assertThat(comment.replaceAll("\\p{Cf}", "")).contains("- second maintainer: for PostgreSQL");
        assertThat(ballot.comments(issue)).hasSize(1);
        town.maintainer().reads("Decided on 20 Nov 2026", "write down the reasons");
        ballot.card("Written down on GitHub");
    }

    @Test
    void whetherEnoughTookPartCanBeCheckedByAnybodyAfterwards() {
        Ballot ballot = opens("majority");

        ballot.votes(town.maintainer(), "2");
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "1");
        ballot.votes(town.secondMember(), "1");

        ballot.card("3 of 4 took part, 2 had to. Did not vote: <@U0MEMBER003>");
        String comment = ballot.comment(issue, "3 of 4 took part, 2 had to.").replaceAll("\\p{Cf}", "");
        assertThat(comment).contains("Did not vote: third member", "- maintainer: for SQLite (before: for PostgreSQL)");
    }

    @Test
    void twoThirdsDecideWhatMoreThanHalfDoNot() {
        Ballot ballot = opens("supermajority");

        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "1");
        ballot.votes(town.secondMember(), "2");
        assertThat(ballot.card("Still to vote").plainText()).doesNotContain("Decided on");
        ballot.votes(town.actor("third member"), "1");

        ballot.card("Decided on 20 Nov 2026: *SQLite*");
        ballot.comment(issue, "by two-thirds majority of the maintainers: **SQLite**");
    }

    @Test
    void allWhoChooseDecideUnanimouslyAndWhoAbstainsHindersNobody() {
        Ballot ballot = opens("unanimity");

        ballot.votes(town.maintainer(), "2");
        ballot.votes(town.secondMaintainer(), "2");
        ballot.votes(town.secondMember(), "abstain");
        assertThat(ballot.card("Still to vote").plainText()).doesNotContain("Decided on");
        ballot.votes(town.actor("third member"), "2");

        ballot.card("Decided on 20 Nov 2026: *PostgreSQL*");
        ballot.comment(issue, "by unanimity of the maintainers: **PostgreSQL**");
    }

    @Test
    void oneWhoWantsSomethingElseKeepsUnanimityFromDeciding() {
        Ballot ballot = opens("unanimity");
        for (Actor voter : List.of(town.maintainer(), town.secondMaintainer(), town.secondMember())) {
            ballot.votes(voter, "2");
        }
        ballot.votes(town.actor("third member"), "1");

        ballot.timeIsOver();

        ballot.card("No agreement by");
    }

    @Test
    void whatWasDeletedOnGitHubIsInTheRecordWithoutAPlaceAndNotWrittenAgain() {
        Ballot ballot = opens("majority");
        for (Actor voter : List.of(town.maintainer(), town.secondMaintainer(), town.secondMember())) {
            ballot.votes(voter, "1");
        }
        ballot.comment(issue, "**SQLite**");
        ballot.card("Written down on GitHub");
        assertThat(town.maintainer().types("/roadmap decide list")).contains("on GitHub");

        town.gitHub.as("second-maintainer").issue("project", issue).delete();
        ballot.reasons(town.maintainer(), "One file is easier to run");

        town.waitUntil(
                "it is public no more",
                () -> town.count("SELECT COUNT(*) FROM ballot WHERE comment_url = '' AND comment_node <> ''") == 1);
        assertThat(town.maintainer().types("/roadmap decide list"))
                .contains("One file is easier to run")
                .doesNotContain("on GitHub");
        town.waitUntil(
                "nothing is owed of it any more",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind LIKE '%-decision' AND status <> 'done'") == 0);
    }

    @Test
    void aChangedVoteAnAbstentionAndAMissedQuorumAreOnRecordAndDecideNothing() {
        Ballot ballot = opens("supermajority");
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.maintainer(), "abstain");
        ballot.card("Abstained: <@U0MAINT0001>");
        ballot.card("<@U0MAINT0001> changed their vote; before: SQLite");

        ballot.timeIsOver();

        ballot.card("Too few took part by");
        ballot.comment(issue, "Too few took part");
        assertThat(town.maintainer().types("/roadmap decide list")).contains("Too few took part", Ballot.QUESTION);
    }

    @Test
    void whoLeftOwesNothingAndDoesNotCountButWhatTheyCastIsShown() {
        Ballot ballot = opens("majority");
        ballot.votes(town.secondMember(), "2");
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "1");

        town.slack.remove(Rules.MAINTAINERS, "U0MEMBER002");
        ballot.timeIsOver();

        ballot.card("Decided on");
        ballot.card("<@U0MEMBER002> has left and does not count; had voted: PostgreSQL");
        ballot.comment(issue, "has left since, and does not count");
    }

    @Test
    void thoseWhoOweAVoteAreRemindedByThemselvesAndOnce() {
        Ballot ballot = opens("majority");
        ballot.votes(town.maintainer(), "1");

        town.clock.moveBy(Duration.ofDays(7));

        town.secondMaintainer().reads("D-1", "still waits for your vote");
        town.secondMember().reads("still waits for your vote");
        ballot.timeIsOver();
        ballot.card("Too few took part");
        assertThat(town.maintainer().person().directMessages())
                .noneMatch(message -> message.plainText().contains("still waits for your vote"));
        assertThat(town.secondMaintainer().person().directMessages().stream()
                        .filter(message -> message.plainText().contains("still waits for your vote")))
                .hasSize(1);
    }

    @Test
    void whoMutedTheBotIsRemindedOfNothingAndHearsHowTheirOwnVoteEnded() {
        town.secondMaintainer().types("/roadmap mute");
        Ballot ballot = opens("majority");

        town.clock.moveBy(Duration.ofDays(7));
        town.secondMember().reads("still waits for your vote");
        town.actor("third member").reads("still waits for your vote");
        town.maintainer().types("/roadmap mute");
        ballot.timeIsOver();

        town.maintainer().reads("Too few took part by");
        assertThat(town.secondMaintainer().person().directMessages()).isEmpty();
    }

    @Test
    void silenceIsConsentUnlessSomebodyObjectsWithAReason() {
        Ballot ballot = opens("lazy");
        town.maintainer().clicks(ballot.card(""), "ballot-object");
        assertThat(town.maintainer().submits(Map.of("text", " ")).errors()).containsOnlyKeys("text");
        town.maintainer().submits(Map.of("text", "Too small"));
        ballot.card("objects: Too small");

        ballot.votes(town.maintainer(), "1");
        ballot.timeIsOver();

        ballot.card("Decided on");
        ballot.comment(issue, "by lazy consensus of the maintainers: **SQLite**");
        assertThat(town.secondMaintainer().person().directMessages()).isEmpty();
    }

    @Test
    void silenceUnderACardThatNobodyCouldSeeIsNoConsent() {
        town.slack.failReading("chat.postMessage", "internal_error");
        town.maintainer().types("/roadmap decide " + address);
        town.maintainer().submits(Ballot.form(address, "lazy"));
        town.waitUntil("the vote", () -> town.count("SELECT COUNT(*) FROM ballot WHERE stage = 'open'") == 1);
        Ballot ballot = Ballot.of(town, "D-1");

        ballot.timeIsOver();

        ballot.comment(issue, "Too few took part");
        town.slack.failReading("chat.postMessage", null);
    }

    @Test
    void whatIsClickedIsKeptBeforeTheClickIsAcknowledged() {
        Ballot ballot = opens("majority");

        town.maintainer().clicks(ballot.card("stands with its name"), "ballot-vote-1");
        long votes = town.count("SELECT COUNT(*) FROM ballot_vote");
        town.maintainer().clicks(ballot.card(""), "ballot-follow");
        long followers = town.count("SELECT COUNT(*) FROM ballot_follower");

        assertThat(votes).isEqualTo(1);
        assertThat(followers).isEqualTo(1);
    }

    @Test
    void whoJoinedOrLeftDoesNotMakeASteeringGroupOfTheSamePeople() {
        Ballot ballot = opens("majority");
        town.slack.invite(Rules.MAINTAINERS, "U0MEMBER001");

        ballot.timeIsOver();

        ballot.card("Nothing was decided. It can be asked again");
    }

    @Test
    void anObjectionThatStandsKeepsAnythingFromBeingDecided() {
        Ballot ballot = opens("lazy");
        ballot.objects(town.secondMaintainer(), "It does not scale");

        ballot.timeIsOver();

        ballot.card("No agreement by");
        assertThat(ballot.comment(issue, "objected: ")).contains("It does not scale");
    }

    @Test
    void whoMayNotVoteCannotAndNobodyWhoJoinedLater() {
        Ballot ballot = opens("majority");
        town.actor("guest").clicks(ballot.card(""), "ballot-vote-1");
        town.actor("guest").isTold(Rules.MAINTAINERS, "Only maintainers of");

        town.slack.invite(Rules.MAINTAINERS, "U0MEMBER001");
        town.member().clicks(ballot.card(town.member(), ""), "ballot-vote-1");

        town.member().isTold(Rules.MAINTAINERS, "you joined later");
        town.member().clicks(ballot.card(town.member(), ""), "ballot-escalate");
        town.waitUntil(
                "being told twice",
                () -> town.member().messages(Rules.MAINTAINERS).stream()
                                .filter(message -> message.plainText().contains("you joined later"))
                                .count()
                        == 2);
        assertThat(ballot.card("").plainText()).doesNotContain(": *1*");
    }

    @Test
    void whoLeftAndCameBackVotesAgain() {
        Ballot ballot = opens("majority");
        town.slack.remove(Rules.MAINTAINERS, "U0MEMBER002");
        town.clock.moveBy(Duration.ofDays(7));
        ballot.card("<@U0MEMBER002> has left");
        town.slack.invite(Rules.MAINTAINERS, "U0MEMBER002");

        town.secondMember().clicks(ballot.card(town.secondMember(), ""), "ballot-vote-1");

        town.secondMember().isTold(Rules.MAINTAINERS, "Your vote on D-1: *SQLite*");
        town.waitUntil("the card", () -> !ballot.card("").plainText().contains("has left"));
        ballot.card(": *1* (<@U0MEMBER002>)");
    }

    @Test
    void longObjectionsHideNobodysVote() {
        Ballot ballot = opens("lazy");
        ballot.objects(town.secondMaintainer(), "x".repeat(1500));
        ballot.objects(town.secondMember(), "y".repeat(1500));
        ballot.objects(town.actor("third member"), "z".repeat(1500));

        assertThat(ballot.card("Said nothing so far").plainText()).contains("<@U0MAINT0001>");
    }

    @Test
    void whoeverFollowsIsToldTheEndOnce() {
        Ballot ballot = opens("majority");
        town.actor("guest").clicks(ballot.card(""), "ballot-follow");
        town.actor("guest").isTold(Rules.MAINTAINERS, "I write to you when D-1 is decided");

        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "1");
        ballot.votes(town.secondMember(), "1");

        town.actor("guest").reads("Decided on 20 Nov 2026", "SQLite");
    }

    @Test
    void aQuestionIsTalkedOverInADiscussionThatIsLinkedToItsIssue() {
        Ballot ballot =
                Ballot.open(town, town.maintainer(), address, "majority", Map.of("elsewhere", List.of("elsewhere")));

        ballot.comment(issue, "It is talked over in ");
        assertThat(town.discussions(Ballot.QUESTION)).hasSize(1);
        assertThat(town.discussions(Ballot.QUESTION).get(0).body()).contains("/issues/" + issue);
        ballot.votes(town.maintainer(), "2");
        ballot.votes(town.secondMaintainer(), "2");
        ballot.votes(town.secondMember(), "2");

        ballot.comment(issue, "**PostgreSQL**");
        town.waitUntil("the answer", () -> !town.comments("**PostgreSQL**").isEmpty());
        assertThat(ballot.comments(issue)).hasSize(1);
    }

    @Test
    void whatIsDecidedOfADraftIsWrittenDownWhenItHasItsIssue() {
        town.member().suggests("Dark mode");
        Ballot ballot = Ballot.open(town, town.maintainer(), "R-1", "majority", Map.of());
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "1");
        ballot.votes(town.secondMember(), "1");
        ballot.card("Decided on");

        town.maintainer().approves("Dark mode");
        int opened = town.issue("Dark mode").number();
        town.clock.moveBy(Duration.ofHours(2));

        ballot.comment(opened, "**SQLite**");
    }

    @Test
    void theRecordIsSearchedByWords() {
        opens("majority");

        assertThat(town.member().types("/roadmap decide list store ship")).contains("D-1", Ballot.QUESTION);
        assertThat(town.member().types("/roadmap decide list nonsense")).contains("Nothing that was put to the vote");
    }

    @Test
    void whatIsWrongInTheWindowIsSaidAtItsField() {
        town.maintainer().types("/roadmap decide");
        SubmitResult one = town.maintainer()
                .submits(Map.of(
                        "question",
                        "Which?",
                        "options",
                        "A",
                        "subject",
                        "R-7",
                        "rule",
                        "majority",
                        "until",
                        "2026-11-27"));
        SubmitResult two = town.maintainer()
                .submits(Map.of(
                        "question",
                        "Which?",
                        "options",
                        "A\nB",
                        "subject",
                        "other/place#1",
                        "rule",
                        "majority",
                        "until",
                        "2026-11-27"));
        SubmitResult three = town.maintainer()
                .submits(Map.of(
                        "question",
                        "Which?",
                        "options",
                        "A\nB",
                        "subject",
                        address,
                        "rule",
                        "majority",
                        "until",
                        "2026-11-20"));

        assertThat(one.errors()).containsOnlyKeys("options");
        assertThat(two.errors()).containsOnlyKeys("subject");
        assertThat(three.errors()).containsOnlyKeys("until");
        town.member().types("/roadmap decide");
        town.member().isTold(Rules.FEEDBACK, "Only maintainers of");
    }

    private Ballot opens(String rule) {
        return Ballot.open(town, town.maintainer(), address, rule, Map.of());
    }
}
