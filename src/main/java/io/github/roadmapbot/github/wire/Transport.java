package io.github.roadmapbot.github.wire;

import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.answer.Question;
import io.github.roadmapbot.github.answer.Reply;
import io.github.roadmapbot.text.LostConnection;
import java.net.ConnectException;
import java.net.URI;
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
final class Transport {

    static final String USER_AGENT = "roadmap-bot";

    /** The version that hub4j asks for too; the next one removes properties of issues. */
    private static final String API_VERSION = "2022-11-28";

    private final HttpClient client;
    private final Duration timeout;

    Transport(GitHubAccess access) {
        this.timeout = access.timeout();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** A request as GitHub wants it, but for who asks. */
    static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Accept", "application/vnd.github+json")
                .header("User-Agent", USER_AGENT)
                .header("X-GitHub-Api-Version", API_VERSION);
    }

    /** GitHub's answer, whatever it is; only a broken connection is thrown. */
    Reply exchange(Question question, HttpRequest request) throws GitHubFailure {
        HttpResponse<String> answer = await(question, client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        return new Reply(question, answer.statusCode(), answer.headers(), answer.body());
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
            return new NotDone(
                    "GitHub could not be reached (" + question + "): " + LostConnection.why(cause), null, cause);
        }
        return question.broken(
                "The connection to GitHub broke (" + question + "): " + LostConnection.why(cause), cause);
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
