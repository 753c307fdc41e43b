package io.github.roadmapbot.doctor.slack;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackProbe;
import io.github.roadmapbot.vote.EmojiNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether the emojis that count as votes can be used in the workspace. */
public final class EmojiCheck {

    private static final String ABOUT = "vote emojis";

    /** Slack has more than a thousand emojis of its own; with fewer it did not list them. */
    private static final int FEWEST = 100;

    private final SlackProbe slack;

    public EmojiCheck(SlackProbe slack) {
        this.slack = slack;
    }

    /** All emojis of a roadmap, in one line. */
    public Finding look(Roadmap roadmap) {
        try {
            Set<String> names =
                    slack.emojis().stream().map(EmojiNames::canonical).collect(Collectors.toUnmodifiableSet());
            return judged(roadmap.voteEmojis(), names);
        } catch (SlackFailure.Refused e) {
            return new Finding.NotTried(
                    ABOUT, e.error().equals("missing_scope") ? "The scopes have to be complete first" : e.getMessage());
        } catch (SlackFailure e) {
            return new Finding.NotTried(ABOUT, e.getMessage());
        }
    }

    private static Finding judged(List<String> wanted, Set<String> names) {
        Optional<String> missing = wanted.stream()
                .filter(emoji -> !names.contains(EmojiNames.canonical(emoji)))
                .findFirst();
        if (missing.isEmpty()) {
            return new Finding.Ok(ABOUT, shown(wanted));
        }
        if (names.size() < FEWEST) {
            return new Finding.NotTried(ABOUT, "Slack did not list its own emojis");
        }
        return new Finding.Wrong(
                ABOUT,
                "The workspace has no emoji :%s:".formatted(missing.get()),
                "add one of that name in Slack (smiley → Add Emoji), or put one that is there into votes.emojis");
    }

    private static String shown(List<String> emojis) {
        return emojis.stream().map(emoji -> ":" + emoji + ":").collect(Collectors.joining(" "));
    }
}
