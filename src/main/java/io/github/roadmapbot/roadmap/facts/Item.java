package io.github.roadmapbot.roadmap.facts;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One piece of work on the roadmap, which everybody can read on GitHub.
 *
 * @param category the key of its category
 * @param issue where it is tracked
 * @param newcomers whether it is a good first issue
 * @param owners who does it
 * @param volunteers who said that they could
 */
public record Item(
        String title,
        String category,
        Stage stage,
        Optional<Tracked> issue,
        boolean newcomers,
        List<Named> owners,
        List<Named> volunteers) {

    /**
     * Its issue.
     *
     * @param name {@code owner/name#12}
     */
    public record Tracked(String name, URI url) {

        public Tracked {
            Address.check(url);
        }
    }

    public Item {
        owners = List.copyOf(owners);
        volunteers = List.copyOf(volunteers);
    }
}
