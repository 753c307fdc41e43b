package io.github.roadmapbot.home;

import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Posts a digest in a roadmap's channel; none if there is nothing to tell. */
public final class PostDigest implements StepRunner {

    /** What happened when, of which roadmap. */
    record Span(Roadmap roadmap, Instant since, Instant until) {

        static Span of(Roadmap roadmap, String detail) {
            String[] ends = detail.split(" ", 2);
            return new Span(roadmap, Instant.parse(ends[0]), Instant.parse(ends[1]));
        }
    }

    /** Says what there is to tell; empty if there is nothing. */
    @FunctionalInterface
    interface Teller {
        Optional<Content> tell(Span span);
    }

    private final Roadmaps roadmaps;
    private final Function<Roadmap, String> channel;
    private final Teller teller;
    private final PostOnce once;

    private PostDigest(Roadmaps roadmaps, Function<Roadmap, String> channel, Teller teller, PostOnce once) {
        this.roadmaps = roadmaps;
        this.channel = channel;
        this.teller = teller;
        this.once = once;
    }

    /** For everybody. */
    public static PostDigest ofNews(Roadmaps roadmaps, FeedbackDigest digest, PostOnce once) {
        return new PostDigest(roadmaps, Roadmap::feedbackChannel, digest::tell, once);
    }

    /** For the maintainers. */
    public static PostDigest ofWork(Roadmaps roadmaps, MaintainersDigest digest, PostOnce once) {
        return new PostDigest(roadmaps, Roadmap::maintainersChannel, digest::tell, once);
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        Optional<Content> content = roadmap.flatMap(known -> teller.tell(Span.of(known, step.detail())));
        return content.isEmpty()
                ? Outcome.DONE
                : once.post(step, channel.apply(roadmap.get()), Optional.empty(), content.get(), message -> {});
    }
}
