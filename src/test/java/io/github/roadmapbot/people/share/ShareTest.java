package io.github.roadmapbot.people.share;

import static io.github.roadmapbot.people.share.Share.Standing.MAINTAINER;
import static io.github.roadmapbot.people.share.Share.Standing.OTHER;
import static io.github.roadmapbot.people.share.Share.Standing.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Quarter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void whateverSomebodyElseHadAHandInIsTheirs() {
        Share share = Share.of(List.of(
                Set.of(OTHER),
                Set.of(OTHER, MAINTAINER),
                Set.of(OTHER, UNKNOWN),
                Set.of(MAINTAINER),
                Set.of(MAINTAINER, UNKNOWN),
                Set.of()));

        assertThat(share).isEqualTo(new Share(3, 1, 1, 1));
        assertThat(share.all()).isEqualTo(6);
        assertThat(share.percent()).contains(75);
    }

    @Test
    void nobodyKnowsAShareOfWhatIsNotKnown() {
        assertThat(Share.of(List.of(Set.of(UNKNOWN), Set.of())).percent()).isEmpty();
        assertThat(Share.of(List.of()).percent()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsSaidBesideTheShare() {
        Quarter quarter = Quarter.parse("2027-Q1");

        assertThat(ShippedCommand.words(Map.of(quarter, new Share(1, 2, 1, 3)), true))
                .isEqualTo(
                        "• *2027 Q1*: 7 shipped: 1 with people who are not maintainers (33 % of the 3 of which that is"
                                + " known), 2 by maintainers alone, 1 by people of whom that is not known, 3 assigned to nobody\n"
                                + "People become known by `/roadmap link`, or by a list of all maintainers in the configuration,"
                                + " `people.maintainersOnGitHub`.");
        assertThat(ShippedCommand.words(Map.of(quarter, new Share(0, 0, 1, 0)), false))
                .doesNotContain("/roadmap link", "%");
        assertThat(ShippedCommand.words(Map.of(), true)).startsWith("Nothing is shipped yet");
    }
}
