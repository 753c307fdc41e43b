package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.GitHubFailure;
import java.util.Map;
import java.util.Optional;

/** Renders the page of a quarter from what is known now; the same facts make the same page, to the letter. */
@FunctionalInterface
public interface PageText {

    /**
     * A page.
     *
     * @param text what is in its file
     * @param beside the files that stand beside it, by their names
     */
    record Page(String text, Map<String, String> beside) {

        public Page {
            beside = Map.copyOf(beside);
        }
    }

    /** Empty as long as there is nothing to show. It is asked on GitHub what may be shown to everybody. */
    Optional<Page> of(Roadmap roadmap, Quarter quarter) throws GitHubFailure;
}
