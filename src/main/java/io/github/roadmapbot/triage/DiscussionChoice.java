package io.github.roadmapbot.triage;

import static io.github.roadmapbot.slack.Mrkdwn.user;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.card.notice.DiscussionCard;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.DiscussionOffers;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What maintainers answer when they are asked which discussion is a quarter's. */
public final class DiscussionChoice implements BlockActionHandler {

    private static final Logger log = LoggerFactory.getLogger(DiscussionChoice.class);

    private final Roadmaps roadmaps;
    private final DiscussionOffers offers;
    private final Gate gate;
    private final SlackWeb slack;
    private final Clock clock;

    public DiscussionChoice(Roadmaps roadmaps, DiscussionOffers offers, Gate gate, SlackWeb slack, Clock clock) {
        this.roadmaps = roadmaps;
        this.offers = offers;
        this.gate = gate;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request.getPayload());
        String[] value = click.value().split(" ", 3);
        Roadmap roadmap = roadmaps.of(value[0])
                .orElseThrow(() -> new IllegalStateException("A button is about '%s'".formatted(click.value())));
        Quarter quarter = Quarter.parse(value[1]);
        String node = value.length > 2 ? value[2] : DiscussionOffers.NEW;
        gate.attempt(click, () -> choose(click, roadmap, quarter, node));
        return context.ack();
    }

    private void choose(Click click, Roadmap roadmap, Quarter quarter, String node) {
        Optional<String> refusal = gate.refusal(roadmap, click.user());
        if (refusal.isPresent()) {
            gate.tell(click, refusal.get());
        } else if (offers.choose(roadmap.key(), quarter, node, click.user(), clock.instant())) {
            gate.follow(click, () -> replace(click, said(click, roadmap, quarter, node)));
        } else {
            gate.tell(click, "Somebody has answered this already. Nothing was changed.");
        }
    }

    private String said(Click click, Roadmap roadmap, Quarter quarter, String node) {
        return offers.of(roadmap.key(), quarter).stream()
                .filter(offer -> offer.discussion().nodeId().equals(node))
                .findFirst()
                .map(offer -> ":speech_balloon: %s says that the discussion of %s is %s."
                        .formatted(user(click.user()), quarter, DiscussionCard.named(offer)))
                .orElseGet(() -> ":speech_balloon: %s has me open a new discussion for %s."
                        .formatted(user(click.user()), quarter));
    }

    private void replace(Click click, String text) {
        try {
            slack.update(click.message(), Texts.section(text));
        } catch (SlackFailure e) {
            log.warn("The question which discussion is meant still shows its buttons: {}", e.getMessage());
        }
    }
}
