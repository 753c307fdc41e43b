package io.github.roadmapbot.doctor.watch;

import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Suggestions;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Lets steps rest, without counting it as a failure, while the part of their roadmap that they need is out of order. */
public final class Rests {

    /** How long a step rests before it asks again; that costs nobody a call. */
    private static final Duration REST = Duration.ofMinutes(1);

    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final Publications publications;
    private final OutOfOrder outOfOrder;
    private final BooleanSupplier looked;
    private final Clock clock;

    /**
     * Takes what says how things are.
     *
     * @param looked whether it is known how things are; until then nothing is tried on GitHub
     */
    public Rests(
            Roadmaps roadmaps,
            Suggestions suggestions,
            Publications publications,
            OutOfOrder outOfOrder,
            BooleanSupplier looked,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.suggestions = suggestions;
        this.publications = publications;
        this.outOfOrder = outOfOrder;
        this.looked = looked;
        this.clock = clock;
    }

    /** The same steps, at rest when they have to. */
    public StepRunner before(StepRunner runner) {
        return step -> {
            Optional<Outcome> rest = rest(step);
            return rest.isPresent() ? rest.get() : runner.run(step);
        };
    }

    private Optional<Outcome> rest(Step step) {
        Optional<Part> part = partOf(step.kind());
        if (part.isEmpty()) {
            return Optional.empty();
        }
        if (isOnGitHub(part.get()) && !looked.getAsBoolean()) {
            return Optional.of(later(FIRST_LOOK, "It is looked first whether everything is in order"));
        }
        if (outOfOrder.all().isEmpty()) {
            return Optional.empty();
        }
        Optional<Roadmap> roadmap = roadmapOf(step);
        Optional<OutOfOrder.Reason> reason = roadmap.flatMap(known -> outOfOrder.reason(known, part.get()));
        reason.ifPresent(known -> publish(step, roadmap.orElseThrow()));
        return reason.map(known -> later(REST, "It rests, and goes on by itself: %s".formatted(known.what())));
    }

    /** The proposer does not wait for a board that is out of order. */
    private void publish(Step step, Roadmap roadmap) {
        if (step.kind() == StepKind.PLACE_ON_BOARD || step.kind() == StepKind.COMMENT) {
            Set<StepKind> resting = EnumSet.of(step.kind());
            outOfOrder.reason(roadmap, Part.BOARD).ifPresent(reason -> resting.add(StepKind.PLACE_ON_BOARD));
            outOfOrder.reason(roadmap, Part.DISCUSSION).ifPresent(reason -> resting.add(StepKind.COMMENT));
            publications.publishWithout(step.suggestion(), resting, clock.instant());
        }
    }

    private Outcome later(Duration wait, String why) {
        return new Outcome.Later(clock.instant().plus(wait), why);
    }

    private Optional<Roadmap> roadmapOf(Step step) {
        return SuggestionId.parse(step.subject())
                .flatMap(suggestions::find)
                .flatMap(suggestion -> roadmaps.of(suggestion.roadmap()))
                .or(() -> roadmaps.of(step.subject()));
    }

    private static boolean isOnGitHub(Part part) {
        return part != Part.FEEDBACK_CHANNEL && part != Part.MAINTAINERS_CHANNEL;
    }

    private static Optional<Part> partOf(StepKind kind) {
        return switch (kind) {
            case POST_FEEDBACK_CARD,
                    SEED_VOTES,
                    REFRESH_FEEDBACK_CARD,
                    TELL_THREAD,
                    RECOUNT_VOTES,
                    POST_DIGEST,
                    POST_GOAL_CARD,
                    REFRESH_GOAL_CARD,
                    INVITE_TO_GOAL,
                    TELL_GOAL,
                    POST_REFINEMENT,
                    POST_CHECK_IN,
                    POST_REVIEW,
                    REFRESH_REVIEW -> Optional.of(Part.FEEDBACK_CHANNEL);
            case POST_REVIEW_CARD,
                    REFRESH_REVIEW_CARD,
                    TELL_MAINTAINERS,
                    TELL_VIEW,
                    TELL_DISCUSSION,
                    REPORT_BLOCKED,
                    REPORT_OUT_OF_ORDER,
                    POST_BALLOT,
                    REFRESH_BALLOT,
                    TELL_DECISION,
                    POST_INQUIRY,
                    REFRESH_INQUIRY,
                    PROPOSE_LEFTOVERS,
                    POST_MAINTAINERS_DIGEST -> Optional.of(Part.MAINTAINERS_CHANNEL);
            case OPEN_ISSUE,
                    CLASSIFY_ISSUE,
                    TRACK_WHOLE,
                    ADD_SUB_ISSUE,
                    IMPORT_ISSUES,
                    COUNT_ON_GITHUB,
                    LOOK_AT_ISSUES,
                    FOLLOW_CATEGORY,
                    REFRESH_ISSUE,
                    OPEN_GOAL,
                    REFRESH_GOAL,
                    OPEN_TASK,
                    LINK_TASK,
                    COMMENT_ON_GOAL,
                    LOOK_AT_GOALS,
                    WRITE_DECISION,
                    WRITE_INQUIRY,
                    REWRITE_INQUIRY,
                    READ_COMMENTS,
                    REFRESH_DECISION -> Optional.of(Part.ISSUES);
            case CHANGE_OPTIONS,
                    ADD_DRAFT,
                    KEEP_DRAFT,
                    PLACE_ON_BOARD,
                    FOLLOW_PLAN,
                    MAKE_VIEW,
                    PLACE_GOAL,
                    POST_BOARD_STATUS -> Optional.of(Part.BOARD);
            case OPEN_DISCUSSION,
                    COMMENT,
                    MIRROR,
                    IMPORT_COMMENT,
                    PROMOTE_REPLY,
                    READ_DISCUSSIONS,
                    KEEP_LEDGER,
                    REFRESH_COMMENT,
                    OPEN_DECISION_DISCUSSION -> Optional.of(Part.DISCUSSION);
            case HEAR,
                    WAKE,
                    DIGEST,
                    ASK_PERSON,
                    SEND_DATA,
                    SEND_EXPORT,
                    SHOW_HOME,
                    FORGET_PERSON,
                    TAKE_THREAD,
                    SEND_RECEIPT,
                    SEND_RECORDERS_RECEIPT,
                    TICK_MESSAGE,
                    REFRESH_RECEIPT,
                    REFRESH_RECORDERS_RECEIPT,
                    ASK_RECORDER,
                    TELL_PERSON,
                    ESCALATE_SUGGESTION,
                    OVERTAKE_BALLOT,
                    CALL_VOTERS,
                    REMIND_VOTERS,
                    CLOSE_BALLOT,
                    TELL_OF_BALLOT,
                    GOAL_ROUND,
                    CYCLE_ROUND,
                    TELL_CYCLE,
                    SHOW_SESSION,
                    SEND_INVITATION,
                    ASK_AVAILABILITY,
                    ASK_STALE,
                    LOOK_AT_PAGE,
                    PROPOSE_PAGE,
                    TELL_PROPOSER -> Optional.empty();
        };
    }
}
