package io.github.roadmapbot.card.post;

import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.SlackWeb.Mark;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Restored;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Posts a message once, however often the step that owes it is run. */
public final class PostOnce {

    private final SlackWeb slack;
    private final RecentNames names;
    private final Creation creation;
    private final String instance;
    private final Optional<Restored> restored;

    /**
     * Takes what it posts with.
     *
     * @param instance the installation's id, so that two bots in one workspace do not take each other's messages for theirs
     * @param restored whether the store may have forgotten what was posted, with the step that posted it
     */
    public PostOnce(SlackWeb slack, Creation creation, String instance, Optional<Restored> restored) {
        this.slack = slack;
        this.names = new RecentNames(slack);
        this.creation = creation;
        this.instance = instance;
        this.restored = restored;
    }

    /** Posts it, unless it is there already. In a channel it calls nobody: people are named, and not mentioned. */
    public Outcome post(
            Step step, String channel, Optional<String> thread, Content content, Creation.Keeper<Posted> keeper)
            throws IOException {
        return post(step, channel, thread, content, Set.of(), keeper);
    }

    /**
     * The same, calling those who must act.
     *
     * @param called who is notified if the words mention them
     */
    public Outcome post(
            Step step,
            String channel,
            Optional<String> thread,
            Content content,
            Set<String> called,
            Creation.Keeper<Posted> keeper)
            throws IOException {
        String ofStep = "%s:step:%d".formatted(instance, step.id());
        String ofWords = "%s:%s:%s".formatted(instance, step.subject(), fingerprint(content.text()));
        List<Mark> known = restored.map(backup -> List.of(Mark.unique(ofStep), new Mark(ofWords, backup.at())))
                .orElse(List.of(Mark.unique(ofStep)));
        return creation.once(
                step,
                since -> slack.findOwn(channel, thread, known, since),
                () -> slack.post(channel, thread, said(channel, content, called), ofStep, ofWords),
                keeper);
    }

    /** In a direct conversation a mention reaches nobody else, and leads to who is meant. */
    private Content said(String channel, Content content, Set<String> called) {
        return channel.startsWith("D") ? content : Unpinged.of(content, called, names);
    }

    /** A step that is forgotten said the same about the same; what is said again since the restore is news. */
    private static UUID fingerprint(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
