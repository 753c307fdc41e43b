package io.github.roadmapbot.sandbox.slack;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import com.slack.api.model.view.View;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small app on the real Bolt over a real socket: a command opens a modal, the modal posts a wish. */
final class RealBolt implements AutoCloseable {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Fixture fixture;
    private final SocketModeApp socket;

    RealBolt(Fixture fixture) throws Exception {
        this.fixture = fixture;
        AppConfig config = AppConfig.builder()
                .slack(fixture.sdk())
                .singleTeamBotToken(fixture.botToken())
                .signingSecret("only-for-tests")
                .build();
        App app = new App(config);
        wire(app);
        socket = new SocketModeApp(Workspace.sandbox().appToken(), app, SocketModeClient.Backend.JavaWebSocket, 4);
        socket.startAsync();
        connected();
    }

    /** Everything that the listeners were told, oldest first. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** Waits until a socket is open. */
    void connected() {
        fixture.slack()
                .await(
                        "a socket",
                        Fixture.SOON,
                        () -> Optional.of(fixture.slack().sockets()).filter(count -> count > 0));
    }

    /** Waits until the listeners were told this. */
    String hears(String what) {
        return fixture.slack()
                .await(
                        "the app to hear " + what,
                        Fixture.SOON,
                        () -> heard.contains(what) ? Optional.of(what) : Optional.empty());
    }

    @Override
    public void close() {
        try {
            socket.getClient().setAutoReconnectEnabled(false);
            socket.close();
        } catch (Exception e) { // whatever Bolt declares
            throw new IllegalStateException(e);
        }
    }

    private void wire(App app) {
        app.command("/roadmap", (request, context) -> {
            hear("command " + request.getPayload().getText());
            return openModal(request.getPayload().getText(), context);
        });
        app.viewSubmission("wish", this::submitted);
        app.event(ReactionAddedEvent.class, (payload, context) -> {
            hear("added " + payload.getEvent().getReaction() + " " + context.getRetryNum());
            return context.ack();
        });
        app.event(ReactionRemovedEvent.class, (payload, context) -> {
            hear("removed " + payload.getEvent().getReaction());
            return context.ack();
        });
        app.event(MessageEvent.class, (payload, context) -> {
            hear("message " + payload.getEvent().getText());
            return context.ack();
        });
        app.blockAction("vote", (request, context) -> {
            hear("vote " + request.getPayload().getActions().get(0).getValue());
            context.respond("Your vote counts");
            return context.ack();
        });
        app.globalShortcut("suggest", (request, context) -> context.ack());
    }

    private void hear(String what) {
        heard.add(what);
        fixture.slack().touch();
    }

    private static Response openModal(String text, SlashCommandContext context) throws IOException, SlackApiException {
        if (text.equals("silence")) {
            return Response.builder().statusCode(500).build();
        }
        if (text.equals("hello")) {
            return context.ack("Hello yourself");
        }
        var opened = context.client()
                .viewsOpen(r -> r.triggerId(context.getTriggerId()).view(modal()));
        return context.ack(opened.isOk() ? "" : opened.getError());
    }

    private Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context)
            throws IOException, SlackApiException {
        var values = request.getPayload().getView().getState().getValues();
        String title =
                requireNonNull(requireNonNull(values.get("title")).get("text")).getValue();
        if (title.equals("bad")) {
            return context.ackWithErrors(Map.of("title", "Say more"));
        }
        if (title.equals("lost")) {
            return context.ackWithErrors(Map.of("no-such-block", "Say more"));
        }
        context.client().chatPostMessage(r -> r.channel(Fixture.FEEDBACK).text("Wish: " + title));
        return context.ack();
    }

    private static View modal() {
        return view(v -> v.type("modal")
                .callbackId("wish")
                .title(viewTitle(t -> t.type("plain_text").text("A wish")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Send")))
                .blocks(asBlocks(input(i -> i.blockId("title")
                        .label(plainText("Title"))
                        .element(plainTextInput(
                                e -> e.actionId("text").minLength(3).maxLength(20)))))));
    }
}
