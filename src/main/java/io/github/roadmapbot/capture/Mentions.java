package io.github.roadmapbot.capture;

import static io.github.roadmapbot.slack.Mrkdwn.user;

import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackEvent;
import io.github.roadmapbot.slack.SlackEventListener;
import io.github.roadmapbot.slack.Texts;
import java.util.Locale;

/** Answers who says {@code @Roadmap Bot suggest …} in a channel, with a button that opens the window. */
public final class Mentions implements SlackEventListener {

    public static final String EVENT = "app_mention";

    private static final String VERB = "suggest";
    private static final String GO_ON = "Good: one more step. The button opens the window with what you said.";
    private static final String HELP = "I listen to `suggest` and a title when I am mentioned, for example"
            + " `suggest Dark mode`. `/roadmap help` shows everything that I can do.";

    private final SuggestWindow window;
    private final String botUser;

    public Mentions(SuggestWindow window, String botUser) {
        this.window = window;
        this.botUser = botUser;
    }

    @Override
    public void hear(SlackEvent event) {
        String person = event.text("user");
        if (person.isEmpty() || person.equals(botUser) || !event.text("bot_id").isEmpty()) {
            return;
        }
        String said = Mrkdwn.unescape(event.text("text").replaceFirst(".*?" + user(botUser), ""))
                .strip();
        String[] words = said.split("\\s+", 2);
        if (words[0].toLowerCase(Locale.ROOT).equals(VERB)) {
            window.tell(event.text("channel"), person, Offer.ofTitle(words.length == 2 ? words[1] : "", GO_ON));
        } else {
            window.tell(event.text("channel"), person, Texts.section(HELP));
        }
    }
}
