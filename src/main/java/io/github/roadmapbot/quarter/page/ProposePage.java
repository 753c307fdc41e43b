package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.PublishedPage;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.docs.Brought;
import io.github.roadmapbot.github.docs.Change;
import io.github.roadmapbot.github.docs.Contents;
import io.github.roadmapbot.github.docs.Edit;
import io.github.roadmapbot.github.docs.Memory;
import io.github.roadmapbot.github.docs.Proposals;
import io.github.roadmapbot.github.docs.PullRequest;
import io.github.roadmapbot.github.docs.PullRequest.State;
import io.github.roadmapbot.github.docs.PullRequests;
import io.github.roadmapbot.github.issue.IssueText;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.cycle.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proposes the page of a quarter to the documentation repository, on a branch of the bot's own: with a new pull request, or with a
 * commit to the one that is open. The page of the quarter before moves to its archive in the same commit.
 */
public final class ProposePage implements StepRunner {

    /** What is to be proposed, and what people should know about it. */
    private record Proposal(Change change, List<String> notices) {}

    private final PageDesk desk;
    private final PullRequests pulls;
    private final Proposals proposals;
    private final Contents contents;
    private final Creation creation;
    private final String instance;

    public ProposePage(PageDesk desk, Wire wire, Creation creation, String instance) {
        this.desk = desk;
        this.pulls = new PullRequests(wire);
        this.proposals = new Proposals(wire);
        this.contents = new Contents(wire);
        this.creation = creation;
        this.instance = instance;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<PageDraft> draft = desk.draft(step);
        return draft.isPresent() ? propose(step, draft.get()) : Outcome.DONE;
    }

    private Outcome propose(Step step, PageDraft draft) throws IOException {
        Optional<PullRequest> last = last(draft);
        last.ifPresent(pull -> desk.seen(draft, pull));
        if (last.filter(pull -> pull.state() instanceof State.Closed).isPresent()) {
            return Outcome.DONE; // somebody decided against it
        }
        Proposal proposal = proposal(draft);
        Brought brought = proposals.bring(proposal.change(), last, memory(draft));
        if (brought instanceof Brought.Theirs theirs) {
            return theirs(draft, proposal, theirs, last);
        }
        if (brought instanceof Brought.There there) {
            return last.filter(PullRequest::open).isPresent()
                    ? rewritten(draft, last.get(), proposal.notices())
                    : open(step, draft, proposal, there);
        }
        return Outcome.DONE;
    }

    private Optional<PullRequest> last(PageDraft draft) throws IOException {
        PagePlace place = draft.place();
        Optional<PullRequest> newest = pulls.newest(place.repository(), place.own(draft.quarter()), mark(draft));
        Optional<PublishedPage.Pull> known = desk.known(draft)
                .filter(pull -> newest.isEmpty() || pull.number() > newest.get().number());
        // The list of pull requests lags behind them.
        return known.isPresent()
                ? Optional.of(pulls.look(place.repository(), known.get().number()))
                : newest;
    }

    private Proposal proposal(PageDraft draft) throws IOException {
        PagePlace place = draft.place();
        List<Edit> edits = draft.edits();
        List<String> notices = new ArrayList<>();
        Optional<Contents.Text> there = contents.read(place.repository(), place.branch(), draft.path());
        Optional<String> archive = there.isPresent() ? archive(draft) : Optional.empty();
        if (archive.isPresent()) {
            edits.add(new Edit.Carried(archive.get(), there.get().id()));
            notices.add(PullText.moves(draft.path(), archive.get()));
        } else if (there.isPresent() && isSomebodyElses(draft, there.get().id())) {
            notices.add(PullText.replaces(draft.path()));
        }
        boolean first = desk.known(draft).isEmpty();
        String message = first ? draft.title() : "Bring the roadmap of %s up to date".formatted(draft.quarter());
        Change change = new Change(
                place.repository(), place.branch(), place.own(draft.quarter()), message, place.signOff(), edits);
        return new Proposal(change, notices);
    }

    /** Where the page that people read now is to go, if another quarter takes its place for the first time. */
    private Optional<String> archive(PageDraft draft) throws IOException {
        PagePlace place = draft.place();
        String roadmap = draft.roadmap().key();
        Optional<Quarter> before = desk.pages().readableBefore(roadmap, draft.quarter());
        boolean takesPlace = place.moves()
                && draft.path().equals(place.path().of(draft.quarter()))
                && !desk.pages().of(roadmap, draft.quarter()).isThere();
        if (!takesPlace || before.isEmpty()) {
            return Optional.empty();
        }
        String path = place.archive().of(before.get());
        return contents.read(place.repository(), place.branch(), path).isPresent()
                ? Optional.empty()
                : Optional.of(path);
    }

    private boolean isSomebodyElses(PageDraft draft, String id) {
        return !desk.pages().wrote(draft.roadmap().key(), id)
                && !draft.edits().get(0).id().equals(Optional.of(id));
    }

    private Outcome theirs(PageDraft draft, Proposal proposal, Brought.Theirs theirs, Optional<PullRequest> last)
            throws IOException {
        if (theirs.paths().isEmpty() || last.isEmpty()) {
            return new Outcome.Stuck(
                    "Somebody else works on the branch %s of %s, so I leave it alone. Merge or rename it, then try again."
                            .formatted(proposal.change().branch(), draft.place().repository()));
        }
        List<String> notices = new ArrayList<>(proposal.notices());
        notices.add(PullText.left(theirs.paths()));
        return rewritten(draft, last.get(), notices);
    }

    private Outcome rewritten(PageDraft draft, PullRequest own, List<String> notices) throws IOException {
        Optional<String> body = PullText.of(draft, mark(draft), notices).within(own.body());
        if (body.isPresent()) {
            pulls.rewrite(draft.place().repository(), own, body.get());
        }
        return Outcome.DONE;
    }

    private Outcome open(Step step, PageDraft draft, Proposal proposal, Brought.There there) throws IOException {
        PagePlace place = draft.place();
        IssueText text = PullText.of(draft, mark(draft), proposal.notices());
        return creation.once(
                step,
                since -> pulls.newest(place.repository(), place.own(draft.quarter()), mark(draft))
                        .filter(pull -> pull.open() || pull.head().equals(there.commit())),
                () -> pulls.open(proposal.change(), draft.title(), text.body()),
                opened -> desk.seen(draft, opened));
    }

    private Mark mark(PageDraft draft) {
        return Mark.of(
                instance,
                "%s/%s/page".formatted(draft.roadmap().key(), draft.quarter().key()));
    }

    private Memory memory(PageDraft draft) {
        Pages pages = desk.pages();
        String roadmap = draft.roadmap().key();
        return new Memory(id -> pages.wrote(roadmap, id), ids -> pages.writes(roadmap, ids));
    }
}
