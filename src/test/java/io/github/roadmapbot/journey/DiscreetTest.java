package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.SettableClock;
import io.github.roadmapbot.sandbox.wire.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the towns' search for words that were said to GitHub too early finds. */
class DiscreetTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final Secret.Move SUGGESTED = move(0, "draft", "");

    private final SettableClock clock = new SettableClock(START);
    private final Discreet discreet = new Discreet(clock);

    @Test
    void aTitleIsFoundHoweverItIsEscaped() {
        say("{\"variables\": {\"body\": \"**Read `snake\\\\_case` \\u0026amp; more** please\"}}");

        assertThat(discreet.slips(List.of(secret("Read snake_case & more", SUGGESTED))))
                .isEmpty();
        assertThat(discreet.slips(List.of(secret("read `snake_case`", SUGGESTED))))
                .singleElement()
                .asString()
                .contains("read snake case");
    }

    @Test
    void whatIsPartOfAnotherWordIsNotIt() {
        say("{\"body\": \"Delegate\"}");

        assertThat(discreet.slips(List.of(secret("Gate", SUGGESTED)))).isEmpty();
    }

    @Test
    void theWordsOfADocumentAreGitHubs() {
        say("{\"query\": \"query Labels { labels(first: 100, query: \\\"Second\\\") { name } }\"}");

        assertThat(discreet.slips(List.of(secret("First", SUGGESTED)))).isEmpty();
        assertThat(discreet.slips(List.of(secret("Second", SUGGESTED)))).hasSize(1);
    }

    @Test
    void whatIsApprovedMayBeSaidFromThenOn() {
        Secret approved = secret("Dark mode", SUGGESTED, move(10, "approved", ""));

        at(20);
        say("{\"title\": \"Dark mode\"}");
        assertThat(discreet.slips(List.of(approved))).isEmpty();
    }

    @Test
    void whatIsApprovedLaterWasSaidTooEarly() {
        Secret approved = secret("Dark mode", SUGGESTED, move(10, "approved", ""), move(11, "published", ""));

        say("{\"title\": \"Dark mode\"}");
        assertThat(discreet.slips(List.of(approved))).hasSize(1);
    }

    @Test
    void anUndoneApprovalIsNone() {
        Secret undone = secret("Dark mode", SUGGESTED, move(10, "approved", ""), move(15, "draft", ""));

        at(20);
        say("{\"title\": \"Dark mode\"}");
        assertThat(discreet.slips(List.of(undone))).hasSize(1);
    }

    @Test
    void whatIsReleasedMayBeSaidFromThenOn() {
        Secret released =
                secret("Dark mode", SUGGESTED, move(10, "draft", "may be shown on GitHub before it is approved"));

        say("{\"title\": \"Dark mode\"}");
        at(20);
        say("{\"title\": \"Dark mode\"}");
        assertThat(discreet.slips(List.of(released))).hasSize(1);
    }

    @Test
    void whatWasReleasedByWhoIsForgottenIsRemembered() {
        Secret left = secret("Dark mode", SUGGESTED);
        discreet.remember(List.of(left.asReleased()));

        say("{\"title\": \"Dark mode\"}");
        assertThat(discreet.slips(List.of(left))).isEmpty();
    }

    @Test
    void whatSomethingPublicSaysAsWellIsNoSecret() {
        Secret secret = secret("Dark mode", SUGGESTED);
        Secret open = secret("A dark mode for the night", SUGGESTED, move(0, "approved", ""));

        say("{\"title\": \"A dark mode for the night\"}");
        assertThat(discreet.slips(List.of(secret, open))).isEmpty();
    }

    private void at(int minute) {
        clock.moveBy(Duration.between(clock.instant(), START.plus(Duration.ofMinutes(minute))));
    }

    private void say(String body) {
        discreet.arrived(new Call(1, "POST", "/graphql", "", Map.of(), body, START));
    }

    private static Secret.Move move(int minute, String to, String why) {
        return new Secret.Move(START.plus(Duration.ofMinutes(minute)), to, why);
    }

    private static Secret secret(String title, Secret.Move... moves) {
        return new Secret(1, List.of(title, ""), false, List.of(moves));
    }
}
