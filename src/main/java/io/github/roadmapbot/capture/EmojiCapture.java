package io.github.roadmapbot.capture;

import com.slack.api.model.Message;
import io.github.roadmapbot.feedback.Captured;
import io.github.roadmapbot.feedback.Channel;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.Source;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.slack.SlackEvent;
import io.github.roadmapbot.slack.SlackEventListener;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Captures;
import io.github.roadmapbot.store.Captures.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes a message to the roadmap because somebody put the configured emoji on it. */
public final class EmojiCapture implements SlackEventListener {

    private static final String NEEDS_WINDOW = "You marked a message for the roadmap. What is said here is not for"
            + " everybody's eyes, or it is not clear for which roadmap it is, so it needs one more step from you.";

    private static final String WORDLESS = "The message that you marked for the roadmap has no words that I could take"
            + " along. `/roadmap suggest` starts a suggestion with yours.";

    private final Roadmaps roadmaps;
    private final SuggestWindow window;
    private final Captures captures;
    private final SlackWeb slack;
    private final PromptNames names;
    private final UnaryOperator<String> canonical;
    private final String botUser;
    private final Clock clock;

    /**
     * Takes what it captures with.
     *
     * @param canonical the one name of an emoji that has several
     */
    public EmojiCapture(
            Roadmaps roadmaps,
            SuggestWindow window,
            Captures captures,
            SlackWeb slack,
            PromptNames names,
            UnaryOperator<String> canonical,
            String botUser,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.window = window;
        this.captures = captures;
        this.slack = slack;
        this.names = names;
        this.canonical = canonical;
        this.botUser = botUser;
        this.clock = clock;
    }

    @Override
    public void hear(SlackEvent event) throws SlackFailure {
        String person = event.text("user");
        if (!event.text("item", "type").equals("message")
                || person.equals(botUser)
                || event.text("item_user").equals(botUser)) {
            return;
        }
        Posted place = new Posted(event.text("item", "channel"), event.text("item", "ts"));
        if (isMeant(place.channel(), canonical.apply(event.text("reaction")))) {
            capture(place, person);
        }
    }

    private boolean isMeant(String channel, String emoji) {
        List<Roadmap> possible = roadmaps.at(channel).map(List::of).orElse(roadmaps.all());
        return possible.stream().anyMatch(roadmap -> window.of(roadmap).emoji().equals(Optional.of(emoji)));
    }

    private void capture(Posted place, String person) throws SlackFailure {
        Optional<SuggestionId> there = captures.ofOrigin(new Source(place.channel(), place.ts(), "", true).origin());
        if (there.isPresent()) {
            tell(place, person, window.already(there.get()));
            return;
        }
        Optional<Roadmap> roadmap = roadmaps.at(place.channel());
        Places.Known known = window.places().of(place);
        if (roadmap.isEmpty() || !known.standing().open()) {
            window.tell(place.channel(), person, Offer.ofMessage(place, NEEDS_WINDOW));
            return;
        }
        Optional<String> refusal = window.refusal(roadmap.get(), person);
        if (refusal.isPresent()) {
            tell(place, person, refusal.get());
            return;
        }
        Optional<Message> message = slack.message(place);
        if (message.isPresent() && !botUser.equals(message.get().getUser())) {
            Source source = new Source(place.channel(), place.ts(), known.permalink(), false);
            keep(roadmap.get(), source, Remark.of(place.channel(), message.get(), names.directory()), person);
        }
    }

    private void keep(Roadmap roadmap, Source source, Remark remark, String person) {
        CaptureSettings settings = window.of(roadmap);
        Optional<Wish> wish = wish(remark, window.category(roadmap, source.channel()));
        if (wish.isEmpty()) {
            tell(remark.place(), person, WORDLESS);
            return;
        }
        Instant now = clock.instant();
        String proposer = remark.author().orElse(person);
        Outcome outcome = captures.keep(
                Captured.marked(source, roadmap.key(), proposer, person, wish.get())
                        .in(roadmap.channel(source.channel()).flatMap(Channel::repository)),
                settings.allowanceOf(person),
                now);
        Refusals.ofOneMore(outcome, now).ifPresent(refusal -> tell(remark.place(), person, refusal));
    }

    private static Optional<Wish> wish(Remark remark, String category) {
        try {
            return Optional.of(new Wish(remark.title(), remark.markdown(), category, false, false, true));
        } catch (IllegalArgumentException e) { // nothing of it can be seen
            return Optional.empty();
        }
    }

    private void tell(Posted place, String person, String mrkdwn) {
        window.tell(place.channel(), person, Texts.section(mrkdwn));
    }
}
