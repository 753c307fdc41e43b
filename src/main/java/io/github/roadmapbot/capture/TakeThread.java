package io.github.roadmapbot.capture;

import com.slack.api.model.Message;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.slack.richtext.Directory;
import io.github.roadmapbot.slack.richtext.RichText;
import io.github.roadmapbot.store.Captures;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.Suggestions;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds to a draft what was said in the thread that its message is in, and by whom, as much as a wish may hold. */
public final class TakeThread implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(TakeThread.class);

    /** More than fits into a wish. */
    private static final int MOST = 200;

    private static final String REST = "\n\n(The thread goes on.)";

    private final Suggestions suggestions;
    private final Captures captures;
    private final SlackWeb slack;
    private final Names names;
    private final PromptNames mentioned;
    private final Clock clock;

    public TakeThread(
            Suggestions suggestions,
            Captures captures,
            SlackWeb slack,
            Names names,
            PromptNames mentioned,
            Clock clock) {
        this.suggestions = suggestions;
        this.captures = captures;
        this.slack = slack;
        this.names = names;
        this.mentioned = mentioned;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws SlackFailure {
        Optional<Suggestion> found = suggestions.find(step.suggestion());
        if (found.isPresent()
                && found.get().state() instanceof State.Draft
                && found.get().source().isPresent()) {
            take(found.get(), step.detail());
        }
        return Outcome.DONE;
    }

    private void take(Suggestion suggestion, String thread) throws SlackFailure {
        String channel = suggestion.source().orElseThrow().channel();
        try {
            String why = withThread(suggestion, new Posted(channel, thread));
            captures.takeThread(suggestion.id(), suggestion.recorder(), why, clock.instant());
        } catch (SlackFailure.Refused e) { // the draft is good without it
            log.warn("The thread of {} could not be taken along: {}", suggestion.id(), e.getMessage());
        }
    }

    private String withThread(Suggestion suggestion, Posted thread) throws SlackFailure {
        String ofMessage = suggestion.source().orElseThrow().ts();
        String why = suggestion.wish().why();
        for (Message message : slack.thread(thread, MOST)) {
            String line = ofMessage.equals(message.getTs()) ? "" : line(thread.channel(), message);
            if (!fits(why + line)) {
                return why + REST;
            }
            why += line;
        }
        return why;
    }

    private String line(String channel, Message message) throws SlackFailure {
        String said = Remark.of(channel, message, mentioned.directory()).markdown();
        if (said.isBlank() || message.getUser() == null) {
            return "";
        }
        String name = RichText.markdown(RichText.plain(names.shown(message.getUser()) + ":"), Directory.EMPTY);
        return "\n\n%s\n\n%s".formatted(name, said);
    }

    private static boolean fits(String why) {
        return RichText.readable(why + REST).length() <= Wish.LONGEST_TEXT
                && why.length() + REST.length() <= Wish.LONGEST_WHY;
    }
}
