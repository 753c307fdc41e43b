package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.SmallSlack;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may decide, checked when they do; whatever cannot be found out is a no. */
final class AuthorityJourney {

    private static final String DARK = "Dark mode";
    private static final String REFUSAL = "Only maintainers of Example Project can decide";
    private static final String UNKNOWN = "could not find out who may decide this";
    private static final Duration LONGER_THAN_REMEMBERED = Duration.ofSeconds(61);

    @Test
    void aMembersClickOnApproveIsRefused() {
        membersClickIsRefused("review-approve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"review-edit", "review-decline"})
    void aMembersClickOnEditOrDeclineIsRefused(String button) {
        membersClickIsRefused(button);
    }

    private static void membersClickIsRefused(String button) {
        try (Town town = Town.start(Settlement.withOpenDoors(), Rules.usual())) {
            town.secondMember().suggests(DARK);

            town.member().clicks(town.reviewCard(DARK), button);

            town.member().isToldAlone(REFUSAL);
            isStillOpen(town);
            assertThat(town.member().openForm()).isEmpty();
            assertThat(town.maintainer().approves(DARK)).isTrue();
        }
    }

    @Test
    void aMembersClickOnUndoIsRefused() {
        try (Town town = Town.start(Settlement.withOpenDoors(), Rules.usual().withUndo(Duration.ofMinutes(10)))) {
            town.secondMember().suggests(DARK);
            town.maintainer().approves(DARK);

            town.member().clicks(town.reviewCard(DARK, "Approved by"), "review-undo");

            town.member().isToldAlone(REFUSAL);
            town.clock.moveBy(Duration.ofMinutes(11));
            assertThat(town.issue(DARK).title()).isEqualTo(DARK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"step-retry", "step-give-up"})
    void aMembersAnswerToAQuestionIsRefused(String button) {
        try (Town town = Town.start(Settlement.withOpenDoors(), Rules.usual().withAttempts(1))) {
            town.gitHub.http().faults().always(call -> true, new Fault.Refused(Answer.json(503, "{}")));
            town.secondMember().suggests(DARK);
            town.maintainer().approves(DARK);
            Message question = town.message(town.maintainer(), Rules.MAINTAINERS, DARK, "I am stuck with");

            town.member().clicks(question, button);

            town.member().isToldAlone(REFUSAL);
            assertThat(town.reviewCard(DARK, "Stuck:").plainText()).doesNotContain("Given up");
        }
    }

    static Stream<User> visitors() {
        return Stream.of(
                User.guest("U0GUEST0001", "guest"),
                new User("U0STRANGER1", "stranger", false, false, false, true),
                new User("U0FORMER001", "former member", false, false, true, false));
    }

    @ParameterizedTest
    @MethodSource("visitors")
    void whoeverIsNoFullMemberDecidesNothingInTheMaintainersChannel(User visitor) {
        try (Town town = Town.start(Settlement.withInMaintainersChannel(visitor), Rules.usual())) {
            town.member().suggests(DARK);

            town.actor(visitor.name()).clicks(town.reviewCard(DARK), "review-approve");

            town.actor(visitor.name()).isTold(Rules.MAINTAINERS, REFUSAL);
            isStillOpen(town);
            assertThat(town.actor(visitor.name()).openForm()).isEmpty();
        }
    }

    @Test
    void nobodyDecidesWhileTheChannelsMembersCannotBeRead() {
        nobodyDecides(
                Rules.usual(), slack -> slack.failReading("conversations.members", "internal_error"), "internal_error");
    }

    @Test
    void nobodyDecidesWhileItIsUnknownWhoIsAGuest() {
        nobodyDecides(Rules.usual(), slack -> slack.failReading("users.info", "fatal_error"), "fatal_error");
    }

    @Test
    void nobodyDecidesByAUserGroupInAFreeWorkspace() {
        nobodyDecides(
                Rules.usual().withMaintainers(Rules.group("S0MAINT0001")),
                slack -> slack.failReading("usergroups.users.list", "plan_upgrade_required"),
                "name people or a channel instead");
    }

    @Test
    void nobodyDecidesWhileSlackIsTooSlow() {
        nobodyDecides(
                Rules.usual(),
                slack -> slack.http()
                        .faults()
                        .always(
                                call -> call.path().endsWith("/conversations.members"),
                                new Fault.Slow(Duration.ofSeconds(3))),
                "did not say");
    }

    private static void nobodyDecides(Rules rules, Consumer<SmallSlack> trouble, String why) {
        try (Town town = Town.start(rules)) {
            town.member().suggests(DARK);
            trouble.accept(town.slack);

            town.maintainer().clicks(town.reviewCard(DARK), "review-approve");
            town.secondMaintainer().clicks(town.reviewCard(DARK), "review-decline");

            assertThat(town.maintainer().isTold(Rules.MAINTAINERS, UNKNOWN)).contains(why, "Nothing was changed");
            town.secondMaintainer().isTold(Rules.MAINTAINERS, UNKNOWN);
            isStillOpen(town);
            assertThat(town.maintainer().openForm()).isEmpty();
        }
    }

    @Test
    void whoIsAMaintainerIsAskedAgainWhenTheWindowIsSent() {
        try (Town town = Town.start()) {
            town.member().suggests(DARK);
            town.maintainer().clicks(town.reviewCard(DARK), "review-approve");
            town.maintainer().form();
            town.slack.failReading("conversations.members", "internal_error");
            town.clock.moveBy(LONGER_THAN_REMEMBERED);

            boolean closed = town.maintainer().submits(Map.of()).closed();

            assertThat(closed).isFalse();
            assertThat(town.maintainer().form().plainText()).contains(UNKNOWN, "Nothing was changed");
            isStillOpen(town);
        }
    }

    @Test
    void whoeverCanBeReadAgainDecidesAgain() {
        try (Town town = Town.start()) {
            town.member().suggests(DARK);
            town.slack.failReading("conversations.members", "internal_error");
            town.maintainer().clicks(town.reviewCard(DARK), "review-approve");
            town.maintainer().isTold(Rules.MAINTAINERS, UNKNOWN);

            town.slack.failReading("conversations.members", null);

            assertThat(town.maintainer().approves(DARK)).isTrue();
            assertThat(town.issue(DARK).title()).isEqualTo(DARK);
        }
    }

    @Test
    void proposersDoNotApproveTheirOwn() {
        try (Town town = Town.start()) {
            town.maintainer().suggests(DARK);

            town.maintainer().clicks(town.reviewCard(DARK), "review-approve");

            town.maintainer().isTold(Rules.MAINTAINERS, "You suggested R-1 yourself");
            isStillOpen(town);
            assertThat(town.maintainer().openForm()).isEmpty();
            assertThat(town.secondMaintainer().approves(DARK)).isTrue();
        }
    }

    @Test
    void whoIsOnTheListDecidesAndNobodyElse() {
        try (Town town = Town.start(Rules.usual().withMaintainers(Rules.these("U0MAINT0002")))) {
            town.slack.failReading("conversations.members", "internal_error");
            town.member().suggests(DARK);

            town.maintainer().clicks(town.reviewCard(DARK), "review-approve");

            town.maintainer().isTold(Rules.MAINTAINERS, REFUSAL);
            assertThat(town.secondMaintainer().approves(DARK)).isTrue();
        }
    }

    @Test
    void whoIsInTheUserGroupDecidesAndNobodyElse() {
        User visitor = User.member("U0MEMBER001", "member");
        Rules rules = Rules.usual().withMaintainers(Rules.group("S0MAINT0001"));
        try (Town town = Town.start(Settlement.withInMaintainersChannel(visitor), rules)) {
            town.secondMember().suggests(DARK);

            town.member().clicks(town.reviewCard(DARK), "review-approve");

            town.member().isTold(Rules.MAINTAINERS, REFUSAL);
            assertThat(town.maintainer().approves(DARK)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duplicate", "split", "snooze", "defer", "escalate"})
    void whoMayNotDecideMayNotSendItOnADetourEither(String verb) {
        User visitor = User.member("U0MEMBER001", "member");
        try (Town town = Town.start(
                Settlement.withInMaintainersChannel(visitor),
                Rules.usual().withMaintainers(Rules.group("S0MAINT0001")))) {
            town.secondMember().suggests(DARK);

            town.member().chooses(town.reviewCard(DARK), verb);
            town.member().isTold(Rules.MAINTAINERS, REFUSAL);
            town.member().clicks(town.reviewCard(DARK), "review-ask");

            town.waitUntil("the second refusal", () -> refusals(town) == 2);
            assertThat(town.member().openForm()).isEmpty();
            isStillOpen(town);
        }
    }

    @Test
    void whoMayNotDecideMayNotReopen() {
        User visitor = User.member("U0MEMBER001", "member");
        try (Town town = Town.start(
                Settlement.withInMaintainersChannel(visitor),
                Rules.usual().withMaintainers(Rules.group("S0MAINT0001")))) {
            town.secondMember().suggests(DARK);
            town.maintainer().declines(DARK, "Too dark");

            town.member().clicks(town.reviewCard(DARK, "Declined by"), "review-reopen");

            town.member().isTold(Rules.MAINTAINERS, REFUSAL);
            assertThat(town.feedbackCard(DARK, "Declined by").plainText()).contains("Too dark");
        }
    }

    private static long refusals(Town town) {
        return town.member().messages(Rules.MAINTAINERS).stream()
                .filter(message -> message.plainText().contains(REFUSAL))
                .count();
    }

    private static void isStillOpen(Town town) {
        assertThat(town.feedbackCard(DARK).plainText()).contains("Vote with");
        assertThat(town.reviewCard(DARK).buttons()).hasSize(4);
        assertThat(town.issues(DARK)).isEmpty();
    }
}
