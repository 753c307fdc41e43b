package io.github.roadmapbot.triage.batch;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.slack.Boundary;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Votes;
import io.github.roadmapbot.triage.Gate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /roadmap triage}: opens the window in which maintainers decide on several drafts at once. */
public final class BatchCommand implements Subcommand {

    private static final Logger log = LoggerFactory.getLogger(BatchCommand.class);

    private static final String NOT_OPENED =
            "Slack did not let me open the window. Please type `/roadmap triage` again.";
    private static final String NOTHING = "Nothing on the roadmap of %s waits for a decision.";

    private final Roadmaps roadmaps;
    private final Candidates candidates;
    private final Votes votes;
    private final Gate gate;
    private final SlackWeb slack;
    private final Executor executor;

    /**
     * Takes what it has to know.
     *
     * @param executor does what follows an acknowledgement: whether somebody may decide is asked of Slack
     */
    public BatchCommand(
            Roadmaps roadmaps, Candidates candidates, Votes votes, Gate gate, SlackWeb slack, Executor executor) {
        this.roadmaps = roadmaps;
        this.candidates = candidates;
        this.votes = votes;
        this.gate = gate;
        this.slack = slack;
        this.executor = executor;
    }

    @Override
    public String name() {
        return "triage";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return "decide on several suggestions at once (maintainers)";
    }

    @Override
    public Content answer(Typed typed) {
        Optional<Roadmap> roadmap = roadmaps.at(typed.channel());
        if (roadmap.isEmpty()) {
            return Texts.section("This channel belongs to no roadmap. Please type it in a feedback channel.");
        }
        executor.execute(() -> attempt(typed, roadmap.get()));
        return new Content(List.of(), "");
    }

    private void attempt(Typed typed, Roadmap roadmap) {
        try {
            open(typed, roadmap);
        } catch (SlackFailure e) {
            log.warn("A window could not be opened for {}: {}", typed.user(), e.getMessage());
            tell(typed, NOT_OPENED);
        } catch (RuntimeException e) { // the boundary: somebody waits for what they typed
            log.error("The drafts could not be shown to {}", typed.user(), e);
            tell(typed, Boundary.APOLOGY);
        }
    }

    private void open(Typed typed, Roadmap roadmap) throws SlackFailure {
        Optional<String> refusal = gate.refusal(roadmap, typed.user());
        if (refusal.isPresent()) {
            tell(typed, refusal.get());
            return;
        }
        List<Waiting> waiting = Waiting.on(roadmap, candidates, votes);
        if (waiting.isEmpty()) {
            tell(typed, NOTHING.formatted(escape(roadmap.project())));
            return;
        }
        slack.openModal(typed.triggerId(), BatchForm.choose(roadmap, waiting));
    }

    private void tell(Typed typed, String mrkdwn) {
        try {
            slack.whisper(typed.channel(), typed.user(), Texts.section(mrkdwn));
        } catch (SlackFailure e) {
            log.warn("{} could not be told: {}", typed.user(), e.getMessage());
        }
    }
}
