package io.github.roadmapbot.home.tab;

import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.element.ButtonElement;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.text.VisibleText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How suggestions are told of at home: one line each, led to their card. */
final class Words {

    /** A link to somewhere; Slack tells the bot of the click all the same. */
    static final String OPEN = "home-open";

    private static final int SHOWN_TITLE = 100;
    private static final int SHOWN_STATE = 300;

    private Words() {}

    /** Number and title. */
    static String name(Suggestion suggestion, Optional<Place> card) {
        String id = suggestion.id().toString();
        String title = Mrkdwn.atMost(SHOWN_TITLE, VisibleText.line(suggestion.title()));
        return "*%s* %s"
                .formatted(
                        card.map(place -> link(place.permalink(), id)).orElse(id), escape(VisibleText.isolated(title)));
    }

    /** With its votes and where it stands. */
    static String line(CardFacts facts) {
        return "• %s  ·  %s  ·  %s"
                .formatted(
                        name(facts.suggestion(), facts.feedbackCard()),
                        Phrases.inWords(facts.votes()),
                        Mrkdwn.shortened(SHOWN_STATE, Phrases.state(facts)));
    }

    static String age(Instant since, Instant now) {
        long days = Duration.between(since, now).toDays();
        return days < 1 ? "since today" : days == 1 ? "for a day" : "for %d days".formatted(days);
    }

    static ButtonElement open(Place card) {
        return button(button ->
                button.actionId(OPEN).url(card.permalink()).value("card").text(words("Open card")));
    }
}
