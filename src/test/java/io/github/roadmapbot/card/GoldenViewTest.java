package io.github.roadmapbot.card;

import io.github.roadmapbot.card.notice.ViewCard;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GoldenViewTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final URI BOARD = URI.create("https://github.com/orgs/example-org/projects/7");
    private static final URI VIEW = URI.create(BOARD + "/views/3");
    private static final String FILTER = "quarter:\"Q1 2027\"";

    @Test
    void aViewThatCannotBeMade() {
        QuarterView view = QuarterView.refused(
                BOARD, FILTER, "The token may not do this: give it the permission it lacks and try again");

        Golden.message("view-refused", Sample.USUAL, ViewCard.content("Q1 2027", QUARTER, view));
    }

    @Test
    void aViewThatCannotBeLookedAt() {
        QuarterView view = QuarterView.at(3, VIEW, FILTER)
                .unseen("The token may not do this: give it the permission it lacks and try again");

        Golden.message("view-unseen", Sample.USUAL, ViewCard.content("Q1 2027", QUARTER, view));
    }

    @Test
    void aViewThatShowsSomethingElse() {
        QuarterView view =
                different(List.of(new SuggestionId(42)), List.of("https://github.com/example-org/project/issues/7"));

        Golden.message("view-different", Sample.USUAL, ViewCard.content("Q1 2027", QUARTER, view));
    }

    @Test
    void muchOfItIsCounted() {
        QuarterView view = different(
                Collections.nCopies(300, new SuggestionId(42)),
                Collections.nCopies(300, "A draft <!channel> & *its* title " + "W".repeat(220)));

        Golden.message("view-different", Sample.MAXIMAL, ViewCard.content("Q1 2027", QUARTER, view));
    }

    private static QuarterView different(List<SuggestionId> missing, List<String> strange) {
        return new QuarterView(OptionalInt.of(3), VIEW, FILTER, "", missing, strange);
    }
}
