package io.github.roadmapbot.quarter.review;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows the maintainers what of a quarter is not done, and has them say what goes on; whoever plans the next one is called. */
public final class ProposeLeftovers implements StepRunner {

    private static final int MOST = 15;

    private final Reviewing reviewing;
    private final Settling settling;
    private final Function<About, List<String>> planners;
    private final PostOnce once;

    /**
     * Takes what it asks with.
     *
     * @param planners who plans a quarter
     */
    public ProposeLeftovers(
            Reviewing reviewing, Settling settling, Function<About, List<String>> planners, PostOnce once) {
        this.reviewing = reviewing;
        this.settling = settling;
        this.planners = planners;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Roadmap> roadmap = reviewing.roadmaps().of(step.subject());
        if (roadmap.isEmpty()) {
            return Outcome.DONE;
        }
        About about = new About(roadmap.get(), Quarter.parse(step.detail()));
        List<Suggestion> open = settling.open(about);
        if (open.isEmpty()) {
            return Outcome.DONE;
        }
        List<String> called =
                planners.apply(new About(roadmap.get(), about.quarter().next()));
        return once.post(
                step,
                roadmap.get().maintainersChannel(),
                Optional.empty(),
                content(about, open, called),
                Set.copyOf(called),
                posted -> {});
    }

    static Content content(About about, List<Suggestion> open, List<String> called) {
        String planners = called.stream().map(Mrkdwn::user).collect(Collectors.joining(", "));
        String heading = "%s*%d of %s of %s %s not done.* What becomes of %s? The window suggests that all go on to %s."
                .formatted(
                        planners.isEmpty() ? "" : planners + ": ",
                        open.size(),
                        about.quarter(),
                        escape(about.roadmap().project()),
                        open.size() == 1 ? "is" : "are",
                        open.size() == 1 ? "it" : "them",
                        about.quarter().next());
        String list = open.stream()
                .limit(MOST)
                .map(each -> "• *%s* %s".formatted(each.id(), FigureWords.said(each.title())))
                .collect(Collectors.joining("\n"));
        String more = open.size() > MOST ? "\n… and %d more".formatted(open.size() - MOST) : "";
        List<LayoutBlock> blocks = new ArrayList<>(List.of(
                paragraph(heading),
                paragraph(list + more),
                Settling.button(about),
                smallPrint("Nothing moves until one of you settles it. The board and the cards follow then.")));
        return new Content(blocks, Mrkdwn.shortened(Texts.SECTION_LIMIT, heading + "\n" + list + more));
    }
}
