package io.github.roadmapbot.card;

import io.github.roadmapbot.card.notice.OutOfOrderCard;
import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the maintainers are told about what cannot be used. */
class GoldenOutOfOrderTest {

    private static final OutOfOrder.Reason USUAL = new OutOfOrder.Reason(
            "The board 7 of example-org is closed",
            "open https://github.com/orgs/example-org/projects/7/settings and click Re-open project at its end");

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"FEEDBACK_CHANNEL", "ISSUES", "BOARD", "DISCUSSION"})
    void whatFollowsFromIt(Part part) {
        String name = part.name().toLowerCase(Locale.ROOT).replace('_', '-');

        Golden.message(
                "out-of-order-" + name, Sample.USUAL, OutOfOrderCard.content(Sample.USUAL.roadmap(), part, USUAL));
    }

    @Test
    void aLongReasonIsCut() {
        OutOfOrder.Reason longest = new OutOfOrder.Reason("Because <of> & ".repeat(300), "do this & ".repeat(300));

        Golden.message(
                "out-of-order-board",
                Sample.MAXIMAL,
                OutOfOrderCard.content(Sample.MAXIMAL.roadmap(), Part.BOARD, longest));
    }
}
