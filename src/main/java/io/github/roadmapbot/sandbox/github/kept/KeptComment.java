package io.github.roadmapbot.sandbox.github.kept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A comment on a discussion, or a reply to one; replies have no replies. */
public final class KeptComment implements Reactable {

    private final Birth birth;
    private final KeptDiscussion discussion;
    private final Optional<KeptComment> replyTo;
    private final Account author;
    private final List<KeptReaction> reactions = new ArrayList<>();
    private final List<KeptComment> replies = new ArrayList<>();
    private final Set<String> upvoters = new HashSet<>();
    private String body;
    private Optional<Instant> editedAt = Optional.empty();
    private Optional<Instant> deletedAt = Optional.empty();
    private Optional<String> hiddenAs = Optional.empty();

    public KeptComment(
            Birth birth, KeptDiscussion discussion, Optional<KeptComment> replyTo, Account author, String body) {
        this.birth = birth;
        this.discussion = discussion;
        this.replyTo = replyTo;
        this.author = author;
        this.body = body;
        upvoters.add(author.login());
    }

    @Override
    public Birth birth() {
        return birth;
    }

    @Override
    public List<KeptReaction> reactions() {
        return reactions;
    }

    public KeptDiscussion discussion() {
        return discussion;
    }

    public Optional<KeptComment> replyTo() {
        return replyTo;
    }

    public Account author() {
        return author;
    }

    public String body() {
        return body;
    }

    public List<KeptComment> replies() {
        return replies;
    }

    public Set<String> upvoters() {
        return upvoters;
    }

    public Optional<Instant> editedAt() {
        return editedAt;
    }

    /** When it was deleted, if replies keep its place. */
    public Optional<Instant> deletedAt() {
        return deletedAt;
    }

    /** Why it is hidden, if it is. */
    public Optional<String> hiddenAs() {
        return hiddenAs;
    }

    public String url() {
        return discussion.url() + "#discussioncomment-" + id();
    }

    public void rewrite(String newBody, Instant at) {
        body = newBody;
        editedAt = Optional.of(at);
    }

    /** Leaves its place to its replies. */
    public void empty(Instant at) {
        body = "";
        deletedAt = Optional.of(at);
    }

    public void hide(Optional<String> reason) {
        hiddenAs = reason;
    }
}
