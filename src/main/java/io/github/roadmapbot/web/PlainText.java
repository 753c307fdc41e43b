package io.github.roadmapbot.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers in a few plain words. */
final class PlainText {

    private static final String TYPE = "text/plain;charset=utf-8";

    private PlainText() {}

    static void write(Response response, int status, String words, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, words + "\n", callback);
    }
}
