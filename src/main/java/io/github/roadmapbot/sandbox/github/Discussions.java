package io.github.roadmapbot.sandbox.github;

import java.util.Optional;

/** What can be done with discussions, by the bot through the wire and by people with their hands. */
final class Discussions {

    private final World world;

    Discussions(World world) {
        this.world = world;
    }

    KeptDiscussion open(KeptCategory category, Account author, String title, String body) {
        KeptDiscussion discussion = new KeptDiscussion(world.birth("D_kwDO"), category, author, title, body);
        category.repository().discussions().add(discussion);
        return world.keep(discussion);
    }

    KeptComment comment(KeptDiscussion discussion, Account author, String body) {
        KeptComment comment = new KeptComment(world.birth("DC_kwDO"), discussion, Optional.empty(), author, body);
        discussion.add(comment);
        return world.keep(comment);
    }

    KeptComment reply(KeptComment parent, Account author, String body) {
        KeptComment reply =
                new KeptComment(world.birth("DC_kwDO"), parent.discussion(), Optional.of(parent), author, body);
        parent.replies().add(reply);
        return world.keep(reply);
    }

    void edit(KeptDiscussion discussion, String title, String body, KeptCategory category) {
        discussion.edit(title, body, category, world.clock().instant());
        world.changes().add();
    }

    void edit(KeptComment comment, String body) {
        comment.rewrite(body, world.clock().instant());
        world.changes().add();
    }
}
