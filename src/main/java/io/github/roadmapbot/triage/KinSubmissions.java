package io.github.roadmapbot.triage;

import static io.github.roadmapbot.card.form.VerbForm.OTHER;
import static io.github.roadmapbot.card.form.VerbForm.TEXT;

import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.card.form.VerbForm;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.store.Duplicates;
import io.github.roadmapbot.store.Parts;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.text.VisibleText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The windows that tie a draft to others, sent off: Duplicate of and Split. */
public final class KinSubmissions {

    private static final String NOT_ALONE =
            "Its title would be on GitHub, and it takes %d maintainers to approve that. Please split it without this.";

    private final ReviewWindows windows;
    private final Suggestions suggestions;
    private final Duplicates duplicates;
    private final Parts parts;
    private final Gate gate;
    private final Clock clock;

    public KinSubmissions(
            ReviewWindows windows,
            Suggestions suggestions,
            Duplicates duplicates,
            Parts parts,
            Gate gate,
            Clock clock) {
        this.windows = windows;
        this.suggestions = suggestions;
        this.duplicates = duplicates;
        this.parts = parts;
        this.gate = gate;
        this.clock = clock;
    }

    public ViewSubmissionHandler duplicate() {
        return windows.from(State.Draft.class, (sent, draft) -> {
            String typed = sent.answers().text(OTHER);
            Optional<Suggestion> other = SuggestionId.typed(typed)
                    .flatMap(suggestions::find)
                    .filter(found -> found.roadmap().equals(sent.suggestion().roadmap()));
            if (other.isEmpty()) {
                return sent.wrong(OTHER, "There is no such suggestion on this roadmap. Its number reads like R-12.");
            }
            Optional<String> unfit = unfit(sent.id(), other.get());
            return unfit.isPresent() ? sent.wrong(OTHER, unfit.get()) : merge(sent, draft, other.get());
        });
    }

    private Response merge(SentWindow sent, State.Draft draft, Suggestion other) {
        Decision decision = decision(sent, sent.answers().text(TEXT));
        return windows.closed(sent, duplicates.merge(sent.id(), draft.merge(decision, other.id())));
    }

    /** Why a suggestion cannot take up the votes of another one; empty if it can. */
    private static Optional<String> unfit(SuggestionId id, Suggestion other) {
        if (other.id().equals(id)) {
            return Optional.of("This is the same one. Please give the number of the other one.");
        }
        if (other.state() instanceof State.Merged merged) {
            return Optional.of(
                    "%s is itself a duplicate of %s. Please take that one.".formatted(other.id(), merged.into()));
        }
        boolean ended = other.state() instanceof State.Declined
                || other.state() instanceof State.Withdrawn
                || other.state() instanceof State.Split
                || other.state() instanceof State.Dropped;
        return ended
                ? Optional.of(
                        "%s does not go on, so votes would be lost there. Please take another one, or reopen it first."
                                .formatted(other.id()))
                : Optional.empty();
    }

    public ViewSubmissionHandler split() {
        return windows.from(State.Draft.class, this::split);
    }

    private Response split(SentWindow sent, State.Draft draft) {
        boolean steps = sent.answers()
                .choice(VerbForm.KIND)
                .filter(VerbForm.STEPS::equals)
                .isPresent();
        List<Wish> wishes = new ArrayList<>();
        for (int number = 1; number <= VerbForm.MOST_PARTS; number++) {
            String title = VisibleText.line(sent.answers().text(VerbForm.partBlock(number)));
            if (title.isEmpty() && number <= VerbForm.LEAST_PARTS) {
                return sent.wrong(VerbForm.partBlock(number), "Please say in a few words what this part brings.");
            }
            if (!title.isEmpty()) {
                wishes.add(part(sent.suggestion().wish(), title, steps));
            }
        }
        boolean tracked = sent.answers().ticked(VerbForm.WHOLE).contains(VerbForm.TRACKED);
        if (tracked && !gate.mayShowAlone(sent.suggestion(), sent.roadmap())) {
            return sent.wrong(
                    VerbForm.WHOLE,
                    NOT_ALONE.formatted(gate.rules(sent.roadmap()).approvals()));
        }
        State.Split split = draft.split(decision(sent, ""));
        Parts.Along along = new Parts.Along(steps, tracked);
        return windows.closed(
                sent, !parts.split(sent.suggestion(), split, wishes, along).isEmpty());
    }

    /** A step is made small enough for a quarter: that is what it is for. Of one wish among several nobody said so. */
    private static Wish part(Wish whole, String title, boolean step) {
        return new Wish(
                title,
                whole.why(),
                whole.category(),
                whole.goodFirstIssue(),
                whole.volunteer(),
                step || whole.fitsInQuarter());
    }

    private Decision decision(SentWindow sent, String reason) {
        return new Decision(sent.by(), clock.instant(), reason);
    }
}
