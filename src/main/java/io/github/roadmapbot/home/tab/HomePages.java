package io.github.roadmapbot.home.tab;

import static com.slack.api.model.block.Blocks.header;
import static io.github.roadmapbot.slack.Mrkdwn.channel;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.people.Sight;
import io.github.roadmapbot.people.Sight.Seen;
import io.github.roadmapbot.slack.home.HomeView;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders what somebody sees at home: afresh from the store, and never more than they may see at this moment. */
public final class HomePages {

    private static final String CLOSED =
            "This is where a project collects what people wish for, plans it in quarters and says what became of it.\n"
                    + "You are not in a channel of a roadmap, so there is nothing I can show you here."
                    + " Ask whoever plans it to let you into %s.";

    private static final String UNCERTAIN =
            ":warning: I could not find out what you may see, so I show nothing. Please open this again in a minute.";

    /**
     * What somebody sees.
     *
     * @param certain whether Slack said what they may see; otherwise it may be more than this
     */
    public record Page(View view, boolean certain) {}

    private final Roadmaps roadmaps;
    private final Sight sight;
    private final HomePage page;
    private final Clock clock;

    public HomePages(Roadmaps roadmaps, Sight sight, HomePage page, Clock clock) {
        this.roadmaps = roadmaps;
        this.sight = sight;
        this.page = page;
        this.clock = clock;
    }

    /**
     * What somebody sees.
     *
     * @param chosen the key of the roadmap that they chose; another one that they may see stands in for one that they may not
     */
    public Page of(String person, Optional<String> chosen) {
        Map<Roadmap, Seen> seen = new LinkedHashMap<>();
        roadmaps.all().forEach(roadmap -> seen.put(roadmap, sight.of(roadmap, person)));
        boolean certain = seen.values().stream().allMatch(Seen::certain);
        return new Page(view(person, chosen, seen, certain), certain);
    }

    private View view(String person, Optional<String> chosen, Map<Roadmap, Seen> seen, boolean certain) {
        List<Roadmap> choices = seen.entrySet().stream()
                .filter(each -> each.getValue().roadmap())
                .map(Map.Entry::getKey)
                .toList();
        return choices.stream()
                .filter(roadmap -> chosen.filter(roadmap.key()::equals).isPresent())
                .findFirst()
                .or(() -> choices.stream().findFirst())
                .map(roadmap -> page.of(new Visitor(
                        person, roadmap, choices, Objects.requireNonNull(seen.get(roadmap)), clock.instant())))
                .orElseGet(() -> outside(person, seen, certain));
    }

    /** Whoever may see no roadmap sees what is their own, if there is anything. */
    private View outside(String person, Map<Roadmap, Seen> seen, boolean certain) {
        for (Map.Entry<Roadmap, Seen> each : seen.entrySet()) {
            Visitor visitor = new Visitor(person, each.getKey(), List.of(), each.getValue(), clock.instant());
            if (!page.isEmpty(visitor)) {
                return page.of(visitor);
            }
        }
        String channels = seen.keySet().stream()
                .map(each -> channel(each.feedbackChannel()))
                .collect(Collectors.joining(" or "));
        List<LayoutBlock> closed = List.of(
                header(header -> header.text(words("The roadmap"))),
                paragraph(certain ? CLOSED.formatted(channels) : UNCERTAIN));
        return HomeView.of("", closed, List.of(), HomePage.FOOT);
    }
}
