package io.github.roadmapbot.slack.http;

import com.slack.api.bolt.App;
import io.github.roadmapbot.slack.WayIn;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Where Slack sends its requests: lets in what Slack signed just now and what has not come before, and has it worked on a
 * few at a time. Everybody else learns that they are not let in, and nothing more. Each request is answered by the thread
 * that it came in with: the server may lose answers that another thread completes while this one returns.
 */
public final class SlackEndpoint extends Handler.Abstract {

    /** The path that the app's manifest names. */
    public static final String PATH = "/slack/events";

    private static final Set<String> TYPES = Set.of("application/json", "application/x-www-form-urlencoded");
    private static final String SIGNATURE = "X-Slack-Signature";
    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";

    private final Signature signature;
    private final Seen seen;
    private final Refusals refusals;
    private final Desk desk;

    /**
     * Takes who answers.
     *
     * @param clock the real one, on which signatures run
     */
    public SlackEndpoint(App app, WayIn.Http way, Clock clock) {
        this.signature = new Signature(way.signingSecret(), clock);
        this.seen = new Seen(clock);
        this.refusals = new Refusals(clock);
        this.desk = new Desk(app);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws InterruptedException {
        if (!HttpMethod.POST.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, HttpMethod.POST.asString());
            Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
        } else if (!TYPES.contains(contentType(request))) {
            Response.writeError(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
        } else {
            read(request, response, callback);
        }
        return true;
    }

    private void read(Request request, Response response, Callback callback) throws InterruptedException {
        byte[] body;
        try {
            body = BufferUtil.toArray(Content.Source.asByteBuffer(request));
        } catch (IOException | RuntimeException e) { // too large, too slow, or cut off
            Response.writeError(request, response, callback, status(e));
            return;
        }
        if (SslCheck.is(body)) {
            callback.succeeded();
        } else {
            letIn(request, response, callback, body);
        }
    }

    private void letIn(Request request, Response response, Callback callback, byte[] body) throws InterruptedException {
        String signed = header(request, SIGNATURE);
        if (!signature.isGood(header(request, TIMESTAMP), body, signed)) {
            refusals.count();
            Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
        } else if (!seen.isNew(signed)) {
            Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
        } else {
            work(request, response, callback, body, signed);
        }
    }

    private void work(Request request, Response response, Callback callback, byte[] body, String signed)
            throws InterruptedException {
        var answer = desk.answer(request, body);
        if (answer.isPresent()) {
            write(answer.get(), response, callback);
        } else {
            seen.forget(signed);
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }

    private static void write(com.slack.api.bolt.response.Response answer, Response response, Callback callback) {
        response.setStatus(answer.getStatusCode());
        answer.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        String body = answer.getBody();
        if (body == null || body.isEmpty()) {
            callback.succeeded();
        } else {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.getContentType());
            Content.Sink.write(response, true, body, callback);
        }
    }

    /** Why a body did not come in whole, as far as a stranger needs to know. */
    private static int status(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException known) {
                return known.getCode();
            }
        }
        return failure.getCause() instanceof TimeoutException || failure instanceof TimeoutException
                ? HttpStatus.REQUEST_TIMEOUT_408
                : HttpStatus.BAD_REQUEST_400;
    }

    /** The only value of a header; one that is there twice counts as none. */
    private static String header(Request request, String name) {
        var values = request.getHeaders().getValuesList(name);
        return values.size() == 1 ? values.get(0) : "";
    }

    private static String contentType(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type == null ? "" : HttpField.stripParameters(type).toLowerCase(Locale.ROOT);
    }
}
