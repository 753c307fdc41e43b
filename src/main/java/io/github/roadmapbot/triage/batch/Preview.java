package io.github.roadmapbot.triage.batch;

import static io.github.roadmapbot.slack.Texts.paragraph;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Suggestion;
import java.util.List;

/** What the second window says before anything is done. */
final class Preview {

    private Preview() {}

    /** What will happen to which drafts. */
    static LayoutBlock of(Verb verb, List<Suggestion> drafts, Quarter planned) {
        return paragraph("%s\n%s".formatted(start(verb, drafts.size() == 1, planned), Report.list(drafts)));
    }

    /**
     * What was chosen, and nothing will happen to.
     *
     * @param reasons each names its draft, escaped
     */
    static LayoutBlock leftOut(List<String> reasons) {
        return paragraph(":heavy_minus_sign: *Left out:*\n" + String.join("\n", reasons));
    }

    private static String start(Verb verb, boolean one, Quarter planned) {
        return switch (verb) {
            case APPROVE ->
                (one
                                ? "This goes on the roadmap for *%s* in the category it has. Its title, text and the proposer's"
                                        + " display name become public:"
                                : "These go on the roadmap for *%s*, each in the category it has. Their titles, texts and"
                                        + " the proposers' display names become public:")
                        .formatted(planned);
            case DEFER -> one ? "This will be kept for a later quarter:" : "These will be kept for a later quarter:";
            case SNOOZE -> one ? "This will be put off until a day:" : "These will be put off until a day:";
            case DECLINE -> one ? "This will be declined:" : "These will be declined, all for the same reason:";
        };
    }
}
