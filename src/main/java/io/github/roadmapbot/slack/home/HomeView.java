package io.github.roadmapbot.slack.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import io.github.roadmapbot.slack.Texts;
import java.util.ArrayList;
import java.util.List;

/** Puts the parts of somebody's home together, and no more of them than Slack shows. */
public final class HomeView {

    /** Slack refuses a home with more. */
    private static final int MOST_BLOCKS = 100;

    private static final String CUT = "There is more than fits here. `/roadmap help` says where to find the rest.";

    private HomeView() {}

    /**
     * Renders it; parts without lines are left out.
     *
     * @param memo travels with it and comes back; 3,000 characters at most
     * @param head what stands above all parts
     * @param foot the last line, in small print
     */
    public static View of(String memo, List<LayoutBlock> head, List<Part> parts, String foot) {
        List<LayoutBlock> blocks = new ArrayList<>(head);
        boolean cut = false;
        for (Part part : parts) {
            List<LayoutBlock> rendered = part.isEmpty() ? List.of() : rendered(part);
            boolean fits = blocks.size() + rendered.size() <= MOST_BLOCKS - 2;
            cut |= !fits;
            blocks.addAll(fits ? rendered : List.of());
        }
        if (cut) {
            blocks.add(smallPrint(CUT));
        }
        blocks.add(smallPrint(foot));
        return Views.view(view -> view.type("home").privateMetadata(memo).blocks(blocks));
    }

    private static List<LayoutBlock> rendered(Part part) {
        List<LayoutBlock> blocks = new ArrayList<>(List.of(divider(), paragraph(part.heading())));
        StringBuilder together = new StringBuilder();
        for (Line line : part.lines()) {
            if (!line.buttons().isEmpty() || together.length() + line.mrkdwn().length() >= Texts.SECTION_LIMIT) {
                flush(together, blocks);
            }
            if (line.buttons().isEmpty()) {
                together.append(together.isEmpty() ? "" : "\n").append(line.mrkdwn());
            } else {
                blocks.addAll(withButtons(line));
            }
        }
        flush(together, blocks);
        if (!part.more().isEmpty()) {
            blocks.add(smallPrint(part.more()));
        }
        return blocks;
    }

    private static void flush(StringBuilder together, List<LayoutBlock> blocks) {
        if (!together.isEmpty()) {
            blocks.add(paragraph(together.toString()));
            together.setLength(0);
        }
    }

    /** One button stands beside its line, several beneath it. */
    private static List<LayoutBlock> withButtons(Line line) {
        SectionBlock text = paragraph(line.mrkdwn());
        if (line.buttons().size() == 1) {
            text.setAccessory(line.buttons().get(0));
            return List.of(text);
        }
        return List.of(text, actions(line.buttons()));
    }
}
