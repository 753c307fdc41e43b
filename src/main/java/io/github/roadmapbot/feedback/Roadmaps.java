package io.github.roadmapbot.feedback;

import java.util.List;
import java.util.Optional;

/** Every roadmap this bot serves. */
public record Roadmaps(List<Roadmap> all) {

    public Roadmaps {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("There is no roadmap to serve");
        }
        all = List.copyOf(all);
    }

    public Optional<Roadmap> of(String key) {
        return all.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    public Roadmap of(Suggestion suggestion) {
        return of(suggestion.roadmap())
                .orElseThrow(() -> new IllegalStateException("%s belongs to the roadmap '%s', which is not configured"
                        .formatted(suggestion.id(), suggestion.roadmap())));
    }

    /** The roadmap a channel belongs to; with a single roadmap every channel belongs to it. */
    public Optional<Roadmap> at(String channel) {
        if (all.size() == 1) {
            return Optional.of(all.get(0));
        }
        return all.stream()
                .filter(each -> each.feedbackChannel().equals(channel)
                        || each.maintainersChannel().equals(channel)
                        || each.channel(channel).isPresent())
                .findFirst();
    }
}
