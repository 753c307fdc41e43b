package io.github.roadmapbot;

import com.slack.api.bolt.App;
import io.github.roadmapbot.capture.CaptureSettings;
import io.github.roadmapbot.capture.EmojiCapture;
import io.github.roadmapbot.capture.Greeting;
import io.github.roadmapbot.capture.Mentions;
import io.github.roadmapbot.capture.Offer;
import io.github.roadmapbot.capture.OwnDraft;
import io.github.roadmapbot.capture.RoadmapChoice;
import io.github.roadmapbot.capture.Shortcuts;
import io.github.roadmapbot.capture.SourceListener;
import io.github.roadmapbot.capture.SuggestAtHome;
import io.github.roadmapbot.capture.SuggestCommand;
import io.github.roadmapbot.capture.SuggestSubmission;
import io.github.roadmapbot.capture.SuggestWindow;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.notice.Receipt;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.home.tab.QuarterAtAGlance;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.slack.SlackEvent;
import io.github.roadmapbot.slack.SlackEventListener;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.Captures;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.vote.EmojiNames;
import io.github.roadmapbot.vote.ReactionListener;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Every way in which a wish can come in, put together. */
final class Collecting {

    private final Settings settings;
    private final Suggestions suggestions;
    private final Captures captures;
    private final SuggestWindow window;
    private final PromptNames names;
    private final SlackWeb prompt;
    private final String botUser;
    private final Executor clicks;
    private final Clock clock;
    private final SourceListener sources;
    private final EmojiCapture emoji;
    private final Greeting greeting;

    Collecting(
            Settings settings,
            Suggestions suggestions,
            Captures captures,
            CardDesk desk,
            OutOfOrder outOfOrder,
            SlackWeb patient,
            SlackWeb prompt,
            String botUser,
            Executor clicks,
            Executor questions,
            Clock clock) {
        this.settings = settings;
        this.suggestions = suggestions;
        this.captures = captures;
        this.names = new PromptNames(prompt, questions);
        this.prompt = prompt;
        this.botUser = botUser;
        this.clicks = clicks;
        this.clock = clock;
        Authority authority = new Authority(settings.roles(), prompt, questions);
        this.window = new SuggestWindow(
                settings.roadmaps(),
                settings.capture(),
                outOfOrder,
                authority,
                captures,
                desk,
                prompt,
                clicks,
                questions);
        this.greeting = new Greeting(window, botUser, clock);
        this.sources = new SourceListener(captures, patient, names, clock);
        this.emoji = new EmojiCapture(
                settings.roadmaps(), window, captures, patient, names, EmojiNames::canonical, botUser, clock);
    }

    SuggestCommand command() {
        return new SuggestCommand(settings.roadmaps(), window);
    }

    void letIn(App app) {
        app.viewSubmission(
                SuggestSubmission.CALLBACK, new SuggestSubmission(settings.roadmaps(), window, captures, names, clock));
        app.blockAction(RoadmapChoice.ACTION, new RoadmapChoice(settings.roadmaps(), window, prompt, clicks));
        Shortcuts shortcuts = new Shortcuts(window, names, botUser, clicks);
        app.messageShortcut(Shortcuts.MESSAGE, shortcuts.message());
        app.globalShortcut(Shortcuts.GLOBAL, shortcuts.global());
        app.blockAction(QuarterAtAGlance.SUGGEST, new SuggestAtHome(settings.roadmaps(), window));
        Offer offer = new Offer(window, prompt, names, clicks);
        app.blockAction(Offer.MESSAGE, offer.message());
        app.blockAction(Offer.TITLE, offer.title());
        OwnDraft own = new OwnDraft(
                settings.roadmaps(),
                roadmap -> Optional.ofNullable(settings.capture().get(roadmap))
                        .filter(CaptureSettings::releasing)
                        .isPresent(),
                suggestions,
                prompt,
                names,
                clicks,
                clock);
        app.blockAction(Receipt.EDIT, own.button());
        app.viewSubmission(OwnDraft.CALLBACK, own.submission());
    }

    /** Whether an event has to be kept: of all that is said in channels hardly anything is about us. */
    boolean concerns(SlackEvent event) {
        return !event.type().equals(SourceListener.EVENT) || greeting.concerns(event) || sources.concerns(event);
    }

    /** What is listened to, by the type of the event, beside the votes. */
    Map<String, SlackEventListener> listeners() {
        return Map.of(
                ReactionListener.ADDED,
                emoji,
                Mentions.EVENT,
                new Mentions(window, botUser),
                SourceListener.EVENT,
                event -> {
                    sources.hear(event);
                    greeting.hear(event);
                });
    }
}
