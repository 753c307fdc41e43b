package io.github.roadmapbot.web;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says what went wrong by its number and name, and never why: a reason may tell a stranger too much. */
final class PlainErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        PlainText.write(response, response.getStatus(), words(response.getStatus()), callback);
        return true;
    }

    private static String words(int status) {
        return status + " " + HttpStatus.getMessage(status);
    }
}
