package io.github.roadmapbot.journey;

import static io.github.roadmapbot.hostile.GitHubEyes.plain;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.roadmapbot.hostile.Hostile;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What GitHub says when it refuses something may repeat what people wrote, and reaches the maintainers as mere words. */
final class HostileErrorsJourney {

    private final Town town = Town.start(Rules.usual().withAttempts(1));

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BROADCAST", "PERSON", "GROUP", "SLACK_LINK", "FORGED_MARK", "LINE_ENDS", "CONTROLS", "REORDERED"})
    void theQuestionAboutARefusalCallsNobody(Hostile text) {
        JsonObject refusal = new JsonObject();
        refusal.addProperty("message", text.text());
        town.gitHub
                .http()
                .faults()
                .always(
                        call -> call.method().equals("POST") && call.path().endsWith("/issues"),
                        new Fault.Refused(Answer.json(422, refusal.toString())));
        town.member().suggests("Dark mode");

        town.maintainer().approves("Dark mode");

        Message question = town.reviewCard("I am stuck", "opening the GitHub issue");
        assertThat(plain(question.plainText()).replace(" >", " ")).contains(text.seen());
        assertThat(question.reach().people()).isEmpty();
        assertThat(question.reach().broadcasts()).isEmpty();
        assertThat(question.reach().groups()).isEmpty();
        assertThat(question.reach().links()).isEmpty();
    }
}
