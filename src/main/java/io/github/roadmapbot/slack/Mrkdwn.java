package io.github.roadmapbot.slack;

import io.github.roadmapbot.text.OnGitHub;
import io.github.roadmapbot.text.Unnamed;

/** Text in Slack's own markup. */
public final class Mrkdwn {

    private Mrkdwn() {}

    /** Makes text from people harmless: it pings nobody, links nowhere and cannot end what it stands in. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Undoes what Slack did to text typed after a slash command. */
    public static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Mentions a person, unless they asked not to be named, or are not here. */
    public static String user(String userId) {
        if (OnGitHub.is(userId)) {
            return OnGitHub.WORDS;
        }
        return Unnamed.is(userId) ? Unnamed.WORDS : "<@" + userId + ">";
    }

    public static String channel(String channelId) {
        return "<#" + channelId + ">";
    }

    /** A link with a text from people or from us. */
    public static String link(String url, String text) {
        return "<" + url.replace("|", "%7C").replace(">", "%3E") + "|"
                + escape(text).replace("|", "¦") + ">";
    }

    /** Cuts markup to a limit of Slack's, so that no half of a link, a mention or an escaped character is left at the end. */
    public static String shortened(int limit, String mrkdwn) {
        if (mrkdwn.length() <= limit) {
            return mrkdwn;
        }
        String start = atMost(limit, mrkdwn);
        return start.substring(0, start.length() - 1).replaceAll("(?:<[^>]*|&[a-z]{0,3})$", "") + "…";
    }

    /** Cuts to a limit of Slack's, at a whole character, with a visible sign of it. */
    public static String atMost(int limit, String text) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
