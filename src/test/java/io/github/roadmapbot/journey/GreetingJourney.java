package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever writes to the bot as to a person hears what can be done here. */
final class GreetingJourney {

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whoSaysHelloHearsOnceWhatCanBeDone() {
        Actor member = town.member();
        String alone = member.person().directChannel();

        member.says(alone, "hello");
        assertThat(member.isToldAlone("Hello!"))
                .contains("Nobody reads what is written here", "/roadmap suggest", "/roadmap help", "Answer…");
        member.says(alone, "Is anybody there?");
        town.secondMember().says(town.secondMember().person().directChannel(), "hi");
        town.secondMember().isToldAlone("Hello!");
        assertThat(greetings(member)).isEqualTo(1);

        town.clock.moveBy(Duration.ofHours(2));
        member.says(alone, "hello again");

        town.waitUntil("another greeting", () -> greetings(member) == 2);
    }

    @Test
    void theBotDoesNotAnswerItself() {
        town.member().suggests("Dark mode");

        town.member().reads("Thank you, this is kept");
        town.secondMember().says(town.secondMember().person().directChannel(), "hello");

        town.secondMember().isToldAlone("Hello!");
        assertThat(greetings(town.member())).isZero();
    }

    private static long greetings(Actor person) {
        return person.person().directMessages().stream()
                .filter(message -> message.plainText().startsWith("Hello!"))
                .count();
    }
}
