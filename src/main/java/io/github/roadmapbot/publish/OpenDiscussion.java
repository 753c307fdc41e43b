package io.github.roadmapbot.publish;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.opening.Opening;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** Sees to it that a quarter has its discussion, the primary place for its feedback: people's, or else one that it opens. */
public final class OpenDiscussion implements StepRunner {

    /** Their answer has it done at once. */
    private static final Duration UNTIL_ANSWERED = Duration.ofHours(1);

    private final Roadmaps roadmaps;
    private final Publishing publishing;
    private final Discussions discussions;
    private final Publications publications;
    private final Adoption adoption;
    private final Opening opening;
    private final Creation creation;
    private final Clock clock;

    public OpenDiscussion(
            Roadmaps roadmaps,
            Publishing publishing,
            Discussions discussions,
            Publications publications,
            Adoption adoption,
            Opening opening,
            Creation creation,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.publishing = publishing;
        this.discussions = discussions;
        this.publications = publications;
        this.adoption = adoption;
        this.opening = opening;
        this.creation = creation;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Roadmap roadmap = roadmaps.of(step.subject())
                .orElseThrow(() -> new IllegalStateException("No roadmap '%s'".formatted(step.subject())));
        Quarter quarter = Quarter.parse(step.detail());
        if (publications.discussion(roadmap.key(), quarter).isPresent()) {
            return Outcome.DONE;
        }
        if (step.sentAt().isEmpty()) { // otherwise one of its own is on its way
            Adoption.Finding finding = adoption.look(roadmap, quarter);
            if (finding instanceof Adoption.Finding.There there) {
                publications.discussionOpened(roadmap.key(), quarter, there.discussion(), clock.instant());
                return Outcome.DONE;
            }
            if (finding instanceof Adoption.Finding.Asked) {
                return new Outcome.Later(
                        clock.instant().plus(UNTIL_ANSWERED), "The maintainers are asked which discussion it is");
            }
        }
        return open(step, roadmap, quarter);
    }

    private Outcome open(Step step, Roadmap roadmap, Quarter quarter) throws IOException {
        PublishSettings settings = publishing.of(roadmap);
        Mark mark = Mark.of(publishing.instance(), "%s/%s/discussion".formatted(roadmap.key(), quarter.key()));
        return creation.oncePrepared(
                step,
                since -> discussions.findOwn(settings.repository(), settings.discussionCategory(), mark),
                () -> discussions.prepare(
                        settings.repository(),
                        settings.discussionCategory(),
                        settings.talk().title().of(roadmap, quarter),
                        opening.body(roadmap, quarter, settings.talk().body(), settings.repository(), mark))::create,
                opened -> publications.discussionOpened(
                        roadmap.key(),
                        quarter,
                        new Publication.Discussion(opened.number(), opened.nodeId(), opened.url()),
                        clock.instant()));
    }
}
