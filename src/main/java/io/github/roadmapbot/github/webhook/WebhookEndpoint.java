package io.github.roadmapbot.github.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where GitHub sends its deliveries: what it signed is kept and then acknowledged; everybody else learns that they are not let in,
 * and nothing more. Nothing is read before its signature is.
 */
public final class WebhookEndpoint extends Handler.Abstract {

    /** The path that the webhook's payload URL ends with. */
    public static final String PATH = "/github/webhooks";

    private static final Logger log = LoggerFactory.getLogger(WebhookEndpoint.class);

    private static final String TYPE = "application/json";
    private static final Pattern GUID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern EVENT = Pattern.compile("[a-z0-9_]{1,64}");
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final HubSignature signature;
    private final Delivery.Keeper keeper;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private Instant nextWarning = Instant.MIN;

    /**
     * Takes what GitHub signs with.
     *
     * @param clock by which the log is told of strangers, but seldom
     */
    public WebhookEndpoint(String secret, Delivery.Keeper keeper, Clock clock) {
        this.signature = new HubSignature(secret);
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!HttpMethod.POST.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, HttpMethod.POST.asString());
            Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
        } else if (!contentType(request).equals(TYPE)) {
            Response.writeError(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
        } else {
            read(request, response, callback);
        }
        return true;
    }

    private void read(Request request, Response response, Callback callback) {
        byte[] body;
        try {
            body = BufferUtil.toArray(Content.Source.asByteBuffer(request));
        } catch (IOException | RuntimeException e) { // too large, too slow, or cut off
            Response.writeError(request, response, callback, status(e));
            return;
        }
        int status = answer(request, body);
        if (status >= HttpStatus.BAD_REQUEST_400) {
            Response.writeError(request, response, callback, status);
        } else {
            response.setStatus(status);
            callback.succeeded();
        }
    }

    private int answer(Request request, byte[] body) {
        if (!signature.isGood(body, header(request, "X-Hub-Signature-256"))) {
            warn();
            return HttpStatus.UNAUTHORIZED_401;
        }
        String guid = header(request, "X-GitHub-Delivery");
        String event = header(request, "X-GitHub-Event");
        if (!GUID.matcher(guid).matches() || !EVENT.matcher(event).matches()) {
            return HttpStatus.BAD_REQUEST_400;
        }
        try {
            JsonNode payload = json.readTree(body);
            keeper.keep(Delivery.of(guid, event, payload));
            return HttpStatus.ACCEPTED_202;
        } catch (JsonProcessingException e) {
            return HttpStatus.BAD_REQUEST_400;
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot be read", e);
        }
    }

    private synchronized void warn() {
        Instant now = clock.instant();
        if (!now.isBefore(nextWarning)) {
            log.warn(
                    "Requests to {} are refused that are not signed with GITHUB_WEBHOOK_SECRET; if they are GitHub's,"
                            + " check the secret of its webhook",
                    PATH);
            nextWarning = now.plus(SILENCE);
        }
    }

    /** Why a body did not come in whole, as far as a stranger needs to know. */
    private static int status(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException known) {
                return known.getCode();
            }
            if (cause instanceof TimeoutException) {
                return HttpStatus.REQUEST_TIMEOUT_408;
            }
        }
        return HttpStatus.BAD_REQUEST_400;
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
