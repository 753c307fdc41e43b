package io.github.roadmapbot.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nobody writes lines into the log but the bot. */
class LogLinesTest {

    private static final String LINE = "\\d\\d:\\d\\d:\\d\\d\\.\\d{3} (ERROR|WARN ) LogLinesTest - .*";

    @Test
    void whatOthersSayMakesNoLineOfItsOwn() throws IOException {
        List<String> lines = logged();

        assertThat(lines.stream().filter(line -> line.matches(LINE))).hasSize(2 * Hostile.values().length);
        assertThat(lines).allMatch(line -> line.matches(LINE) || line.startsWith("    "));
        assertThat(String.join("", lines)).doesNotContain("\u001B", "\u0000", "\u2028", "\u0085", "\r");
    }

    /** Logs every text, as a message and as what an exception says; runs in a process of its own. */
    public static void main(String[] args) {
        Logger log = LoggerFactory.getLogger(LogLinesTest.class);
        for (Hostile text : Hostile.values()) {
            log.warn("{} could not be told: {}", "somebody", text.text());
            log.error("A mistake", new IllegalStateException(text.text(), new IOException(text.text())));
        }
    }

    private static List<String> logged() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LogLinesTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return List.of(output.split("\n"));
    }
}
