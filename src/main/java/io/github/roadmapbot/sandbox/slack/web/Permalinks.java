package io.github.roadmapbot.sandbox.slack.web;

import io.github.roadmapbot.sandbox.slack.talk.Post;

/** The addresses of messages. */
public final class Permalinks {

    /** The workspace's own address, with a slash at the end. */
    static final String WORKSPACE = "https://sandbox.slack.example/";

    private Permalinks() {}

    public static String of(Post post) {
        String link =
                WORKSPACE + "archives/" + post.channel() + "/p" + post.ts().replace(".", "");
        return post.isReply() ? link + "?thread_ts=" + post.threadTs().orElseThrow() + "&cid=" + post.channel() : link;
    }
}
