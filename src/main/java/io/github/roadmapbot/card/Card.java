package io.github.roadmapbot.card;

import io.github.roadmapbot.card.notice.Receipt;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.text.Unnamed;
import java.time.Duration;

/** The messages that show a suggestion and are rendered afresh whenever it changes. */
public enum Card {
    FEEDBACK(Messages.Kind.FEEDBACK_CARD),
    REVIEW(Messages.Kind.REVIEW_CARD),
    RECEIPT(Messages.Kind.RECEIPT),
    RECORDERS_RECEIPT(Messages.Kind.RECORDERS_RECEIPT);

    /** However fast the votes come, a card is rendered once in this time. */
    public static final Duration RHYTHM = Duration.ofSeconds(2);

    private final Messages.Kind kind;

    Card(Messages.Kind kind) {
        this.kind = kind;
    }

    public Messages.Kind kind() {
        return kind;
    }

    public Content render(CardFacts facts, CardDesk desk) {
        return switch (this) {
            case FEEDBACK -> FeedbackCard.content(facts);
            case REVIEW -> reviewCard(facts, desk);
            case RECEIPT -> Receipt.content(facts);
            case RECORDERS_RECEIPT -> Receipt.ofRecorder(facts);
        };
    }

    /** What is decided needs no comparison any more. */
    private static Content reviewCard(CardFacts facts, CardDesk desk) {
        Suggestion suggestion = facts.suggestion();
        return suggestion.state() instanceof State.Draft
                ? ReviewCard.content(facts, desk.similarTo(suggestion))
                : ReviewCard.content(facts);
    }

    /** Whether there is anybody to show it to. */
    public boolean hasReaders(Suggestion suggestion) {
        return switch (this) {
            case FEEDBACK, REVIEW -> true;
            case RECEIPT ->
                !Unnamed.is(suggestion.proposer())
                        && suggestion.elsewhere().proposer().isEmpty();
            case RECORDERS_RECEIPT -> !Unnamed.is(suggestion.recorder());
        };
    }

    /** The channel it belongs into. */
    public String channel(CardFacts facts, SlackWeb slack) throws SlackFailure {
        return switch (this) {
            case FEEDBACK -> facts.roadmap().feedbackChannel();
            case REVIEW -> facts.roadmap().maintainersChannel();
            case RECEIPT -> slack.directChannel(facts.suggestion().proposer());
            case RECORDERS_RECEIPT -> slack.directChannel(facts.suggestion().recorder());
        };
    }
}
