package io.github.roadmapbot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the app answer what Slack sent, whichever way it came; what cannot be read or kept is said by the answer's status. */
public final class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private static final int UNREADABLE = 400;
    private static final int NOT_KEPT = 503;

    private final App app;

    public Reception(App app) {
        this.app = app;
    }

    /** Makes a request of what came in. */
    @FunctionalInterface
    public interface Reader {

        /** Reads it; null if it is none of Slack's requests. Whatever this throws says the same. */
        @Nullable
        Request<?> read();
    }

    /** Answers a request: with 400 if it is none, with 503 if it has to be sent again, and otherwise as the app does. */
    public Response answer(Reader reader) {
        Request<?> request = null;
        try {
            request = reader.read();
        } catch (RuntimeException | StackOverflowError e) { // whatever it is, it is none of Slack's requests
            log.warn("Something that Slack sent cannot be read: {}", e.toString());
        }
        return request == null ? unreadable() : run(request);
    }

    private Response run(Request<?> request) {
        try {
            return app.run(request);
        } catch (Exception | StackOverflowError e) { // the boundary: not kept, so Slack has to send it again
            log.error("A {} could not be kept", request.getRequestType(), e);
            return Response.builder().statusCode(NOT_KEPT).build();
        }
    }

    private static Response unreadable() {
        return Response.builder()
                .statusCode(UNREADABLE)
                .headers(Map.of("X-Slack-No-Retry", List.of("1")))
                .build();
    }
}
