package io.github.roadmapbot.sandbox.github;

import java.net.URI;
import java.util.List;

/** A discussion as a person sees it in the browser. */
public record Discussion(
        int number,
        String id,
        String title,
        String body,
        String category,
        String author,
        URI url,
        List<Comment> comments) {

    /** A comment; {@code replies} is empty for a reply, since there is one level of them only. */
    public record Comment(
            String id, String author, String body, URI url, int upvotes, List<String> thumbs, List<Comment> replies) {}
}
