package io.github.roadmapbot.capture;

import static io.github.roadmapbot.slack.Mrkdwn.channel;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.people.Verdict;
import io.github.roadmapbot.store.Captures.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Why somebody cannot suggest something now, and what they can do instead. */
final class Refusals {

    private Refusals() {}

    /** Of somebody whom the roadmap does not count among its members, or has blocked. */
    static Optional<String> ofPerson(Verdict verdict, boolean blocked, Roadmap roadmap) {
        if (blocked) {
            return Optional.of(
                    "You cannot suggest anything for %s at the moment. You can talk to its maintainers in %s."
                            .formatted(roadmap.project(), channel(roadmap.feedbackChannel())));
        }
        if (verdict instanceof Verdict.Allowed) {
            return Optional.empty();
        }
        return Optional.of(
                verdict instanceof Verdict.Refused
                        ? "Only members of the community may suggest here. Ask a maintainer to add you."
                        : "I could not find out whether you may suggest here. Please try again in a minute.");
    }

    /** Of one more suggestion; empty if there was none. */
    static Optional<String> ofOneMore(Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.TooManyToday full) {
            return Optional.of("That is as many as one person may suggest in a day. The next may come in %s."
                    .formatted(words(Duration.between(now, full.next()))));
        }
        if (outcome instanceof Outcome.TooManyUndecided) {
            return Optional.of("Too many of your suggestions wait for a decision already."
                    + " Withdraw one (/roadmap mine lists them), or wait until some are decided.");
        }
        return outcome instanceof Outcome.TooSoon soon
                ? Optional.of("Your last suggestion came a moment ago. Please wait %s and try once more."
                        .formatted(words(soon.left())))
                : Optional.empty();
    }

    private static String words(Duration duration) {
        if (duration.toHours() > 0) {
            return duration.toHours() == 1 ? "an hour" : duration.toHours() + " hours";
        }
        long minutes = duration.toMinutes();
        return minutes > 0
                ? minutes == 1 ? "a minute" : minutes + " minutes"
                : Math.max(1, duration.toSeconds()) + " seconds";
    }
}
