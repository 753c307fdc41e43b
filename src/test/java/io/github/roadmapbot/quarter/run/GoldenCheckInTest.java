package io.github.roadmapbot.quarter.run;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.review.CheckIns;
import io.github.roadmapbot.feedback.review.Work;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a running quarter is told, from the least to the most there is to say. */
class GoldenCheckInTest {

    @ParameterizedTest
    @EnumSource
    void theCheckIn(Sample sample) {
        List<Work> all = works(sample);
        boolean least = sample == Sample.MINIMAL;

        Golden.message(
                "check-in",
                sample,
                CheckInPost.of(
                        sample.roadmap(),
                        Sample.QUARTER,
                        least ? Sample.QUARTER.firstDay() : CheckIns.last(Sample.QUARTER),
                        CheckIns.DEFAULT,
                        all,
                        least ? List.of() : all,
                        least ? List.of() : all.stream().filter(Work::isOpen).toList()));
    }

    @ParameterizedTest
    @EnumSource
    void theQuestionAboutWhatDoesNotMove(Sample sample) {
        Golden.message(
                "stale",
                sample,
                AskStale.content(
                        Sample.QUARTER,
                        works(sample).stream().filter(Work::isOpen).toList()));
    }

    private static List<Work> works(Sample sample) {
        int most = switch (sample) {
            case MINIMAL -> 1;
            case USUAL -> 4;
            case MAXIMAL -> 40;
        };
        List<String> stages = List.of("", "In Progress", "Blocked", "<!here> *Later*");
        List<Work> all = new ArrayList<>();
        for (int each = 0; each < most; each++) {
            all.add(new Work(
                    new SuggestionId(42 + each),
                    sample.wish().title(),
                    each % 4 == 3 ? "shipped" : "published",
                    stages.get(each % 4),
                    Sample.NOW,
                    each % 2 == 0
                            ? Optional.of(URI.create("https://github.com/example-org/project/issues/7"))
                            : Optional.empty(),
                    List.of(),
                    true));
        }
        return all;
    }
}
