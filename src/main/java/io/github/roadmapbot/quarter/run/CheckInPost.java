package io.github.roadmapbot.quarter.run;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.review.CheckIns;
import io.github.roadmapbot.feedback.review.Standings;
import io.github.roadmapbot.feedback.review.Work;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.text.VisibleText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a quarter goes, as it is told: how many are how far, what moved, and what does not. */
final class CheckInPost {

    private static final int MOST = 8;

    private CheckInPost() {}

    /**
     * For a day.
     *
     * @param moved what has moved since it was told the last time
     * @param stale what has not moved for long
     */
    static Content of(
            Roadmap roadmap,
            Quarter quarter,
            LocalDate day,
            CheckIns settings,
            List<Work> all,
            List<Work> moved,
            List<Work> stale) {
        List<String> parts = new ArrayList<>();
        parts.add(":bar_chart: *%s of %s: how it goes*%s\n%s"
                .formatted(
                        quarter,
                        escape(roadmap.project()),
                        day.equals(CheckIns.last(quarter)) ? " – two weeks are left" : "",
                        counts(Standings.of(all, settings.stages()))));
        titled(parts, "Moved since the last time", lines(moved));
        titled(parts, "Begun, and not moved for %d days that I know of".formatted(settings.staleDays()), lines(stale));
        List<LayoutBlock> blocks = new ArrayList<>();
        parts.forEach(part -> blocks.add(paragraph(part)));
        blocks.add(smallPrint(
                "I know what the board and the issues say. `/roadmap review %s` shows more.".formatted(quarter)));
        return new Content(blocks, Mrkdwn.shortened(Texts.SECTION_LIMIT, String.join("\n", parts)));
    }

    /** How many are how far, in one line. */
    static String counts(Standings standings) {
        List<String> counts = new ArrayList<>(List.of(
                "*%d* done".formatted(standings.done()),
                "*%d* in progress".formatted(standings.inProgress()),
                "*%d* ready".formatted(standings.ready()),
                "*%d* blocked".formatted(standings.blocked())));
        if (standings.elsewhere() > 0) {
            counts.add("*%d* in other columns".formatted(standings.elsewhere()));
        }
        return String.join(", ", counts) + ".";
    }

    private static String lines(List<Work> works) {
        String lines = works.stream().limit(MOST).map(CheckInPost::line).collect(Collectors.joining("\n"));
        return works.size() > MOST ? lines + "\n… and %d more".formatted(works.size() - MOST) : lines;
    }

    private static String line(Work work) {
        return "• %s%s".formatted(name(work), state(work));
    }

    /** Number and title, with its issue. */
    static String name(Work work) {
        String id = work.issue()
                .map(address -> link(address.toString(), work.id().toString()))
                .orElse(work.id().toString());
        return "*%s* %s".formatted(id, said(work.title()));
    }

    private static String state(Work work) {
        if (work.isDone()) {
            return ": done";
        }
        return work.stage().isEmpty() ? "" : ": " + said(work.stage());
    }

    private static String said(String text) {
        return escape(VisibleText.isolated(VisibleText.line(text)));
    }

    private static void titled(List<String> parts, String title, String words) {
        if (!words.isEmpty()) {
            parts.add("*%s*\n%s".formatted(title, words));
        }
    }
}
