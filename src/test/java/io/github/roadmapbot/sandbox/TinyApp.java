package io.github.roadmapbot.sandbox;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.ViewState;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** A real Bolt app with one form, one card and one decision: enough to try the sandbox on. */
public final class TinyApp implements AutoCloseable {

    public static final String MANIFEST = """
            {"display_information": {"name": "Tiny"},
             "features": {
               "bot_user": {"display_name": "Tiny"},
               "slash_commands": [{"command": "/roadmap", "description": "Suggest something for the roadmap",
                                   "usage_hint": "suggest [title] | help", "should_escape": true}]},
             "oauth_config": {"scopes": {"bot": ["commands", "chat:write", "im:write", "channels:history"]}},
             "settings": {"interactivity": {"is_enabled": true}, "socket_mode_enabled": true}}
            """;

    private static final String FORM = """
            {"type": "modal", "callback_id": "suggest", "title": {"type": "plain_text", "text": "Suggest"},
             "submit": {"type": "plain_text", "text": "Suggest"}, "close": {"type": "plain_text", "text": "Cancel"},
             "blocks": [
              {"type": "input", "block_id": "title", "label": {"type": "plain_text", "text": "Title"},
               "element": {"type": "plain_text_input", "action_id": "title", "max_length": 150}},
              {"type": "input", "block_id": "why", "label": {"type": "plain_text", "text": "Why"},
               "hint": {"type": "plain_text", "text": "What would become possible?"},
               "element": {"type": "plain_text_input", "action_id": "why", "multiline": true, "max_length": 3000}},
              {"type": "input", "block_id": "category", "label": {"type": "plain_text", "text": "Category"},
               "element": {"type": "static_select", "action_id": "category", "options": [
                 {"text": {"type": "plain_text", "text": "Documentation"}, "value": "documentation",
                  "description": {"type": "plain_text", "text": "Text and examples"}},
                 {"text": {"type": "plain_text", "text": "New feature"}, "value": "new-feature"},
                 {"text": {"type": "plain_text", "text": "Improvement"}, "value": "improvement"}]}},
              {"type": "input", "block_id": "help", "optional": true, "label": {"type": "plain_text", "text": "Help"},
               "element": {"type": "checkboxes", "action_id": "help", "options": [
                 {"text": {"type": "plain_text", "text": "A good first issue"}, "value": "good-first-issue"},
                 {"text": {"type": "plain_text", "text": "I could do this myself"}, "value": "volunteer"}]}},
              {"type": "input", "block_id": "fits", "label": {"type": "plain_text", "text": "Within a quarter?"},
               "element": {"type": "radio_buttons", "action_id": "fits", "options": [
                 {"text": {"type": "plain_text", "text": "Yes"}, "value": "yes"},
                 {"text": {"type": "plain_text", "text": "No"}, "value": "no"}]}}]}
            """;

    private final Sandbox sandbox;
    private final SocketModeApp socket;

    /** Connects to the sandbox's Slack. */
    public TinyApp(Sandbox sandbox) throws Exception {
        this.sandbox = sandbox;
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(sandbox.slack().apiUrl().toString());
        App app = new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(sandbox.cast().workspace().botToken())
                .signingSecret("unused")
                .build());
        register(app);
        this.socket = new SocketModeApp(
                sandbox.cast().workspace().appToken(), app, SocketModeClient.Backend.JavaWebSocket, 4);
        socket.startAsync();
        if (!sandbox.awaitApp(Duration.ofSeconds(10))) {
            throw new IllegalStateException("the app could not connect");
        }
    }

    private void register(App app) {
        app.command("/roadmap", (request, context) -> {
            String text = request.getPayload().getText();
            if (text == null || !text.startsWith("suggest")) {
                return context.ack("Try `/roadmap suggest`");
            }
            context.client()
                    .viewsOpen(view -> view.triggerId(context.getTriggerId()).viewAsString(FORM));
            return context.ack();
        });
        app.viewSubmission("suggest", this::keep);
        app.blockAction("approve", (request, context) -> {
            String title = request.getPayload().getActions().get(0).getValue();
            sandbox.gitHub().as("maintainer").openIssue(Sandbox.REPOSITORY, title, "**" + title + "**", "bug");
            return context.ack();
        });
    }

    private Response keep(ViewSubmissionRequest request, ViewSubmissionContext context)
            throws IOException, SlackApiException {
        String title = value(request.getPayload(), "title");
        if (title.contains("forbidden")) {
            return context.ackWithErrors(Map.of("title", "Please find other words"));
        }
        post(context, "C0FEEDBACK1", section(title, value(request.getPayload(), "why")));
        post(context, "C0MAINT0001", section(title, "To be decided") + ", " + approve(title));
        return context.ack();
    }

    private static void post(ViewSubmissionContext context, String channel, String blocks)
            throws IOException, SlackApiException {
        context.client()
                .chatPostMessage(
                        message -> message.channel(channel).text("A suggestion").blocksAsString("[" + blocks + "]"));
    }

    private static String section(String title, String more) {
        return """
                {"type": "section", "text": {"type": "mrkdwn", "text": "*%s*\\n%s"}}""".formatted(title, more);
    }

    private static String approve(String title) {
        return """
                {"type": "actions", "elements": [{"type": "button", "action_id": "approve", "style": "primary",
                 "value": "%s", "text": {"type": "plain_text", "text": "Approve"}}]}""".formatted(title);
    }

    private static String value(ViewSubmissionPayload payload, String block) {
        Map<String, ViewState.Value> values =
                Objects.requireNonNull(payload.getView().getState().getValues().get(block));
        return Objects.requireNonNull(values.get(block)).getValue();
    }

    @Override
    public void close() {
        try {
            socket.getClient().setAutoReconnectEnabled(false);
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("the socket could not be closed", e);
        }
    }
}
