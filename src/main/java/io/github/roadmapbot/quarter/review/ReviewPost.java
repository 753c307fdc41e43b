package io.github.roadmapbot.quarter.review;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.feedback.review.Figures;
import io.github.roadmapbot.feedback.review.Voice;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How a quarter is looked back at in Slack: figures, a picture, and what people say without their names. */
public final class ReviewPost {

    private static final int MOST_LATE = 5;
    private static final int MOST_SAID = 20;
    private static final int LONGEST_SAID = 130;

    private ReviewPost() {}

    public static Content of(Review review) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<String> parts = parts(review);
        parts.forEach(part -> blocks.add(paragraph(part)));
        blocks.add(actions(List.of(button(button -> button.actionId(SayForm.ACTION)
                .value(new About(review.roadmap(), review.quarter()).memo())
                .text(words("Say how it went…"))))));
        blocks.add(smallPrint(
                "Nobody is named. What you say can be changed and taken back with the same button; `/roadmap review %s` shows this again."
                        .formatted(review.quarter())));
        return new Content(blocks, Mrkdwn.shortened(Texts.SECTION_LIMIT, String.join("\n", parts)));
    }

    /** In a few lines, for a session. */
    public static String inShort(Review review) {
        Figures figures = review.figures();
        List<String> parts = new ArrayList<>();
        parts.add("*Look back at %s*".formatted(review.quarter()));
        if (figures.items().isEmpty()) {
            parts.add("Nothing was planned for it here.");
        } else {
            parts.add(FigureWords.became(figures));
            parts.add(FigureWords.commitment(review.commitment(), review.isOver()));
            add(parts, figures.done() > 0 ? FigureWords.share(review.share(), review.target()) : "");
        }
        titled(parts, "Went well", said(review.voices(), Voice::good));
        titled(parts, "To improve", said(review.voices(), Voice::better));
        return String.join("\n", parts);
    }

    private static List<String> parts(Review review) {
        Figures figures = review.figures();
        List<String> parts = new ArrayList<>();
        parts.add(heading(review));
        add(
                parts,
                figures.items().isEmpty()
                        ? "Nothing was planned for it, as far as I know."
                        : FigureWords.became(figures));
        add(parts, Picture.of(review.roadmap(), figures));
        add(parts, FigureWords.unknown(figures));
        titled(parts, "Added late", FigureWords.late(figures, MOST_LATE));
        if (!figures.items().isEmpty()) {
            titled(parts, "Was it too much?", FigureWords.commitment(review.commitment(), review.isOver()));
        }
        if (figures.done() > 0) {
            titled(parts, "Who did it", FigureWords.share(review.share(), review.target()));
        }
        titled(parts, "Who took part", FigureWords.activity(review.activity()));
        titled(parts, "Went well", said(review.voices(), Voice::good));
        titled(parts, "To improve", said(review.voices(), Voice::better));
        return parts;
    }

    private static String heading(Review review) {
        String project = escape(review.roadmap().project());
        return review.isOver()
                ? ":rewind: *Looking back at %s of %s*".formatted(review.quarter(), project)
                : ":rewind: *%s of %s so far*".formatted(review.quarter(), project);
    }

    private static String said(List<Voice> voices, Function<Voice, List<String>> which) {
        List<String> lines =
                voices.stream().flatMap(voice -> which.apply(voice).stream()).toList();
        List<String> shown = new ArrayList<>(lines.stream()
                .limit(MOST_SAID)
                .map(line -> "• " + FigureWords.said(Mrkdwn.atMost(LONGEST_SAID, line)))
                .toList());
        if (lines.size() > MOST_SAID) {
            shown.add("… and %d more".formatted(lines.size() - MOST_SAID));
        }
        return String.join("\n", shown);
    }

    private static void titled(List<String> parts, String title, String words) {
        add(parts, words.isEmpty() ? "" : "*%s*\n%s".formatted(title, words));
    }

    private static void add(List<String> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(words);
        }
    }
}
