package io.github.roadmapbot.sandbox.slack.typing;

import java.util.regex.Pattern;

/** Turns what a person types into what Slack keeps: escaped, with mentions and links marked. */
public final class Typing {

    private static final Pattern MENTION = Pattern.compile("&lt;([@#][A-Z0-9]+)(\\|[^&|]*)?&gt;");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|]+");
    private static final Pattern BROADCAST = Pattern.compile("(?<![\\w<])@(here|channel|everyone)\\b");

    private Typing() {}

    public static String escaped(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Also marks links, {@code @here} and its like, and mentions, which are typed as {@code <@U…>} and {@code <#C…>}. */
    public static String marked(String typed) {
        String links = LINK.matcher(escaped(typed)).replaceAll("<$0>");
        String broadcasts = BROADCAST.matcher(links).replaceAll("<!$1>");
        return MENTION.matcher(broadcasts).replaceAll("<$1$2>");
    }
}
