package io.github.roadmapbot.triage;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.Wanted;
import io.github.roadmapbot.slack.Boundary;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /roadmap import}: brings issues that are there already onto the roadmap, so that no project starts empty. */
public final class ImportCommand implements Subcommand {

    private static final Logger log = LoggerFactory.getLogger(ImportCommand.class);

    private static final String USAGE =
            "Nothing was changed. Please give the address or the number of an issue (`/roadmap import 42`, `docs#7` in"
                    + " another repository), a label (`label:good first issue`, `docs label:bug`), or the address of a comment in"
                    + " the quarter's discussion (at the comment: ⋯ → Copy link).";

    private static final String ON_ISSUE =
            "Nothing was changed. A comment on an issue belongs to that issue: `/roadmap import` with the issue's address"
                    + " brings it in as a whole, and `/roadmap suggest` makes a wish of its own of the comment.";

    private final Roadmaps roadmaps;
    private final Steps steps;
    private final Gate gate;
    private final SlackWeb slack;
    private final Executor executor;
    private final Clock clock;

    /**
     * Takes what it has to know.
     *
     * @param executor does what follows an acknowledgement: whether somebody may decide is asked of Slack
     */
    public ImportCommand(Roadmaps roadmaps, Steps steps, Gate gate, SlackWeb slack, Executor executor, Clock clock) {
        this.roadmaps = roadmaps;
        this.steps = steps;
        this.gate = gate;
        this.slack = slack;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String arguments() {
        return "<issue | label:name | comment>";
    }

    @Override
    public String description() {
        return "bring in what is on GitHub already: issues, or a comment as a suggestion (maintainers)";
    }

    @Override
    public Content answer(Typed typed) {
        Optional<Roadmap> roadmap = roadmaps.at(typed.channel());
        if (roadmap.isEmpty()) {
            return Texts.section("This channel belongs to no roadmap. Please type it in a feedback channel.");
        }
        Optional<Wanted> wanted = Wanted.read(typed.rest());
        if (wanted.isEmpty()) {
            return Texts.section(Wanted.isCommentOnIssue(typed.rest()) ? ON_ISSUE : USAGE);
        }
        StepKind kind = wanted.get().comment() == 0 ? StepKind.IMPORT_ISSUES : StepKind.IMPORT_COMMENT;
        executor.execute(() -> attempt(typed, roadmap.get(), kind));
        return new Content(List.of(), "");
    }

    private void attempt(Typed typed, Roadmap roadmap, StepKind kind) {
        try {
            tell(typed, gate.refusal(roadmap, typed.user()).orElseGet(() -> owe(typed, roadmap, kind)));
        } catch (RuntimeException e) { // the boundary: somebody waits for what they typed
            log.error("Nothing could be brought in for {}", typed.user(), e);
            tell(typed, Boundary.APOLOGY);
        }
    }

    private String owe(Typed typed, Roadmap roadmap, StepKind kind) {
        steps.owe(kind, roadmap.key(), typed.user() + " " + typed.rest().strip(), clock.instant(), clock.instant());
        return "I look at GitHub and write to you what I brought in.";
    }

    private void tell(Typed typed, String mrkdwn) {
        try {
            slack.whisper(typed.channel(), typed.user(), Texts.section(mrkdwn));
        } catch (SlackFailure e) {
            log.warn("{} could not be told: {}", typed.user(), e.getMessage());
        }
    }
}
