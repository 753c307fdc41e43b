package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Board;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.wire.Call;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Boards that have columns for them say who sponsors what, and what it is a part of. */
final class SponsorJourney {

    private static final String WHOLE = "Make it pleasant at night";
    private static final String PART = "Dark mode";

    private final Town town = Town.start(Rules.usual().withSponsorAndGoal());
    private final Person owner = town.gitHub.as("second-maintainer");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void bothAreWrittenWithTheOthersInOneRequest() {
        owner.addField(7, "Sponsor", List.of("Silver", "Gold"));
        owner.addField(7, "Goal", List.of());
        town.member().suggests(WHOLE, Map.of("category", "improvement"));
        town.maintainer().approves(WHOLE);
        town.feedbackCard(WHOLE, "On the roadmap");
        town.member().suggests(PART);

        town.maintainer().approves(PART, Map.of("part_of", "R-1"));
        town.feedbackCard(PART, "On the roadmap");

        assertThat(card(WHOLE).values()).doesNotContainKeys("Sponsor", "Goal");
        assertThat(card(PART).values())
                .containsAllEntriesOf(Map.of("Sponsor", "Gold", "Goal", WHOLE, "Stage", "Now", "Quarter", "Q1 2027"));
        assertThat(town.gitHub.http().calls())
                .filteredOn(SponsorJourney::setsFields)
                .hasSize(2);
    }

    @Test
    void aSponsorThatTheBoardLacksIsAskedFor() {
        owner.addField(7, "Sponsor", List.of("Silver"));
        owner.addField(7, "Goal", List.of());
        Trial trial = new Trial(town, PART);

        trial.suggestAndApprove();

        assertThat(trial.question().plainText()).contains("has no option \"Gold\"", "Retry");
        assertThat(town.boardItems(PART)).isEmpty();
    }

    private static boolean setsFields(Call call) {
        return call.body().contains("mutation SetFields");
    }

    private Board.Item card(String title) {
        return town.boardItems(title).stream().findFirst().orElseThrow();
    }
}
