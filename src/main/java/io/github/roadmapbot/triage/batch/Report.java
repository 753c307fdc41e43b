package io.github.roadmapbot.triage.batch;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What became of the drafts of a batch, one by one; what was left out says why. */
final class Report {

    /** Enough to know it by; all of them have to fit into one paragraph. */
    private static final int SHOWN_TITLE = 60;

    private final List<Suggestion> done = new ArrayList<>();
    private final List<Suggestion> counted = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    void done(Suggestion suggestion) {
        done.add(suggestion);
    }

    void counted(Suggestion suggestion) {
        counted.add(suggestion);
    }

    /**
     * One that nothing was done with.
     *
     * @param why names it, escaped
     */
    void leftOut(String why) {
        leftOut.add(why);
    }

    View view(Verb verb) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!done.isEmpty()) {
            blocks.add(
                    paragraph(":white_check_mark: *%d %s*\n%s".formatted(done.size(), verb.participle(), list(done))));
        }
        if (!counted.isEmpty()) {
            blocks.add(paragraph(
                    ":ballot_box_with_check: *%d with your approval*; another maintainer has to approve them, too\n%s"
                            .formatted(counted.size(), list(counted))));
        }
        if (!leftOut.isEmpty()) {
            blocks.add(paragraph(":heavy_minus_sign: *%d left as %s*"
                    .formatted(leftOut.size(), leftOut.size() == 1 ? "it is" : "they are")));
        }
        leftOut.forEach(why -> blocks.add(paragraph(why)));
        return Texts.notice("What was done", blocks);
    }

    static String list(List<Suggestion> suggestions) {
        return suggestions.stream().map(Report::line).collect(Collectors.joining("\n"));
    }

    private static String line(Suggestion suggestion) {
        String title = VisibleText.isolated(Mrkdwn.atMost(SHOWN_TITLE, suggestion.title()));
        return "• *%s* %s".formatted(suggestion.id(), escape(title));
    }
}
