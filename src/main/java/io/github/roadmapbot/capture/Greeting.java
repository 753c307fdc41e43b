package io.github.roadmapbot.capture;

import io.github.roadmapbot.slack.SlackEvent;
import io.github.roadmapbot.slack.SlackEventListener;
import io.github.roadmapbot.slack.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers who writes to the bot as to a person: what can be done here, and that nobody reads along. */
public final class Greeting implements SlackEventListener {

    /** Who goes on writing has read it. */
    private static final Duration QUIET = Duration.ofHours(1);

    private static final int REMEMBERED = 1000;

    private static final String WORDS = """
            Hello! Nobody reads what is written here, and I understand only buttons and commands:
            • `/roadmap suggest` to suggest something
            • `/roadmap mine` for what you suggested, and what waits for you; questions are answered by their button *Answer…*
            • `/roadmap help` for everything else
            These work in every channel, and here.""";

    private final SuggestWindow window;
    private final String botUser;
    private final Clock clock;
    private final Map<String, Instant> greeted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Greeting(SuggestWindow window, String botUser, Clock clock) {
        this.window = window;
        this.botUser = botUser;
        this.clock = clock;
    }

    /** Whether a person said something to the bot alone; programs, ours among them, are not answered. */
    public boolean concerns(SlackEvent event) {
        String person = event.text("user");
        return event.text("channel_type").equals("im")
                && event.text("subtype").isEmpty()
                && event.text("bot_id").isEmpty()
                && event.text("app_id").isEmpty()
                && !person.isEmpty()
                && !person.equals(botUser);
    }

    @Override
    public void hear(SlackEvent event) {
        if (concerns(event) && isDue(event.text("user"))) {
            window.tell(event.text("channel"), event.text("user"), Texts.section(WORDS));
        }
    }

    private synchronized boolean isDue(String person) {
        Instant now = clock.instant();
        Instant before = greeted.get(person);
        boolean due = before == null || !now.isBefore(before.plus(QUIET));
        if (due) {
            greeted.put(person, now);
        }
        return due;
    }
}
