package io.github.roadmapbot.roadmap.page;

import io.github.roadmapbot.roadmap.facts.Address;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a project receives people; what is not configured is not named.
 *
 * @param contributing its guide for contributors
 * @param newcomers its good first issues
 * @param chat where people talk
 * @param meetings when and where the community meets
 * @param maintainers who they are
 */
public record PageLinks(
        Optional<URI> contributing,
        Optional<URI> newcomers,
        Optional<URI> chat,
        Optional<URI> meetings,
        Optional<URI> maintainers) {

    public static final PageLinks NONE =
            new PageLinks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** An {@link IllegalArgumentException} says which of them is no whole address. */
    public PageLinks {
        Stream.of(contributing, newcomers, chat, meetings, maintainers)
                .flatMap(Optional::stream)
                .forEach(Address::check);
    }
}
