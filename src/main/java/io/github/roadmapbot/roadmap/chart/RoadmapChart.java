package io.github.roadmapbot.roadmap.chart;

import io.github.roadmapbot.roadmap.Mdx;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.text.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A quarter as a picture: its initiatives, and its items by category with the state of each. It can be read on light and on dark
 * pages and told to those who do not see it; the same facts make the same picture.
 */
public final class RoadmapChart {

    private static final double WIDTH = 960;
    private static final double MARGIN = 28;
    private static final double GAP = 20;
    private static final double HEAD = 96;
    private static final int MOST_COLUMNS = 3;

    private final QuarterFacts facts;
    private final GoalRows goals;
    private final List<List<Column>> rows = new ArrayList<>();

    private RoadmapChart(QuarterFacts facts) {
        this.facts = facts;
        double inner = WIDTH - 2 * MARGIN;
        this.goals = new GoalRows(facts.goals(), inner);
        List<String> categories = facts.categories();
        int across = across(categories.size());
        double width = (inner - (across - 1) * GAP) / across;
        for (int i = 0; i < categories.size(); i += across) {
            rows.add(categories.subList(i, Math.min(i + across, categories.size())).stream()
                    .map(key -> new Column(facts.roadmap().categoryName(key), facts.of(key), width))
                    .toList());
        }
    }

    /** How many columns stand beside each other, so that rows are about equally full. */
    private static int across(int columns) {
        int rows = Math.max(1, (columns + MOST_COLUMNS - 1) / MOST_COLUMNS);
        return Math.max(1, (columns + rows - 1) / rows);
    }

    /** The picture, as SVG. */
    public static String svg(QuarterFacts facts) {
        return new RoadmapChart(facts).draw();
    }

    private String draw() {
        Canvas canvas = new Canvas();
        String title =
                "%s %s Roadmap".formatted(VisibleText.line(facts.roadmap().project()), facts.quarter());
        canvas.text(
                "title",
                MARGIN,
                50,
                Lettering.wrapped(title, 28, WIDTH - 2 * MARGIN, 1).get(0));
        canvas.text("count", MARGIN, 74, summary());
        double y = HEAD;
        goals.draw(canvas, MARGIN, y);
        y += goals.height() == 0 ? 0 : goals.height() + GAP + 4;
        for (List<Column> row : rows) {
            double x = MARGIN;
            for (Column column : row) {
                column.draw(canvas, x, y);
                x += (WIDTH - 2 * MARGIN + GAP) / row(row);
            }
            y += row.stream().mapToDouble(Column::height).max().orElse(0) + GAP;
        }
        return framed(title, y + MARGIN - GAP, canvas);
    }

    /** How many columns stand beside each other where this row is full. */
    private int row(List<Column> row) {
        return Math.max(row.size(), rows.get(0).size());
    }

    private String summary() {
        String dates = "%s to %s"
                .formatted(
                        Mdx.day(facts.quarter().firstDay()),
                        Mdx.day(facts.quarter().lastDay()));
        return facts.items().isEmpty()
                ? dates + " · nothing is on the roadmap yet"
                : "%s · %s · a snapshot, not a commitment".formatted(dates, Count.of(facts.items()));
    }

    private String framed(String title, double height, Canvas drawn) {
        Canvas frame = new Canvas();
        frame.open("svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
                        .formatted(Canvas.at(WIDTH), Canvas.at(height), Canvas.at(WIDTH), Canvas.at(height))
                + " role=\"img\" aria-labelledby=\"title description\"");
        frame.told("title id=\"title\"", title);
        frame.told("desc id=\"description\"", description());
        frame.add("<style>\n" + style() + "</style>\n");
        frame.box("page", 0, 0, WIDTH, height, 12);
        frame.add(drawn.toString());
        frame.close("svg");
        return frame.toString();
    }

    private String description() {
        String initiatives = facts.goals().isEmpty()
                ? ""
                : facts.goals().stream()
                        .map(goal -> VisibleText.line(goal.title()))
                        .collect(Collectors.joining("; ", "High-level initiatives: ", ". "));
        return initiatives
                + rows.stream().flatMap(List::stream).map(Column::words).collect(Collectors.joining(" "));
    }

    private static String style() {
        try (InputStream file = RoadmapChart.class.getResourceAsStream("chart.css")) {
            return new String(Objects.requireNonNull(file, "No chart.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
