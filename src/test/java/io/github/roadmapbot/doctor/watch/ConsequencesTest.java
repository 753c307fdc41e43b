package io.github.roadmapbot.doctor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.doctor.report.Report;
import io.github.roadmapbot.doctor.report.Section;
import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.feedback.OutOfOrder.Place;
import io.github.roadmapbot.feedback.OutOfOrder.Reason;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsequencesTest {

    private static final Roadmap ONE = roadmap("one");
    private static final Roadmap OTHER = roadmap("other");
    private static final Roadmaps BOTH = new Roadmaps(List.of(ONE, OTHER));

    private final OutOfOrder before = new OutOfOrder();

    @Test
    void whatOneRoadmapLacksLeavesTheOthersAlone() {
        Consequences consequences = after(in(ONE, wrong("The board is closed", Part.BOARD)));

        assertThat(consequences.off()).containsOnlyKeys(new Place("one", Part.BOARD));
        assertThat(consequences.inOrder(OTHER)).containsExactlyInAnyOrder(Part.values());
    }

    @Test
    void whatAllShareIsOffForAllAndEachIsToldOfOneCauseOnce() {
        Consequences consequences =
                after(Section.shared("GitHub", List.of(wrong("No token", Part.ISSUES, Part.BOARD, Part.DISCUSSION))));

        assertThat(consequences.off()).hasSize(6);
        assertThat(consequences.toTell(ONE)).containsExactly(Part.ISSUES);
        assertThat(consequences.toTell(OTHER)).containsExactly(Part.ISSUES);
    }

    @Test
    void whatCannotBeFoundOutStaysAsItWas() {
        before.now(Map.of(new Place("one", Part.BOARD), new Reason("It is closed", "open it")));

        Consequences consequences =
                after(in(ONE, new Finding.NotTried("board", "No answer", Set.of(Part.BOARD, Part.ISSUES))));

        assertThat(consequences.off()).containsOnlyKeys(new Place("one", Part.BOARD));
        assertThat(consequences.inOrder(ONE)).doesNotContain(Part.BOARD, Part.ISSUES);
    }

    @Test
    void whatIsInOrderAgainIsNotOffAnyMore() {
        before.now(Map.of(new Place("one", Part.BOARD), new Reason("It is closed", "open it")));

        Consequences consequences = after(in(ONE, new Finding.Ok("board", "board 7")));

        assertThat(consequences.off()).isEmpty();
        assertThat(consequences.inOrder(ONE)).contains(Part.BOARD);
    }

    @Test
    void nobodyIsToldInTheChannelThatCannotBeUsed() {
        Consequences consequences = after(in(ONE, wrong("It is archived", Part.MAINTAINERS_CHANNEL)));

        assertThat(consequences.toTell(ONE)).isEmpty();
    }

    private Consequences after(Section section) {
        return Consequences.of(new Report(List.of(section)), BOTH, before);
    }

    private static Section in(Roadmap roadmap, Finding finding) {
        return new Section("Roadmap", Optional.of(roadmap.key()), List.of(finding));
    }

    private static Finding wrong(String what, Part... off) {
        return new Finding.Wrong("something", what, "mend it", Set.of(off));
    }

    private static Roadmap roadmap(String key) {
        return new Roadmap(
                key, key, "C0" + key, "C1" + key, List.of(), List.of("heart"), new Calendar(ZoneOffset.UTC, 21));
    }
}
