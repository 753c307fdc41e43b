package io.github.roadmapbot.journey;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the bot writes into its log while a test looks. */
final class Diary implements AutoCloseable {

    private final Logger logger;
    private final ListAppender<ILoggingEvent> entries = new ListAppender<>();

    Diary(String name) {
        this.logger = (Logger) LoggerFactory.getLogger(name);
        entries.start();
        logger.addAppender(entries);
    }

    boolean says(String text) {
        return count(text) > 0;
    }

    long count(String text) {
        return List.copyOf(entries.list).stream()
                .filter(entry -> entry.getFormattedMessage().contains(text))
                .count();
    }

    @Override
    public void close() {
        logger.detachAppender(entries);
    }
}
