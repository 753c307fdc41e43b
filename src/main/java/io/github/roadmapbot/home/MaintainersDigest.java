package io.github.roadmapbot.home;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Digests;
import io.github.roadmapbot.store.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the maintainers are told in a digest: what waits, and for how long. */
public final class MaintainersDigest {

    private final Digests digests;
    private final CardDesk desk;
    private final Messages messages;

    public MaintainersDigest(Digests digests, CardDesk desk, Messages messages) {
        this.digests = digests;
        this.desk = desk;
        this.messages = messages;
    }

    Optional<Content> tell(PostDigest.Span span) {
        List<Suggestion> waiting = digests.waiting(span.roadmap().key());
        List<String> parts = new ArrayList<>();
        add(parts, ":inbox_tray: *Waits for your decision*", State.Draft.class, waiting, span.until());
        add(parts, ":scales: *Waits for the steering group*", State.Escalated.class, waiting, span.until());
        add(parts, ":grey_question: *Waits for its proposer's answer*", State.NeedsInfo.class, waiting, span.until());
        return parts.isEmpty() ? Optional.empty() : Optional.of(content(span, parts));
    }

    private void add(
            List<String> parts, String heading, Class<? extends State> state, List<Suggestion> waiting, Instant now) {
        List<Suggestion> these =
                waiting.stream().filter(each -> state.isInstance(each.state())).toList();
        if (!these.isEmpty()) {
            parts.add(Lines.of("%s: %d".formatted(heading, these.size()), these, each -> line(each, now)));
        }
    }

    private String line(Suggestion suggestion, Instant now) {
        long days = Duration.between(suggestion.suggestedAt(), now).toDays();
        String age = days < 1 ? "today" : days == 1 ? "1 day old" : days + " days old";
        return Lines.line(
                suggestion,
                messages.find(suggestion.id(), Messages.Kind.REVIEW_CARD),
                "%s, %s".formatted(Phrases.votes(desk.facts(suggestion).votes().people()), age));
    }

    private static Content content(PostDigest.Span span, List<String> parts) {
        String heading = "*What waits on the roadmap of %s*, oldest first"
                .formatted(escape(span.roadmap().project()));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(heading)));
        parts.forEach(part -> blocks.add(paragraph(part)));
        blocks.add(smallPrint("`/roadmap triage` decides on several at once."));
        return new Content(blocks, Mrkdwn.shortened(Texts.SECTION_LIMIT, heading + "\n" + String.join("\n", parts)));
    }
}
