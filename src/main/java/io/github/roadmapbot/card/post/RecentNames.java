package io.github.roadmapbot.card.post;

import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.text.VisibleText;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people are called, remembered for a few minutes: a wish is told in several messages, and names its proposer in each. */
final class RecentNames {

    private record Name(String words, long until) {

        boolean isOld() {
            return System.nanoTime() - until > 0;
        }
    }

    private static final Logger log = LoggerFactory.getLogger(RecentNames.class);

    private static final Duration MINUTES = Duration.ofMinutes(5);

    /** People whose names are remembered at once. */
    private static final int MOST = 1_000;

    private static final String SOMEBODY = "somebody";

    private final SlackWeb slack;
    private final Map<String, Name> names = new ConcurrentHashMap<>();

    RecentNames(SlackWeb slack) {
        this.slack = slack;
    }

    /** Never empty, and harmless in markup. Nothing waits for a name: the next edit mentions who is meant. */
    String of(String user) {
        names.values().removeIf(name -> name.isOld() || names.size() > MOST);
        Name known = names.get(user);
        return known == null ? asked(user) : known.words();
    }

    private String asked(String user) {
        try {
            String name = VisibleText.line(slack.displayName(user));
            String words = name.isEmpty() ? SOMEBODY : Mrkdwn.escape(VisibleText.isolated(name));
            names.put(user, new Name(words, System.nanoTime() + MINUTES.toNanos()));
            return words;
        } catch (SlackFailure e) {
            log.debug("The name of {} is not known now: {}", user, e.getMessage());
            return SOMEBODY;
        }
    }
}
