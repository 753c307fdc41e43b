package io.github.roadmapbot.web;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that knows no HTTP: it sends the bytes that a test wants sent, however wrong, and shows what comes back. */
public final class RawClient implements Closeable {

    private static final int PATIENCE_MILLIS = 15_000;

    private final Socket socket;

    public RawClient(URI server) throws IOException {
        this.socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    /** Sends a text and lets the server read it. */
    public RawClient send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return this;
    }

    /** Says that nothing more will come. */
    public RawClient end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Everything that the server says until it closes the connection. */
    public String rest() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(said);
        } catch (SocketException e) { // cut without a goodbye, which is what many tests wait for
            return said.toString(StandardCharsets.UTF_8);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** The beginning of the next answer, up to the empty line. */
    public String headers() throws IOException {
        StringBuilder said = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (said.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return said.toString();
            }
            said.append((char) next);
        }
        return said.toString();
    }

    /** Sends one piece after the other with a pause between them, until the server has had enough; how long that took. */
    public Duration dribble(String piece, Duration pause) throws IOException {
        long start = System.nanoTime();
        socket.setSoTimeout((int) pause.toMillis());
        while (!isCut()) {
            try {
                send(piece);
            } catch (SocketException e) { // it is cut
                break;
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Waits for one pause; true if the server has closed the connection by then. */
    private boolean isCut() throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
