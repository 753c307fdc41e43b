package io.github.roadmapbot.sandbox.github.discussion;

import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptCategory;
import io.github.roadmapbot.sandbox.github.kept.KeptComment;
import io.github.roadmapbot.sandbox.github.kept.KeptDiscussion;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.Optional;

/** What can be done with discussions, by the bot through the wire and by people with their hands. */
public final class Discussions {

    private final World world;

    public Discussions(World world) {
        this.world = world;
    }

    public KeptDiscussion open(KeptCategory category, Account author, String title, String body) {
        KeptDiscussion discussion = new KeptDiscussion(world.birth("D_kwDO"), category, author, title, body);
        category.repository().discussions().add(discussion);
        return world.keep(discussion);
    }

    public KeptComment comment(KeptDiscussion discussion, Account author, String body) {
        KeptComment comment = new KeptComment(world.birth("DC_kwDO"), discussion, Optional.empty(), author, body);
        discussion.add(comment);
        return world.keep(comment);
    }

    public KeptComment reply(KeptComment parent, Account author, String body) {
        KeptComment reply =
                new KeptComment(world.birth("DC_kwDO"), parent.discussion(), Optional.of(parent), author, body);
        parent.replies().add(reply);
        return world.keep(reply);
    }

    void edit(KeptDiscussion discussion, String title, String body, KeptCategory category) {
        discussion.edit(title, body, category, world.clock().instant());
        world.changes().add();
    }

    public void edit(KeptComment comment, String body) {
        comment.rewrite(body, world.clock().instant());
        world.changes().add();
    }

    /** A comment with replies leaves a place with nothing in it; any other is gone. */
    public void delete(KeptComment comment) {
        if (!comment.replies().isEmpty()) {
            comment.empty(world.clock().instant());
            world.changes().add();
            return;
        }
        comment.replyTo()
                .map(KeptComment::replies)
                .orElse(comment.discussion().comments())
                .remove(comment);
        world.forget(comment);
    }

    /**
     * Hides a comment as {@code spam}, {@code abuse}, {@code off-topic}, {@code outdated}, {@code resolved}, {@code
     * duplicate}.
     */
    public void hide(KeptComment comment, Optional<String> reason) {
        comment.hide(reason);
        world.changes().add();
    }
}
