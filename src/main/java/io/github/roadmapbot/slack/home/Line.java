package io.github.roadmapbot.slack.home;

import com.slack.api.model.block.element.BlockElement;
import java.util.List;

/**
 * One thing that is told at home.
 *
 * @param mrkdwn in Slack's markup; anything from people in it is escaped already
 * @param buttons what can be done about it
 */
public record Line(String mrkdwn, List<BlockElement> buttons) {

    public Line {
        buttons = List.copyOf(buttons);
    }

    public Line(String mrkdwn) {
        this(mrkdwn, List.of());
    }

    /** With one thing that can be done about it. */
    public Line(String mrkdwn, BlockElement button) {
        this(mrkdwn, List.of(button));
    }
}
