package io.github.roadmapbot.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.json.GsonFactory;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between Slack and the handlers: an event is kept and acknowledged before anybody tries to understand it, and a
 * handler that fails still gives the person an answer, in words.
 */
public final class Boundary implements Middleware {

    private static final Logger log = LoggerFactory.getLogger(Boundary.class);

    /** What a person is told when the bot itself made a mistake. */
    public static final String APOLOGY = "That did not work, because of a mistake in the bot. Nothing was changed."
            + " Please try again; if it happens again, tell whoever runs the bot to look at its log.";

    private static final int NO_EVENT = 400;

    private final Consumer<String> keep;

    /**
     * Takes what keeps an event.
     *
     * @param keep keeps the payload of an event; what it throws leaves the event unacknowledged, so that Slack sends it
     *     again, but for an {@link IllegalArgumentException}, which says that it is no event
     */
    Boundary(Consumer<String> keep) {
        this.keep = keep;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Bolt declares it
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (request instanceof EventRequest event) {
            return kept(event.getRequestBodyAsString());
        }
        try {
            return chain.next(request);
        } catch (Exception e) { // the boundary: whatever it was, a person waits for an answer
            log.error("A {} could not be handled", request.getRequestType(), e);
            return apology(request.getRequestType());
        }
    }

    private Response kept(String payload) {
        try {
            keep.accept(payload);
            return Response.ok();
        } catch (IllegalArgumentException e) {
            log.warn("Something that Slack sent as an event is none: {}", e.getMessage());
            return Response.error(NO_EVENT);
        }
    }

    private static Response apology(RequestType type) {
        return switch (type) {
            case Command ->
                json(SlashCommandResponse.builder()
                        .responseType("ephemeral")
                        .text(APOLOGY)
                        .build());
            case ViewSubmission ->
                json(ViewSubmissionResponse.builder()
                        .responseAction("push")
                        .view(Texts.notice("Not done", APOLOGY))
                        .build());
            default -> Response.ok();
        };
    }

    private static Response json(Object body) {
        return Response.json(200, GsonFactory.createSnakeCase().toJson(body));
    }
}
