package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.PublishedPage;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.docs.PullRequest;
import io.github.roadmapbot.github.docs.PullRequest.State;
import io.github.roadmapbot.github.docs.PullRequests;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Looks what people made of the proposed page of a quarter, and whether it would read differently now. It is looked at until the
 * quarter has been over for a while. Whoever closes the proposal has decided: nothing more comes until they reopen it.
 */
public final class LookAtPage implements StepRunner {

    private static final Duration WHILE_OPEN = Duration.ofMinutes(10);
    private static final Duration OTHERWISE = Duration.ofHours(1);

    /** The look back at a quarter comes after its end. */
    private static final int DAYS_AFTER = 42;

    private final PageDesk desk;
    private final PullRequests pulls;

    public LookAtPage(PageDesk desk, PullRequests pulls) {
        this.desk = desk;
        this.pulls = pulls;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        if (!desk.places().containsKey(step.subject())) {
            return Outcome.DONE; // it is not configured any more
        }
        try {
            Optional<PageDraft> draft = desk.draft(step);
            return draft.isPresent() ? looked(draft.get()) : later(OTHERWISE);
        } catch (NotDone e) {
            if (e.retryAfter().isPresent()) {
                throw e; // everybody waits then
            }
            return later(WHILE_OPEN); // the next look makes it good
        }
    }

    private Outcome looked(PageDraft draft) throws IOException {
        Optional<PublishedPage.Pull> known = desk.known(draft);
        Optional<PullRequest> pull = known.isEmpty()
                ? Optional.empty()
                : Optional.of(pulls.look(draft.place().repository(), known.get().number()));
        pull.ifPresent(seen -> desk.seen(draft, seen));
        boolean closed =
                pull.filter(seen -> seen.state() instanceof State.Closed).isPresent();
        String roadmap = draft.roadmap().key();
        if (!closed && !desk.pages().beingOvertaken(roadmap, draft.quarter())) {
            desk.pages().want(roadmap, draft.quarter(), draft.fingerprint() + conflict(pull), desk.now());
        }
        boolean open = pull.filter(PullRequest::open).isPresent();
        boolean ended = pull.isPresent() && !open;
        return isOver(draft) && !open ? Outcome.DONE : later(ended ? OTHERWISE : WHILE_OPEN);
    }

    /** One that cannot be merged any more is brought up to date as well, once. */
    private static String conflict(Optional<PullRequest> pull) {
        return pull.filter(seen -> seen.state() instanceof State.Open open && open.conflicts())
                .map(seen -> " conflicts at " + seen.head())
                .orElse("");
    }

    private boolean isOver(PageDraft draft) {
        Quarter quarter = draft.quarter();
        LocalDate today =
                LocalDate.ofInstant(desk.now(), draft.roadmap().calendar().zone());
        return today.isAfter(quarter.lastDay().plusDays(DAYS_AFTER));
    }

    private Outcome later(Duration wait) {
        return new Outcome.Later(desk.now().plus(wait), "The page is looked at again");
    }
}
