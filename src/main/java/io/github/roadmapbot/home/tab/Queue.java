package io.github.roadmapbot.home.tab;

import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.channel;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.element.BlockElement;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.ReviewCard;
import io.github.roadmapbot.card.notice.BlockedCard;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.home.Line;
import io.github.roadmapbot.slack.home.Part;
import io.github.roadmapbot.store.Digests;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.Steps;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What waits for the maintainers, oldest first, with the buttons of its cards; who clicks is checked at the click. */
public final class Queue {

    private static final int MOST_DRAFTS = 8;
    private static final int MOST_OTHERS = 5;
    private static final int SHOWN_ERROR = 200;

    private final Digests digests;
    private final CardDesk desk;
    private final Messages messages;
    private final Steps steps;

    public Queue(Digests digests, CardDesk desk, Messages messages, Steps steps) {
        this.digests = digests;
        this.desk = desk;
        this.messages = messages;
        this.steps = steps;
    }

    /** What can be decided here and now. */
    public Part drafts(Visitor visitor) {
        List<Suggestion> drafts = waiting(visitor, State.Draft.class);
        List<Line> lines = drafts.stream()
                .limit(MOST_DRAFTS)
                .map(each -> draft(visitor, each))
                .toList();
        return Part.of(
                ":inbox_tray: *The queue*: %d %s for your decision, the oldest first"
                        .formatted(drafts.size(), drafts.size() == 1 ? "waits" : "wait"),
                lines,
                MOST_DRAFTS,
                drafts.size(),
                "`/roadmap triage` decides on several at once.");
    }

    private Line draft(Visitor visitor, Suggestion suggestion) {
        CardFacts facts = desk.facts(suggestion);
        Optional<Place> card = messages.find(suggestion.id(), Messages.Kind.REVIEW_CARD);
        String approvals = facts.ties().approvedBy().isEmpty()
                ? ""
                : "  ·  :ballot_box_with_check: %d approved it"
                        .formatted(facts.ties().approvedBy().size());
        String text = "%s\n%s  ·  by %s  ·  %s  ·  %s%s"
                .formatted(
                        Words.name(suggestion, card),
                        escape(facts.categoryName()),
                        Phrases.proposer(suggestion),
                        Phrases.inWords(facts.votes()),
                        Words.age(suggestion.suggestedAt(), visitor.now()),
                        approvals);
        List<BlockElement> buttons = new ArrayList<>(List.of(
                of(ReviewCard.APPROVE, suggestion.id().toString(), "Approve…"),
                of(ReviewCard.ASK, suggestion.id().toString(), "Ask…"),
                of(ReviewCard.DECLINE, suggestion.id().toString(), "Decline…")));
        card.map(Words::open).ifPresent(buttons::add);
        return new Line(text, buttons);
    }

    /** What waits for somebody else. */
    public Part elsewhere(Visitor visitor) {
        List<Suggestion> escalated = waiting(visitor, State.Escalated.class);
        List<Suggestion> asked = waiting(visitor, State.NeedsInfo.class);
        List<Line> lines = new ArrayList<>();
        escalated.stream().limit(MOST_OTHERS).forEach(each -> lines.add(line(":scales:", "the steering group", each)));
        asked.stream().limit(MOST_OTHERS).forEach(each -> lines.add(line(":grey_question:", "its proposer", each)));
        return Part.of(
                "*Waits for others*",
                lines,
                lines.size(),
                escalated.size() + asked.size(),
                "they are in %s.".formatted(channel(visitor.roadmap().maintainersChannel())));
    }

    private Line line(String sign, String whom, Suggestion suggestion) {
        Optional<Place> card = messages.find(suggestion.id(), Messages.Kind.REVIEW_CARD);
        return new Line("%s %s  ·  waits for %s".formatted(sign, Words.name(suggestion, card), whom));
    }

    /** What the bot cannot do by itself. */
    public Part stuck(Visitor visitor) {
        List<Step> blocked = steps.blocked(visitor.roadmap().key());
        List<Line> lines = blocked.stream().limit(MOST_OTHERS).map(this::stuck).toList();
        return Part.of(
                ":rotating_light: *I am stuck*: %d".formatted(blocked.size()),
                lines,
                MOST_OTHERS,
                blocked.size(),
                "each is asked about in %s.".formatted(channel(visitor.roadmap().maintainersChannel())));
    }

    private Line stuck(Step step) {
        Optional<SuggestionId> id = SuggestionId.parse(step.subject());
        Optional<Place> card = id.flatMap(each -> messages.find(each, Messages.Kind.REVIEW_CARD));
        String what = id.map(each -> "%s of %s"
                        .formatted(
                                Phrases.what(step),
                                card.map(place -> Mrkdwn.link(place.permalink(), each.toString()))
                                        .orElse(each.toString())))
                .orElseGet(() -> Phrases.what(step));
        String error = Mrkdwn.atMost(SHOWN_ERROR, VisibleText.line(step.lastError()));
        return new Line(
                "%s\n>%s".formatted(what, escape(VisibleText.isolated(error))),
                of(BlockedCard.RETRY, Long.toString(step.id()), "Retry"));
    }

    private List<Suggestion> waiting(Visitor visitor, Class<? extends State> state) {
        return digests.waiting(visitor.roadmap().key()).stream()
                .filter(each -> state.isInstance(each.state()))
                .toList();
    }

    private static BlockElement of(String action, String value, String text) {
        return button(button -> button.actionId(action).value(value).text(words(text)));
    }
}
