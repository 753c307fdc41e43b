package io.github.roadmapbot.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What happens to a project in a few years, and what is to come of it: written down by people, and known to nobody but this test.
 *
 * @param planning the section of the bot's configuration
 */
record Scenario(ZoneId zone, LocalDate from, LocalDate to, JsonNode planning, List<Season> seasons) {

    private static final Set<String> KEYS = Set.of("zone", "from", "to", "planning", "quarters");
    private static final Set<String> OF_A_QUARTER =
            Set.of("quarter", "opens", "session", "postponed", "taken", "held", "feedback", "done");
    private static final Set<String> OF_FEEDBACK = Set.of("on", "in", "title", "category", "becomes");

    /**
     * One quarter.
     *
     * @param postponed the day its session would have been on
     * @param taken who was told when somebody took it: {@code maintainers} or {@code everybody}; {@code nobody} if nobody does
     * @param held when it is said that the session was held: in the {@code session}, or when {@code planners} or
     *     {@code maintainers} are reminded; {@code never} if nobody says so
     */
    record Season(
            int year,
            int number,
            LocalDate opens,
            LocalDate session,
            Optional<LocalDate> postponed,
            String taken,
            String held,
            List<Feedback> feedback,
            List<String> done) {

        /** As buttons have it. */
        String key() {
            return "%d-Q%d".formatted(year, number);
        }

        String onTheBoard() {
            return "Q%d %d".formatted(number, year);
        }

        String name() {
            return "%d Q%d".formatted(year, number);
        }

        LocalDate begins() {
            return LocalDate.of(year, 3 * number - 2, 1);
        }

        LocalDate ends() {
            return begins().plusMonths(3).minusDays(1);
        }

        List<Feedback> approved() {
            return feedback.stream()
                    .filter(each -> each.becomes().equals("approved"))
                    .toList();
        }
    }

    /** One wish, said in Slack or in the discussion, and what a maintainer makes of it on the next day. */
    record Feedback(LocalDate on, boolean inDiscussion, String title, String category, String becomes) {}

    static Scenario shipped(String name) {
        try (InputStream in = Scenario.class.getResourceAsStream(name)) {
            return read(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scenario at(Path file) {
        try {
            return read(new YAMLMapper().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(JsonNode tree) {
        known(tree, KEYS);
        List<Season> seasons = new ArrayList<>();
        tree.path("quarters").forEach(each -> seasons.add(season(each)));
        return new Scenario(
                ZoneId.of(tree.required("zone").asText()),
                day(tree, "from"),
                day(tree, "to"),
                tree.required("planning"),
                List.copyOf(seasons));
    }

    private static Season season(JsonNode node) {
        known(node, OF_A_QUARTER);
        String[] name = node.required("quarter").asText().split(" Q", 2);
        List<Feedback> feedback = new ArrayList<>();
        node.path("feedback").forEach(each -> feedback.add(feedback(each)));
        List<String> done = new ArrayList<>();
        node.path("done").forEach(each -> done.add(each.asText()));
        return new Season(
                Integer.parseInt(name[0]),
                Integer.parseInt(name[1]),
                day(node, "opens"),
                day(node, "session"),
                node.has("postponed") ? Optional.of(day(node, "postponed")) : Optional.empty(),
                oneOf(node, "taken", "maintainers", "everybody", "nobody"),
                oneOf(node, "held", "session", "planners", "maintainers", "never"),
                feedback,
                done);
    }

    private static Feedback feedback(JsonNode node) {
        known(node, OF_FEEDBACK);
        return new Feedback(
                day(node, "on"),
                oneOf(node, "in", "slack", "discussion").equals("discussion"),
                node.required("title").asText(),
                node.path("category").asText("improvement"),
                oneOf(node, "becomes", "approved", "declined"));
    }

    /** One of these; the first if nothing is said. */
    private static String oneOf(JsonNode node, String key, String... accepted) {
        String said = node.path(key).asText(accepted[0]);
        if (!List.of(accepted).contains(said)) {
            throw new IllegalArgumentException(
                    "%s is '%s'; it has to be one of %s".formatted(key, said, List.of(accepted)));
        }
        return said;
    }

    /** What the planning section says in days. */
    int days(String key, int usual) {
        return planning.path(key).asInt(usual);
    }

    int reminder(String key, int usual) {
        return planning.path("reminders").path(key).asInt(usual);
    }

    private static void known(JsonNode node, Set<String> keys) {
        Consumer<String> check = name -> {
            if (!keys.contains(name)) {
                throw new IllegalArgumentException(
                        "'%s' is not known in a scenario; known are %s".formatted(name, keys));
            }
        };
        node.fieldNames().forEachRemaining(check);
    }

    private static LocalDate day(JsonNode node, String key) {
        return LocalDate.parse(node.required(key).asText());
    }

    ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone);
    }

    /** When people meet on a day. */
    ZonedDateTime session(LocalDate day) {
        return at(day, LocalTime.parse(planning.path("meetings").path("time").asText("15:00")));
    }
}
