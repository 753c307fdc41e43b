package io.github.roadmapbot.web;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's HTTP server. It trusts nobody: what is too large or too slow is cut, errors are a number and a name, and when it
 * stops it finishes what is at work and takes nothing new.
 */
public final class WebServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WebServer.class);

    private static final int FEWEST_THREADS = 4;

    /** What the server itself needs beside one thread for each connection, so that nobody slow keeps others waiting. */
    private static final int OWN_THREADS = 8;

    private static final int BACKLOG = 128;
    private static final long SHUT_IDLE_AFTER_MILLIS = 300;

    private final WebSettings settings;
    private final WebLimits limits;
    private final Readiness readiness;
    private final Server server;
    private final ServerConnector connector;
    private final Deadline deadline;

    /**
     * Prepares the server; it listens after {@link #start}.
     *
     * @param pages what is served where, beside the two health pages; they may keep the thread that asks
     */
    public WebServer(WebSettings settings, WebLimits limits, Map<String, Handler> pages, Readiness readiness) {
        this.settings = settings;
        this.limits = limits;
        this.readiness = readiness;
        QueuedThreadPool threads = new QueuedThreadPool(limits.connections() + OWN_THREADS, FEWEST_THREADS);
        threads.setName("web");
        threads.setDaemon(true);
        this.server = new Server(threads);
        this.connector = connector();
        this.deadline = new Deadline(limits.request(), connector.getScheduler());
        connector.addBean(deadline);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setErrorHandler(new PlainErrors());
        server.setStopTimeout(limits.goodbye().toMillis());
        SizeLimitHandler limited = new SizeLimitHandler(limits.body(), -1);
        limited.setHandler(paths(pages));
        server.setHandler(new GracefulHandler(limited));
    }

    /**
     * Begins to listen.
     *
     * @throws IOException if the port cannot be had; the message is for the operator
     */
    public void start() throws IOException {
        try {
            server.start();
            deadline.start();
        } catch (Exception e) { // declared by the server
            throw new IOException(
                    "Port %d of %s cannot be used: %s".formatted(settings.port(), settings.host(), e.getMessage()), e);
        }
    }

    /** Where it listens, for example {@code http://127.0.0.1:3000}; without a slash at its end. */
    public URI address() {
        return URI.create("http://%s:%d".formatted(settings.host(), connector.getLocalPort()));
    }

    /** Takes no new requests, and returns when those at work are answered, or were given the time they may take. */
    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (TimeoutException e) {
            log.warn("Some requests were not answered before the end; Slack sends events again");
        } catch (Exception e) { // declared by the server
            throw new IOException("The HTTP server did not stop cleanly", e);
        } finally {
            readiness.close();
        }
    }

    private ServerConnector connector() {
        ServerConnector made = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http())) {

            /**
             * Wakes a thread that waits until it may accept again. One that accepts is woken by the channel, which is closed
             * by now: an interrupt in the moment of accepting would lose the connection, open and with nobody to answer it.
             */
            @Override
            protected void interruptAcceptors() {
                setAccepting(true);
            }
        };
        made.setHost(settings.host());
        made.setPort(settings.port());
        made.setIdleTimeout(limits.idle().toMillis());
        made.setShutdownIdleTimeout(SHUT_IDLE_AFTER_MILLIS);
        made.setAcceptQueueSize(BACKLOG);
        return made;
    }

    private HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(limits.headers());
        return http;
    }

    private Handler paths(Map<String, Handler> pages) {
        PathMappingsHandler paths = new PathMappingsHandler();
        paths.addMapping(PathSpec.from(HealthPages.LIVES), HealthPages.lives());
        paths.addMapping(PathSpec.from(HealthPages.READY), HealthPages.ready(readiness));
        pages.forEach((path, page) -> paths.addMapping(PathSpec.from(path), page));
        return paths;
    }
}
