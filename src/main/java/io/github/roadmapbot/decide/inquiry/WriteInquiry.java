package io.github.roadmapbot.decide.inquiry;

import io.github.roadmapbot.decide.DecideSettings;
import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.IssueComments;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.decision.BallotPlaces.Written;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Writes questions from Slack beneath their issues, and answers from Slack to those that were asked there. */
public final class WriteInquiry {

    /** The issue of a goal hurries what waits for it; this is for where that was missed. */
    private static final Duration UNTIL_ISSUE = Duration.ofHours(1);

    private final InquiryDesk desk;
    private final Map<String, DecideSettings> settings;
    private final Names names;
    private final String instance;
    private final IssueComments comments;
    private final Creation creation;
    private final Clock clock;

    /**
     * Takes what it writes with.
     *
     * @param settings by the roadmap's key
     * @param instance the installation's id, which is part of every mark
     */
    public WriteInquiry(
            InquiryDesk desk,
            Map<String, DecideSettings> settings,
            Names names,
            String instance,
            IssueComments comments,
            Creation creation,
            Clock clock) {
        this.desk = desk;
        this.settings = Map.copyOf(settings);
        this.names = names;
        this.instance = instance;
        this.comments = comments;
        this.creation = creation;
        this.clock = clock;
    }

    public StepRunner write() {
        return this::write;
    }

    public StepRunner rewrite() {
        return this::rewrite;
    }

    /** What is not on GitHub yet is written down there when it is, and never if it never is. */
    private Outcome write(Step step) throws IOException {
        Optional<Inquiry> found = desk.of(step);
        Optional<Subject.Ticket> issue = found.flatMap(known -> desk.subjects().issue(known.subject()));
        if (issue.isEmpty()
                && found.filter(known -> desk.subjects().mayYetBePublic(known.subject()))
                        .isPresent()) {
            return new Outcome.Later(
                    clock.instant().plus(UNTIL_ISSUE), "It is written down when there is an issue", true);
        }
        if (issue.isEmpty() || desk.places().comment(found.get().id()).isPresent()) {
            return Outcome.DONE;
        }
        Inquiry inquiry = found.get();
        RepositoryName repository = RepositoryName.parse(issue.get().repository());
        int number = issue.get().number();
        String body = text(inquiry);
        return creation.once(
                step,
                since -> comments.findOwn(repository, number, mark(inquiry), since),
                () -> comments.add(repository, number, body),
                written -> desk.places().written(inquiry, new Written(written.id(), written.url()), clock.instant()));
    }

    private Outcome rewrite(Step step) throws IOException {
        Optional<Inquiry> found = desk.of(step);
        Optional<Subject.Ticket> issue = found.flatMap(known -> desk.subjects().issue(known.subject()));
        Optional<Written> comment = found.flatMap(known -> desk.places().comment(known.id()));
        if (issue.isPresent() && comment.isPresent()) {
            try {
                comments.rewrite(
                        RepositoryName.parse(issue.get().repository()),
                        comment.get().node(),
                        text(found.get()));
            } catch (NeedsPerson e) {
                if (!e.because("HTTP_404") && !e.because("HTTP_410")) {
                    throw e;
                }
            }
        }
        return Outcome.DONE;
    }

    private Mark mark(Inquiry inquiry) {
        return Mark.of(instance, inquiry.id() + "/question");
    }

    private String text(Inquiry inquiry) throws IOException {
        DecideSettings rules = settings.getOrDefault(inquiry.roadmap(), DecideSettings.DEFAULT);
        return new InquiryText(names).comment(inquiry, rules.words().answer(), mark(inquiry));
    }
}
