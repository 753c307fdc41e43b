package io.github.roadmapbot.triage.batch;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Suggestion;
import java.util.List;

/** What the second window says before anything is done. */
final class Preview {

    private Preview() {}

    /**
     * What will happen to which drafts.
     *
     * @param unfit why others are left out
     */
    static String text(Verb verb, List<Suggestion> fit, List<String> unfit, Quarter planned) {
        String start = "%s\n%s".formatted(start(verb, fit.size() == 1, planned), Report.list(fit));
        return unfit.isEmpty() ? start : "*Left out:* %s\n\n%s".formatted(String.join("\n", unfit), start);
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
            case DEFER -> "Kept for a later quarter:";
            case SNOOZE -> "Put off until a day:";
            case DECLINE -> "Declined, all for the same reason:";
        };
    }
}
