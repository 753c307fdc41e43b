package io.github.roadmapbot;

import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.slack.SmallSlack;
import io.github.roadmapbot.traffic.Recording;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A setup to be examined: a small Slack, a small GitHub, a configuration and a folder for the store. */
final class Clinic implements AutoCloseable {

    /** A Friday in the last quarter of the year, whose planning goes for the next. */
    static final Clock CALENDAR = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);

    private static final Set<String> READS = Set.of(
            "auth.test",
            "apps.connections.open",
            "conversations.info",
            "conversations.members",
            "users.info",
            "usergroups.users.list",
            "emoji.list");

    /**
     * What the command said.
     *
     * @param text with everything taken out that differs from run to run
     */
    record Said(int code, String text) {

        List<String> wrong() {
            return text.lines().filter(line -> line.startsWith("  wrong")).toList();
        }
    }

    private final SetUp setUp;
    private final Path folder;
    private final SmallSlack slack;
    private final SmallGitHub gitHub;

    Clinic(SetUp setUp) throws IOException {
        this.setUp = setUp;
        this.folder = Files.createTempDirectory("clinic");
        this.slack = new SmallSlack(CALENDAR, setUp.workspace(), setUp.manifest());
        this.gitHub = new SmallGitHub(CALENDAR, setUp.organisation());
        Recording.of("slack", slack.http());
        Recording.of("github", gitHub.http());
        Files.writeString(folder.resolve("roadmap.yaml"), setUp.configuration());
        setUp.begin(this);
    }

    SmallSlack slack() {
        return slack;
    }

    SmallGitHub gitHub() {
        return gitHub;
    }

    Path store() {
        return folder.resolve("data").resolve("roadmap.db");
    }

    /** Runs {@code doctor --config …} as from the command line. */
    Said examine() {
        StringWriter said = new StringWriter();
        CommandLine command = new CommandLine(
                        new DoctorCommand(setUp.environment(this), CALENDAR, setUp.machineClock()))
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true));
        int code = command.execute("--config", folder.resolve("roadmap.yaml").toString());
        String text = said.toString()
                .replace(folder.toString(), "/var/lib/roadmap-bot")
                .replaceAll("(127\\.0\\.0\\.1|localhost):\\d+", "$1:PORT");
        return new Said(code, text);
    }

    /** What was asked for that changes something. */
    List<String> writes() {
        Stream<String> toSlack = slack.http().calls().stream()
                .map(call -> call.path().replace("/api/", ""))
                .filter(method -> !READS.contains(method));
        Stream<String> toGitHub = gitHub.http().calls().stream()
                .filter(call -> !call.method().equals("GET"))
                .filter(call -> !call.path().endsWith("/access_tokens")) // as which every request of an App comes
                .filter(call -> !call.path().equals("/graphql") || call.body().contains("mutation"))
                .map(Object::toString);
        return Stream.concat(toSlack, toGitHub).toList();
    }

    /** Every file of the folder with what is in it. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().map(Clinic::described).toList();
        }
    }

    @Override
    public void close() throws IOException {
        slack.close();
        gitHub.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String described(Path file) {
        try {
            return Files.isDirectory(file) ? file.toString() : file + " " + Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
