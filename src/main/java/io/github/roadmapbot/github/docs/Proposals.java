package io.github.roadmapbot.github.docs;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the bot's own branch up to date, with one commit at most. It may be done any number of times: what is there already is
 * not written again, and what other people committed is never written over.
 */
public final class Proposals {

    private final Wire wire;
    private final Contents contents;

    public Proposals(Wire wire) {
        this.wire = wire;
        this.contents = new Contents(wire);
    }

    /**
     * Has the files on the branch as the change wants them.
     *
     * @param last the newest pull request from this branch
     */
    public Brought bring(Change change, Optional<PullRequest> last, Memory memory) throws GitHubFailure {
        Branches branches = new Branches(wire, change.repository());
        String base = branches.tip(change.base())
                .orElseThrow(() -> new NeedsPerson(
                        "GitHub shows no branch %s in %s: check both names in the configuration, and that the bot has access"
                                .formatted(change.base(), change.repository()),
                        "NO_BRANCH"));
        Optional<String> tip = branches.tip(change.branch());
        if (tip.isEmpty()) {
            return begin(change, branches, base, memory);
        }
        if (last.isEmpty() && !memory.wrote(tip.get())) {
            return new Brought.Theirs(List.of());
        }
        return last.isPresent() && !last.get().open()
                ? goOn(change, branches, base, tip.get(), last.get(), memory)
                : update(change, branches, base, tip.get(), last, memory);
    }

    /** Has the branch begin where people read. */
    private Brought begin(Change change, Branches branches, String base, Memory memory) throws GitHubFailure {
        List<Edit> edits = missing(change, base);
        if (edits.isEmpty()) {
            return new Brought.Nothing();
        }
        String commit = branches.commit(change, edits, base, List.of(base));
        remember(memory, edits, commit);
        branches.create(change.branch(), commit);
        return new Brought.There(commit, true);
    }

    /** The branch was left over by a pull request that has ended; it goes on from where people read now. */
    private Brought goOn(Change change, Branches branches, String base, String tip, PullRequest ended, Memory memory)
            throws GitHubFailure {
        List<Edit> edits = missing(change, base);
        if (edits.isEmpty()) {
            return new Brought.Nothing();
        }
        if (memory.wrote(tip) && missing(change, tip).isEmpty() && !tip.equals(ended.head())) {
            return new Brought.There(tip, false); // an earlier run did this and died before it could say so
        }
        if (!memory.wrote(tip) && !tip.equals(ended.head())) {
            return new Brought.Theirs(List.of());
        }
        return advance(change, branches, edits, base, tip, List.of(tip, base), memory);
    }

    private Brought update(
            Change change, Branches branches, String base, String tip, Optional<PullRequest> last, Memory memory)
            throws GitHubFailure {
        List<Edit> edits = missing(change, tip);
        List<String> theirs = new ArrayList<>();
        for (Edit edit : edits) {
            Optional<String> there = id(change, tip, edit);
            if (there.isPresent() && !memory.wrote(there.get()) && !there.equals(id(change, base, edit))) {
                theirs.add(edit.path());
            }
        }
        if (!theirs.isEmpty()) {
            return new Brought.Theirs(theirs);
        }
        if (memory.wrote(tip) && last.filter(Proposals::conflicts).isPresent()) {
            // Nobody else has been at the branch, so that it may have everything else as people read it now.
            return advance(change, branches, missing(change, base), base, tip, List.of(tip, base), memory);
        }
        return edits.isEmpty()
                ? new Brought.There(tip, false)
                : advance(change, branches, edits, tip, tip, List.of(tip), memory);
    }

    private Brought advance(
            Change change,
            Branches branches,
            List<Edit> edits,
            String start,
            String tip,
            List<String> parents,
            Memory memory)
            throws GitHubFailure {
        String commit = branches.commit(change, edits, start, parents);
        remember(memory, edits, commit);
        branches.advance(change.branch(), tip, commit);
        return new Brought.There(commit, true);
    }

    private static void remember(Memory memory, List<Edit> edits, String commit) {
        List<String> ids = new ArrayList<>(List.of(commit));
        edits.forEach(edit -> edit.id().ifPresent(ids::add));
        memory.keep(ids);
    }

    /** The edits that a commit does not have. */
    private List<Edit> missing(Change change, String commit) throws GitHubFailure {
        List<Edit> missing = new ArrayList<>();
        for (Edit edit : change.edits()) {
            if (!id(change, commit, edit).equals(edit.id())) {
                missing.add(edit);
            }
        }
        return missing;
    }

    private Optional<String> id(Change change, String commit, Edit edit) throws GitHubFailure {
        return contents.read(change.repository(), commit, edit.path()).map(Contents.Text::id);
    }

    private static boolean conflicts(PullRequest pull) {
        return pull.state() instanceof PullRequest.State.Open open && open.conflicts();
    }
}
