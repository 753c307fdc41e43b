package io.github.roadmapbot.github.wire;

import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NotDone;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** Sends a request to GitHub once, never twice, and waits for the whole answer no longer than allowed. */
final class Wire {

    private final HttpClient client;
    private final Duration timeout;

    Wire(GitHubAccess access) {
        this.timeout = access.timeout();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** GitHub's answer if it is a good one; everything else is thrown. */
    Reply send(Question question, HttpRequest request) throws GitHubFailure {
        HttpResponse<String> answer = await(question, client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        Reply reply = new Reply(question, answer.statusCode(), answer.headers(), answer.body());
        var failure = reply.failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return reply;
    }

    /** The request's own timeout ends with the headers; this one covers the body as well. */
    private HttpResponse<String> await(Question question, CompletableFuture<HttpResponse<String>> answer)
            throws GitHubFailure {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw question.broken("GitHub did not answer within " + timeout.toMillis() + " ms (" + question + ")", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw question.broken("The wait for GitHub's answer was interrupted (" + question + ")", e);
        } catch (ExecutionException e) {
            throw lost(question, e.getCause() == null ? e : e.getCause());
        }
    }

    private static GitHubFailure lost(Question question, Throwable cause) {
        if (neverLeft(cause)) {
            return new NotDone("GitHub could not be reached (" + question + "): " + cause, null, cause);
        }
        return question.broken("The connection to GitHub broke (" + question + "): " + cause, cause);
    }

    /** The client wraps what it throws, sometimes twice. */
    private static boolean neverLeft(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof ConnectException
                    || each instanceof HttpConnectTimeoutException
                    || each instanceof UnknownHostException
                    || each instanceof UnresolvedAddressException
                    || each instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }
}
