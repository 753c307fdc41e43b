package io.github.roadmapbot.sandbox.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small HTTP server on the loopback address that remembers what it was asked and can be told to fail. It knows HTTP and
 * nothing else; what is said is up to its {@link Handler}.
 */
public final class WireServer implements AutoCloseable {

    /** Does what a request asks for. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Call call) throws IOException;
    }

    /** Is told of every request, before the server has done anything and again after it has, before the answer goes out. */
    public interface Witness {
        default void arrived(Call call) {}

        /** A fault that was asked for happens to this request; comes after {@link #arrived}. */
        default void failed(Call call, Fault fault) {}

        default void done(Call call, Answer answer) {}
    }

    private static final Logger log = LoggerFactory.getLogger(WireServer.class);

    static {
        // Without it every answer on a kept connection waits some 40 ms for the client's kernel.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Handler handler;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "wire");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong count = new AtomicLong();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Witness> witnesses = new CopyOnWriteArrayList<>();
    private final Faults faults = new Faults();

    /** Listens on {@code port} of the loopback address, or on a free one if it is 0. */
    public WireServer(int port, Handler handler) throws IOException {
        this.handler = handler;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it listens, for example {@code http://127.0.0.1:40123}; without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Every request so far, oldest first. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public Faults faults() {
        return faults;
    }

    public void watch(Witness witness) {
        witnesses.add(witness);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = read(exchange);
            calls.add(call);
            witnesses.forEach(witness -> witness.arrived(call));
            Optional<Answer> answer = answer(call);
            if (answer.isPresent()) {
                witnesses.forEach(witness -> witness.done(call, answer.get()));
                send(exchange, answer.get());
            }
        }
    }

    /** The answer, or empty where a fault swallowed it: closing an unanswered exchange closes its connection. */
    private Optional<Answer> answer(Call call) throws IOException {
        Fault fault = faults.take(call).orElse(null);
        if (fault != null) {
            witnesses.forEach(witness -> witness.failed(call, fault));
        }
        if (fault instanceof Fault.Dropped) {
            return Optional.empty();
        }
        if (fault instanceof Fault.Refused refused) {
            return Optional.of(refused.answer());
        }
        if (fault instanceof Fault.Slow slow) {
            pause(slow);
        }
        Answer answer = work(call);
        if (fault instanceof Fault.AnswerLost) {
            witnesses.forEach(witness -> witness.done(call, answer));
            return Optional.empty();
        }
        return Optional.of(fault instanceof Fault.Garbled garbled ? garbled.answer() : answer);
    }

    /** A mistake in a stand-in must show as a server's error, not as a broken connection, which is a fault of its own. */
    private Answer work(Call call) throws IOException {
        try {
            return handler.handle(call);
        } catch (RuntimeException e) {
            log.error("{} could not be handled", call, e);
            return Answer.text(500, e.toString());
        }
    }

    private static void pause(Fault.Slow slow) {
        try {
            Thread.sleep(slow.delay().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Call read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        URI uri = exchange.getRequestURI();
        return new Call(
                count.incrementAndGet(),
                exchange.getRequestMethod(),
                uri.getPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                Instant.now());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean empty = body.length == 0;
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
        if (!empty) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
