package io.github.roadmapbot.slack.richtext;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement.Broadcast;
import com.slack.api.model.block.element.RichTextSectionElement.Channel;
import com.slack.api.model.block.element.RichTextSectionElement.Color;
import com.slack.api.model.block.element.RichTextSectionElement.Date;
import com.slack.api.model.block.element.RichTextSectionElement.Emoji;
import com.slack.api.model.block.element.RichTextSectionElement.LimitedTextStyle;
import com.slack.api.model.block.element.RichTextSectionElement.Link;
import com.slack.api.model.block.element.RichTextSectionElement.Team;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import com.slack.api.model.block.element.RichTextSectionElement.User;
import com.slack.api.model.block.element.RichTextSectionElement.UserGroup;
import io.github.roadmapbot.slack.richtext.Directory.Kind;
import io.github.roadmapbot.text.VisibleText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a piece of what somebody composed in Slack: people, places, days and emojis become words. */
final class IncomingWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Directory directory;

    IncomingWords(Directory directory) {
        this.directory = directory;
    }

    Run run(RichTextElement element) {
        if (element instanceof Text text) {
            return new Run(visible(text.getText()), style(text.getStyle()), "");
        }
        if (element instanceof Link link) {
            return Run.link(visible(link.getText()), visible(link.getUrl()).strip(), style(link.getStyle()));
        }
        if (element instanceof Emoji emoji) {
            return new Run(emoji(emoji), style(emoji.getStyle()), "");
        }
        return named(element);
    }

    private Run named(RichTextElement element) {
        if (element instanceof User user) {
            return named(Kind.PERSON, user.getUserId(), user.getStyle());
        }
        if (element instanceof UserGroup group) {
            return named(Kind.GROUP, group.getUsergroupId(), group.getStyle());
        }
        if (element instanceof Channel channel) {
            return named(Kind.CHANNEL, channel.getChannelId(), channel.getStyle());
        }
        if (element instanceof Broadcast broadcast) {
            return new Run("@" + visible(broadcast.getRange()), style(broadcast.getStyle()), "");
        }
        return rare(element);
    }

    private static Run rare(RichTextElement element) {
        if (element instanceof Date date) {
            return new Run(date(date), style(date.getStyle()), "");
        }
        if (element instanceof Color color) {
            return new Run(visible(color.getValue()), style(color.getStyle()), "");
        }
        if (element instanceof Team team) {
            return new Run("everyone in the workspace", style(team.getStyle()), "");
        }
        return Run.plain("(something that only Slack can show)");
    }

    private Run named(Kind kind, @Nullable String id, @Nullable LimitedTextStyle style) {
        return new Run(visible(directory.words(kind, visible(id))).replace('\n', ' '), style(style), "");
    }

    /** Slack names an emoji and says which characters it is; one of the workspace's own has only a name. */
    private static String emoji(Emoji emoji) {
        String unicode = visible(emoji.getUnicode());
        if (!unicode.matches("[0-9a-fA-F]{1,6}(-[0-9a-fA-F]{1,6}){0,15}")) {
            return ":" + visible(emoji.getName()) + ":";
        }
        StringBuilder characters = new StringBuilder();
        for (String point : unicode.split("-", -1)) {
            int number = Integer.parseInt(point, 16);
            characters.appendCodePoint(Character.isValidCodePoint(number) ? number : 0xFFFD);
        }
        return visible(characters.toString());
    }

    private static String date(Date date) {
        String fallback = visible(date.getFallback());
        return fallback.isEmpty() && date.getTimestamp() != null
                ? DAY.format(Instant.ofEpochSecond(date.getTimestamp()))
                : fallback;
    }

    private static String visible(@Nullable String text) {
        return text == null ? "" : VisibleText.of(text);
    }

    private static Style style(@Nullable TextStyle style) {
        return style == null
                ? Style.PLAIN
                : new Style(style.isBold(), style.isItalic(), style.isStrike(), style.isCode());
    }

    private static Style style(@Nullable LimitedTextStyle style) {
        return style == null ? Style.PLAIN : new Style(style.isBold(), style.isItalic(), style.isStrike(), false);
    }
}
