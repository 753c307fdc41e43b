package io.github.roadmapbot.quarter.run;

import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.review.Work;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.review.Works;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks in private whose thing has not moved for long how it goes: once, politely, and never whoever muted the bot. What has been
 * done meanwhile is not asked about.
 */
public final class AskStale implements StepRunner {

    private final Roadmaps roadmaps;
    private final Works works;
    private final People people;
    private final SlackWeb slack;
    private final PostOnce once;

    public AskStale(Roadmaps roadmaps, Works works, People people, SlackWeb slack, PostOnce once) {
        this.roadmaps = roadmaps;
        this.works = works;
        this.people = people;
        this.slack = slack;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        String[] detail = step.detail().split(" ", 3);
        Quarter quarter = Quarter.parse(detail[1]);
        Set<String> about = Set.of(detail[2].split(" "));
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        List<Work> open = works.of(step.subject(), quarter).stream()
                .filter(Work::isOpen)
                .filter(work -> about.contains(work.id().toString()))
                .toList();
        if (roadmap.isEmpty() || open.isEmpty() || people.isMuted(detail[0])) {
            return Outcome.DONE;
        }
        Optional<String> channel = slack.channelOfWhoIsThere(detail[0]);
        return channel.isEmpty()
                ? Outcome.DONE
                : once.post(step, channel.get(), Optional.empty(), content(quarter, open), posted -> {});
    }

    static Content content(Quarter quarter, List<Work> open) {
        boolean one = open.size() == 1;
        return Texts.section(
                "%s of the roadmap of %s %s assigned to you, and I have not seen %s move for a while:\n%s\nIs something in the way? A word on the issue, or another column on the board, is enough; if you have no time for it, take yourself off it. I ask about this once."
                        .formatted(
                                one ? "Something" : "%d things".formatted(open.size()),
                                quarter,
                                one ? "is" : "are",
                                one ? "it" : "them",
                                open.stream()
                                        .map(work -> "• " + CheckInPost.name(work))
                                        .collect(Collectors.joining("\n"))));
    }
}
