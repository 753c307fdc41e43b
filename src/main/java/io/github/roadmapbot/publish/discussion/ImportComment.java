package io.github.roadmapbot.publish.discussion;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.Wanted;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.discussion.Remark;
import io.github.roadmapbot.github.discussion.SingleRemarks;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.store.Imports;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Remarks;
import io.github.roadmapbot.store.Remarks.Heard;
import io.github.roadmapbot.store.Remarks.Promoted;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a suggestion of a comment that a maintainer points at, above all of a reply, which stays talk otherwise. The subject of the
 * step is a roadmap's key, the detail who wants it and the comment's address.
 */
public final class ImportComment implements StepRunner {

    private static final String NOTHING = "Nothing was brought in: ";

    private final Roadmaps roadmaps;
    private final Publishing publishing;
    private final Map<String, Intake> intakes;
    private final Publications publications;
    private final Remarks remarks;
    private final SingleRemarks single;
    private final Imports imports;
    private final Clock clock;

    /**
     * Takes what it works with.
     *
     * @param intakes by the roadmap's key
     */
    public ImportComment(
            Roadmaps roadmaps,
            Publishing publishing,
            Map<String, Intake> intakes,
            Publications publications,
            Remarks remarks,
            SingleRemarks single,
            Imports imports,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.publishing = publishing;
        this.intakes = Map.copyOf(intakes);
        this.publications = publications;
        this.remarks = remarks;
        this.single = single;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        String[] asked = step.detail().split(" ", 2);
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        Optional<Wanted> wanted = Wanted.read(asked[1]);
        if (roadmap.isPresent() && wanted.isPresent()) {
            imports.tell(asked[0], answer(roadmap.get(), asked[0], wanted.get()), clock.instant());
        }
        return Outcome.DONE;
    }

    private String answer(Roadmap roadmap, String by, Wanted wanted) throws GitHubFailure {
        RepositoryName repository = publishing.of(roadmap).repository();
        Optional<Quarter> quarter = wanted.repository().equalsIgnoreCase(repository.toString())
                ? publications.quarter(roadmap.key(), wanted.number())
                : Optional.empty();
        if (quarter.isEmpty()) {
            return NOTHING
                    + "discussion #%d of %s is not the discussion of a quarter of %s."
                            .formatted(wanted.number(), wanted.repository(), roadmap.project());
        }
        try {
            Optional<Remark> remark = remark(repository, wanted);
            return remark.isEmpty()
                    ? NOTHING + "there is no such comment any more."
                    : promote(roadmap, by, quarter.get(), repository, remark.get());
        } catch (NeedsPerson e) {
            return NOTHING + e.getMessage();
        }
    }

    private Optional<Remark> remark(RepositoryName repository, Wanted wanted) throws GitHubFailure {
        Optional<String> node = single.find(repository, wanted.number(), wanted.comment());
        return node.isEmpty()
                ? Optional.empty()
                : single.of(repository, List.of(node.get())).stream().findFirst();
    }

    private String promote(Roadmap roadmap, String by, Quarter quarter, RepositoryName repository, Remark remark) {
        Optional<Heard> heard = Ear.heard(remark, repository, intake(roadmap).category());
        Optional<Remarks.Remark> known = remarks.known(remark.nodeId());
        if (known.isPresent()) {
            return "%s is known already, as %s."
                    .formatted(remark.url(), known.get().suggestion());
        }
        if (remarks.isOurs(remark.nodeId()) || !remark.byPerson()) {
            return NOTHING
                    + "%s was written by a program. `/roadmap suggest` takes it in your own words."
                            .formatted(remark.url());
        }
        if (heard.isEmpty() || heard.get().sight() != Remarks.Sight.SHOWN) {
            return NOTHING + "nobody can read %s now, because it is hidden, deleted or empty.".formatted(remark.url());
        }
        Promoted promoted = remarks.promote(by, roadmap.key(), quarter, heard.get(), clock.instant());
        return promoted.fresh()
                ? "%s is a draft now, %s, in the name of who wrote it, and waits for a decision like any other. What they change there is taken over until it is decided."
                        .formatted(remark.url(), promoted.id())
                : "%s is known already, as %s.".formatted(remark.url(), promoted.id());
    }

    private Intake intake(Roadmap roadmap) {
        Intake found = intakes.get(roadmap.key());
        if (found == null) {
            throw new IllegalStateException("The roadmap '%s' takes nothing in".formatted(roadmap.key()));
        }
        return found;
    }
}
