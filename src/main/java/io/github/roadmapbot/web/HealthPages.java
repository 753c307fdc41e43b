package io.github.roadmapbot.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells whoever runs the bot whether its process lives, and whether it can do its work. */
final class HealthPages {

    static final String LIVES = "/healthz";
    static final String READY = "/readyz";

    private HealthPages() {}

    static Handler lives() {
        return new Page() {
            @Override
            void show(Response response, Callback callback) {
                PlainText.write(response, HttpStatus.OK_200, "alive", callback);
            }
        };
    }

    static Handler ready(Readiness readiness) {
        return new Page() {
            @Override
            void show(Response response, Callback callback) {
                String word = readiness
                        .word()
                        .exceptionally(failure -> Readiness.SLOW)
                        .join();
                PlainText.write(response, status(word), word, callback);
            }
        };
    }

    private static int status(String word) {
        return word.equals(Readiness.READY) ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
    }

    /** Something to look at that changes nothing. */
    private abstract static class Page extends Handler.Abstract {

        abstract void show(Response response, Callback callback);

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod())) {
                show(response, callback);
            } else {
                response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
                Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
            }
            return true;
        }
    }
}
