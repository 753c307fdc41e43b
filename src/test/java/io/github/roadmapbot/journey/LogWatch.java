package io.github.roadmapbot.journey;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Reads the log in the console's place while a barrage goes on: an error is allowed only where the bot catches whatever a
 * handler throws and tells somebody.
 */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /** The last is the SDK's, for what comes over a socket and is no JSON. */
    private static final Set<String> BOUNDARIES = Set.of(
            "Boundary",
            "Gate",
            "Outbox",
            "SuggestCommand",
            "SuggestWindow",
            "Linking",
            "BatchCommand",
            "SocketModeClient");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<Appender<ILoggingEvent>> silenced = new ArrayList<>();
    private final Findings findings;

    LogWatch(Findings findings) {
        this.findings = findings;
        for (Iterator<Appender<ILoggingEvent>> each = root.iteratorForAppenders(); each.hasNext(); ) {
            silenced.add(each.next());
        }
        silenced.forEach(root::detachAppender);
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            return;
        }
        String logger = event.getLoggerName().replaceAll(".*\\.", "");
        String what = "%s: %s".formatted(logger, thrown(event.getThrowableProxy()));
        findings.count("log " + what);
        if (!BOUNDARIES.contains(logger)) {
            findings.wrong("the log says %s, %s".formatted(what, event.getFormattedMessage()));
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
        silenced.forEach(root::addAppender);
        stop();
    }

    /** What was thrown, where, and which of the bot's own lines led there. */
    private static String thrown(IThrowableProxy proxy) {
        if (proxy == null) {
            return "";
        }
        List<String> frames = Arrays.stream(proxy.getStackTraceElementProxyArray())
                .map(frame -> frame.getStackTraceElement().toString())
                .toList();
        Stream<String> own = frames.stream().skip(1).filter(frame -> frame.contains("roadmapbot"));
        return proxy.getClassName() + " "
                + Stream.concat(frames.stream().limit(1), own).limit(3).collect(Collectors.joining(" < "));
    }
}
