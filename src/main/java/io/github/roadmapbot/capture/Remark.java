package io.github.roadmapbot.capture;

import com.slack.api.model.Message;
import com.slack.api.model.block.RichTextBlock;
import io.github.roadmapbot.card.wording.Words;
import io.github.roadmapbot.feedback.Source;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.slack.richtext.Directory;
import io.github.roadmapbot.slack.richtext.RichText;
import io.github.roadmapbot.slack.richtext.Said;
import java.util.Optional;

/**
 * A message that somebody wants to take to the roadmap.
 *
 * @param thread the ts of its thread, if it is in one
 * @param author the person who said it; nobody if it was an app
 * @param markdown what it says, at most as much as a wish may
 */
record Remark(Posted place, Optional<String> thread, Optional<String> author, String markdown) {

    static Remark of(String channel, Message message, Directory directory) {
        boolean app = message.getBotId() != null || "bot_message".equals(message.getSubtype());
        return new Remark(
                new Posted(channel, message.getTs()),
                Optional.ofNullable(message.getThreadTs()),
                app ? Optional.empty() : Optional.ofNullable(message.getUser()),
                Words.fitting(Said.markdown(message.getBlocks(), message.getText(), directory)));
    }

    /** Known by this, the same message is the same suggestion. */
    String origin() {
        return new Source(place.channel(), place.ts(), "", true).origin();
    }

    /** Its first line, cut to what a title may be; may be empty. */
    String title() {
        return Words.title(markdown);
    }

    /** For the window, where it can be edited. */
    Optional<RichTextBlock> editable() {
        return RichText.editable(markdown);
    }

    /** What comes back from the window if nobody edits it. */
    String unedited() {
        return editable()
                .map(block -> RichText.markdown(block, Directory.EMPTY))
                .orElse("");
    }
}
