package io.github.roadmapbot.slack;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.model.view.Views;
import java.util.List;

/** The few shapes that most of what the bot says has in common. Limits are Block Kit's. */
public final class Texts {

    public static final int SECTION_LIMIT = 3000;

    private static final int OPTION_LIMIT = 75;

    private Texts() {}

    /** A message of one paragraph in Slack's markup; anything from people in it must be escaped already. */
    public static SlackWeb.Content section(String mrkdwn) {
        return new SlackWeb.Content(List.of(paragraph(mrkdwn)), Mrkdwn.shortened(SECTION_LIMIT, mrkdwn));
    }

    /** One paragraph in Slack's markup. */
    public static SectionBlock paragraph(String mrkdwn) {
        return SectionBlock.builder()
                .text(verbatim(Mrkdwn.shortened(SECTION_LIMIT, mrkdwn)))
                .build();
    }

    /** One line in small print. */
    public static ContextBlock smallPrint(String mrkdwn) {
        return context(List.of(verbatim(Mrkdwn.shortened(SECTION_LIMIT, mrkdwn))));
    }

    /** A choice with a line of explanation beneath it. */
    public static OptionObject option(String value, String text, String description) {
        return OptionObject.builder()
                .value(value)
                .text(plainText(Mrkdwn.atMost(OPTION_LIMIT, text)))
                .description(description.isEmpty() ? null : plainText(Mrkdwn.atMost(OPTION_LIMIT, description)))
                .build();
    }

    /** A button's or label's text. */
    public static PlainTextObject words(String text) {
        return plainText(text);
    }

    /** A window that only says something. */
    public static View notice(String title, String mrkdwn) {
        return notice(title, List.of(paragraph(mrkdwn)));
    }

    /** A window that only says several things. */
    public static View notice(String title, List<LayoutBlock> blocks) {
        return Views.view(view -> view.type("modal")
                .callbackId("notice")
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .close(ViewClose.builder().type("plain_text").text("Close").build())
                .blocks(blocks));
    }

    /**
     * A window that asks something.
     *
     * @param callbackId tells which handler reads it
     * @param metadata travels with it and comes back; may be empty
     */
    public static View form(String callbackId, String metadata, String title, String submit, List<LayoutBlock> blocks) {
        return Views.view(view -> view.type("modal")
                .callbackId(callbackId)
                .privateMetadata(metadata.isEmpty() ? null : metadata)
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .submit(ViewSubmit.builder().type("plain_text").text(submit).build())
                .close(ViewClose.builder().type("plain_text").text("Cancel").build())
                .blocks(blocks));
    }

    /** Markup that Slack takes as it is: it must not look for names and addresses in what people wrote. */
    private static MarkdownTextObject verbatim(String mrkdwn) {
        return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
    }
}
