package io.github.roadmapbot.slack.http;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.github.roadmapbot.slack.Reception;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** Works on Slack's requests, a few at a time, and answers each with what the bot's handlers say. */
final class Desk implements AutoCloseable {

    /** Slack sends about eight requests a second and waits three, and each may have to wait for an answer of Slack's. */
    private static final int AT_WORK = 24;

    /** What waits longer than this line is answered too late anyway. */
    private static final int WAITING = 48;

    private static final long IDLE_SECONDS = 30;

    private final Reception reception;
    private final SlackRequestParser parser;
    private final ThreadPoolExecutor threads;

    Desk(App app) {
        this.reception = new Reception(app);
        this.parser = new SlackRequestParser(app.config());
        AtomicInteger count = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                AT_WORK, AT_WORK, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "slack-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Answers a request soon.
     *
     * @throws java.util.concurrent.RejectedExecutionException if too many are waiting already
     */
    void take(Request request, org.eclipse.jetty.server.Response response, Callback callback, byte[] body) {
        threads.execute(() -> write(answer(request, body), response, callback));
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private Response answer(Request request, byte[] body) {
        return reception.answer(() -> parser.parse(raw(request, body)));
    }

    private static SlackRequestParser.HttpRequest raw(Request request, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        request.getHeaders().forEach(field -> headers.put(field.getName(), List.of(String.valueOf(field.getValue()))));
        return SlackRequestParser.HttpRequest.builder()
                .requestUri(SlackEndpoint.PATH)
                .queryString(Map.of())
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .headers(new RequestHeaders(headers))
                .remoteAddress("")
                .build();
    }

    private static void write(Response answer, org.eclipse.jetty.server.Response response, Callback callback) {
        response.setStatus(answer.getStatusCode());
        answer.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        String body = answer.getBody();
        if (body == null || body.isEmpty()) {
            callback.succeeded();
            return;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.getContentType());
        Content.Sink.write(response, true, body, callback);
    }
}
