package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Windows of goals that stood open while others worked: they take nothing away from anybody, and nothing is changed unheard. */
final class GoalWindowsJourney {

    private static final String GOAL = "Plugins can be signed";
    private static final String SIGNED = "A signed plugin is released";
    private static final String GUIDE = "The guide is published";
    private static final String QUICKER = "Somebody was quicker";

    private final Town town = Town.start();
    private final Actor maintainer = town.maintainer();
    private final Actor member = town.member();
    private final Person onGitHub = town.gitHub.as("second-maintainer");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aBoxThatWasTickedOnGitHubMeanwhileStaysTicked() {
        agreedGoal();
        member.clicks(card("under way"), "goal-tick");
        assertThat(member.finds("met")).isEmpty();

        onGitHub.issue("project", town.issue(GOAL).number())
                .rewrite(town.issue(GOAL).body().replaceFirst("- \\[ ]", "- [x]"));
        town.clock.moveBy(Duration.ofMinutes(6));
        card("1 of 2 criteria met");
        assertThat(member.person().submit(Map.of("met", List.of("2"))).closed()).isTrue();

        card("2 of 2 criteria met");
        town.waitUntil(
                "both boxes on GitHub",
                () -> town.issue(GOAL).body().contains("- [x] " + SIGNED)
                        && town.issue(GOAL).body().contains("- [x] " + GUIDE));
    }

    @Test
    void whoSavesAWindowThatAnEditHasOvertakenIsToldSoAndChangesNothing() {
        agreedGoal();
        maintainer.clicks(card("under way"), "goal-tick");
        maintainer.form();
        edits(member);
        assertThat(member.submits(edit("It is quick\n" + SIGNED)).errors()).isEmpty();
        card("It is quick");

        var refused = maintainer.person().submit(Map.of("met", List.of("1")));

        assertThat(refused.errors().values()).anyMatch(error -> error.contains(QUICKER));
        card("0 of 2 criteria met", "It is quick");
    }

    @Test
    void ofTwoWhoEditAtOnceTheSecondIsToldAndTheirWordsStayInTheWindow() {
        agreedGoal();
        edits(maintainer);
        maintainer.form();
        edits(member);
        assertThat(member.submits(edit("It is quick\n" + SIGNED)).errors()).isEmpty();
        card("It is quick");

        var refused = maintainer.person().submit(edit("It is easy\n" + SIGNED));

        assertThat(refused.closed()).isFalse();
        assertThat(refused.errors().values()).anyMatch(error -> error.contains(QUICKER));
        assertThat(card("under way").plainText()).contains("It is quick").doesNotContain("It is easy");
    }

    @Test
    void stepsThatSomebodyElseWroteMeanwhileAreNotOverwritten() {
        agreedGoal();
        maintainer.clicks(card("under way"), "goal-steps");
        maintainer.form();
        member.clicks(card("under way"), "goal-steps");
        assertThat(member.submits(Map.of("text", "Design it\nBuild it")).errors())
                .isEmpty();
        card("1. Design it");

        var refused = maintainer.person().submit(Map.of("text", "Everything at once"));

        assertThat(refused.errors().values()).anyMatch(error -> error.contains(QUICKER));
        card("1. Design it", "2. Build it");
    }

    @Test
    void whatAnOwnerChangesOfWhatMaintainersAgreedOnIsToldInTheThread() {
        agreedGoal();

        edits(member);
        Map<String, Object> others = new HashMap<>(edit("It is quick\n" + SIGNED));
        others.put("owners", List.of(town.secondMember().id()));
        assertThat(member.submits(others).errors()).isEmpty();

        Message card = card("It is quick");
        town.waitUntil(
                "what was and what is",
                () -> maintainer.person().thread(card.channel(), card.ts()).stream()
                        .map(Message::plainText)
                        .anyMatch(text -> text.contains("without the criterion “%s”".formatted(GUIDE))
                                && text.contains("with the new criterion “It is quick”")
                                && text.contains("it was owned by ")
                                && !text.contains("<@")));
    }

    private void edits(Actor actor) {
        Message card = card("under way");
        actor.person().choose(card.channel(), card.ts(), "goal-more", "edit G-1");
    }

    private static Map<String, Object> edit(String criteria) {
        return Map.of("criteria", criteria);
    }

    private void agreedGoal() {
        member.types("/roadmap goal " + GOAL);
        assertThat(member.submits(Map.of("criteria", SIGNED + "\n" + GUIDE, "owners", List.of(member.id())))
                        .errors())
                .isEmpty();
        maintainer.clicks(card("proposed"), "goal-agree");
        assertThat(maintainer.submits(Map.of("text", "In the thread.")).errors())
                .isEmpty();
        card("under way");
        town.issue(GOAL);
        card("issue #");
    }

    private Message card(String... texts) {
        return town.see(
                "the card of the goal with " + List.of(texts),
                () -> maintainer.messages(Rules.FEEDBACK).stream()
                        .filter(message -> message.plainText().contains("*G-1* "))
                        .filter(message -> !message.ephemeral())
                        .filter(message -> List.of(texts).stream().allMatch(message.plainText()::contains))
                        .findFirst());
    }
}
