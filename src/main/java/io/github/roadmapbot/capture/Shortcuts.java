package io.github.roadmapbot.capture;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.handler.builtin.GlobalShortcutHandler;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.model.Message;
import io.github.roadmapbot.capture.SuggestWindow.Asker;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.slack.Texts;
import java.util.Objects;
import java.util.concurrent.Executor;

/** The two shortcuts: one takes a message to the roadmap, the other starts with an empty window. */
public final class Shortcuts {

    public static final String MESSAGE = "suggest-message";
    public static final String GLOBAL = "suggest-anything";

    private static final String OWN =
            "That is one of my own messages. `/roadmap suggest` starts a suggestion of yours.";

    private final SuggestWindow window;
    private final PromptNames names;
    private final String botUser;
    private final Executor executor;

    public Shortcuts(SuggestWindow window, PromptNames names, String botUser, Executor executor) {
        this.window = window;
        this.names = names;
        this.botUser = botUser;
        this.executor = executor;
    }

    public MessageShortcutHandler message() {
        return (request, context) -> {
            MessageShortcutPayload payload = request.getPayload();
            Asker asker = new Asker(
                    payload.getUser().getId(),
                    payload.getChannel().getId(),
                    payload.getTriggerId(),
                    "use the shortcut again");
            Message message = Objects.requireNonNull(payload.getMessage(), "There is no message");
            Objects.requireNonNull(message.getTs(), "The message has no ts");
            executor.execute(() -> take(asker, message));
            return context.ack();
        };
    }

    public GlobalShortcutHandler global() {
        return (request, context) -> {
            GlobalShortcutPayload payload = request.getPayload();
            window.empty(
                    new Asker(payload.getUser().getId(), "", payload.getTriggerId(), "start the shortcut again"), "");
            return context.ack();
        };
    }

    private void take(Asker asker, Message message) {
        if (botUser.equals(message.getUser())) {
            window.tell(asker.channel(), asker.user(), Texts.section(OWN));
        } else {
            window.of(asker, Remark.of(asker.channel(), message, names.directory()));
        }
    }
}
