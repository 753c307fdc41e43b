package io.github.roadmapbot.home.tab;

import io.github.roadmapbot.slack.home.Line;
import io.github.roadmapbot.slack.home.Part;
import java.util.List;
import java.util.function.Function;

/** What waits for somebody, wherever it comes from: nobody has to look in several places for what they owe. */
public final class Waiting {

    private static final int MOST = 12;

    private final List<Function<Visitor, List<Line>>> sources;

    /** Takes what asks something of people, what matters most first. */
    public Waiting(List<Function<Visitor, List<Line>>> sources) {
        this.sources = List.copyOf(sources);
    }

    public Part part(Visitor visitor) {
        List<Line> lines = sources.stream()
                .flatMap(source -> source.apply(visitor).stream())
                .toList();
        return Part.of(
                ":bell: *Waits for you*: %d".formatted(lines.size()),
                lines,
                MOST,
                lines.size(),
                "`/roadmap mine` and `/roadmap goal mine` list your own.");
    }
}
