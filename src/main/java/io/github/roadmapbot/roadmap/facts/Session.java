package io.github.roadmapbot.roadmap.facts;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The planning session of a quarter, which took place.
 *
 * @param notes where its notes or its recording stand
 * @param planners who prepared and led it
 */
public record Session(LocalDate day, Optional<URI> notes, List<Named> planners) {

    public Session {
        planners = List.copyOf(planners);
        notes.ifPresent(Address::check);
    }
}
