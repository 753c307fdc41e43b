package io.github.roadmapbot.home.tab;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action.SelectedOption;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.slack.SlackEvent;
import io.github.roadmapbot.slack.SlackEventListener;
import io.github.roadmapbot.store.Homes;
import java.time.Clock;
import java.util.Optional;

/** Somebody opens the app's home, or turns to another roadmap there; both are owed a fresh page. */
public final class Opening implements SlackEventListener {

    public static final String EVENT = "app_home_opened";

    /** A button that only leads somewhere. */
    public static final String LINK = Words.OPEN;

    /** Slack tells of the tab with the messages as well. */
    private static final String TAB = "home";

    private final Roadmaps roadmaps;
    private final Homes homes;
    private final Clock clock;

    public Opening(Roadmaps roadmaps, Homes homes, Clock clock) {
        this.roadmaps = roadmaps;
        this.homes = homes;
        this.clock = clock;
    }

    /** Whether somebody opened the home itself. */
    public boolean concerns(SlackEvent event) {
        return event.text("tab").equals(TAB) && !event.text("user").isEmpty();
    }

    @Override
    public void hear(SlackEvent event) {
        if (concerns(event)) {
            homes.opened(event.text("user"), clock.instant());
        }
    }

    /** Somebody chose a roadmap; whether they may see it is found out when it is rendered. */
    public BlockActionHandler choice() {
        return (request, context) -> {
            String person = request.getPayload().getUser().getId();
            SelectedOption option = request.getPayload().getActions().get(0).getSelectedOption();
            Optional<Roadmap> chosen =
                    Optional.ofNullable(option).map(SelectedOption::getValue).flatMap(roadmaps::of);
            chosen.ifPresent(roadmap -> homes.chose(person, roadmap.key(), clock.instant()));
            return context.ack();
        };
    }

    /** A link opens by itself; that it was followed needs no more than an acknowledgement. */
    public BlockActionHandler link() {
        return (request, context) -> context.ack();
    }
}
