package io.github.roadmapbot.publish.draft;

import io.github.roadmapbot.feedback.Fingerprint;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.markdown.SafeMarkdown;

/** What a draft on the board says: the words that may be shown, and nothing of who said them. */
record DraftText(String title, String body) {

    static DraftText of(Wish wish, Mark mark) {
        String body = """
                %s

                ---

                Somebody suggested this, and nobody has decided on it yet.

                %s
                """.formatted(SafeMarkdown.body(wish.why()).strip(), mark);
        return new DraftText(SafeMarkdown.title(wish.title()), body.strip());
    }

    static DraftText nothing(Mark mark) {
        return new DraftText("A suggestion stood here", "Its words are not public any more.\n\n" + mark);
    }

    String words() {
        return Fingerprint.of(title + "\n" + body);
    }
}
