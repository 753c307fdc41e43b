package io.github.roadmapbot.publish.board;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import java.util.List;
import java.util.function.Predicate;

/** The roadmaps that share a board, of which the first one does for all what is to be done once. */
record Neighbours(Roadmaps roadmaps, Publishing publishing) {

    /** Those that are settled so on GitHub, in the order of the configuration. */
    List<Roadmap> whose(Predicate<PublishSettings> so) {
        return roadmaps.all().stream()
                .filter(each -> so.test(publishing.of(each)))
                .toList();
    }
}
