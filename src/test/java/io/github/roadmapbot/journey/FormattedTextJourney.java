package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody formats arrives as it was formatted, and whoever is mentioned in it is named and not called. */
final class FormattedTextJourney {

    private static final String WORDS = """
            {"type":"rich_text_section","elements":[
              {"type":"user","user_id":"U0MAINT0002"},{"type":"text","text":" and "},
              {"type":"channel","channel_id":"C0GENERAL01"},{"type":"text","text":" and "},
              {"type":"channel","channel_id":"C0MAINT0001"},{"type":"text","text":" and "},
              {"type":"usergroup","usergroup_id":"S0MAINT0001"},{"type":"text","text":" and "},
              {"type":"broadcast","range":"channel"}]}""";

    private static final String LIST = """
            {"type":"rich_text_list","style":"ordered","elements":[
              {"type":"rich_text_section","elements":[{"type":"text","text":"bold","style":{"bold":true}}]},
              {"type":"rich_text_section","elements":[{"type":"text","text":"code","style":{"code":true}}]}]}""";

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theFormatReachesTheCardAndTheIssue() {
        Message card = town.member().suggests("Dark mode", Map.of("why", composed(LIST)));
        town.maintainer().approves("Dark mode");

        assertThat(card.blocks().toString())
                .contains("\"rich_text_list\"", "\"ordered\"", "\"bold\":true", "\"code\":true");
        assertThat(town.issue("Dark mode").body()).startsWith("1. **bold**\n2. `code`\n\n<!-- roadmap-bot:");
    }

    @Test
    void whoeverIsMentionedIsNamedAndNotCalled() {
        Message card = town.member().suggests("Dark mode", Map.of("why", composed(WORDS)));

        assertThat(card.plainText())
                .contains("@second maintainer and #general and a channel and a group of people and @channel");
        assertThat(town.feedbackCard("Dark mode", "by <@").reach().people()).containsOnly("U0MEMBER001");
        assertThat(card.reach().channels()).isEmpty();
        assertThat(card.reach().groups()).isEmpty();
        assertThat(card.reach().broadcasts()).isEmpty();
    }

    @Test
    void whenSlackDoesNotNameThemInTimeTheyStayNameless() {
        town.slack
                .http()
                .faults()
                .always(call -> call.path().endsWith("/users.info"), new Fault.Slow(Duration.ofSeconds(4)));

        Message card = town.member().suggests("Dark mode", Map.of("why", composed(WORDS)));

        assertThat(card.plainText()).contains("someone and ");
    }

    @Test
    void anEditThatChangesNothingChangesNothing() {
        Message card = town.member().suggests("Dark mode", Map.of("why", composed(WORDS + "," + LIST)));
        town.maintainer().clicks(town.reviewCard("Dark mode"), "review-edit");

        boolean saved = town.maintainer().submits(Map.of()).closed();

        assertThat(saved).isTrue();
        town.waitUntil("the card afresh", () -> town.feedbackCard("Dark mode").edited());
        assertThat(formatted(town.feedbackCard("Dark mode"))).isEqualTo(formatted(card));
    }

    private static JsonElement formatted(Message card) {
        return card.blocks().get(1).getAsJsonObject().get("elements");
    }

    private static JsonObject composed(String elements) {
        return JsonParser.parseString("{\"type\":\"rich_text\",\"elements\":[%s]}".formatted(elements))
                .getAsJsonObject();
    }
}
