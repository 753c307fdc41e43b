package io.github.roadmapbot.sandbox.github.discussion;

import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.graphql.Connections;
import io.github.roadmapbot.sandbox.github.graphql.ObjectFields;
import io.github.roadmapbot.sandbox.github.kept.KeptCategory;
import io.github.roadmapbot.sandbox.github.kept.KeptComment;
import io.github.roadmapbot.sandbox.github.kept.KeptDiscussion;
import io.github.roadmapbot.sandbox.github.reaction.ReactionFields;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.List;

/** Discussions, their categories and comments in GraphQL. */
public final class DiscussionFields {

    private final World world;
    private final Connections connections;
    private final Bearer bearer;
    private final ReactionFields reactions;

    public DiscussionFields(World world, Connections connections, Bearer bearer) {
        this.world = world;
        this.connections = connections;
        this.bearer = bearer;
        this.reactions = new ReactionFields(connections, bearer);
    }

    public List<ObjectFields<?>> all() {
        return List.of(category(), reactions.addTo(discussion()), reactions.addTo(comment()));
    }

    private static ObjectFields<KeptCategory> category() {
        return new ObjectFields<>("DiscussionCategory", KeptCategory.class)
                .field("createdAt", KeptCategory::createdAt)
                .field("description", category -> null)
                .field("emoji", category -> category.announcement() ? ":mega:" : ":speech_balloon:")
                .field("id", KeptCategory::nodeId)
                .field("isAnswerable", KeptCategory::answerable)
                .field("name", KeptCategory::name)
                .field("repository", KeptCategory::repository)
                .field("slug", KeptCategory::slug)
                .field("updatedAt", KeptCategory::createdAt);
    }

    private ObjectFields<KeptDiscussion> discussion() {
        return new ObjectFields<>("Discussion", KeptDiscussion.class)
                .field("author", discussion -> world.shown(discussion.author()).orElse(null))
                .field("authorAssociation", discussion -> world.association(discussion.author()))
                .field("body", KeptDiscussion::body)
                .field("category", KeptDiscussion::category)
                .field("closed", discussion -> false)
                .field("closedAt", discussion -> null)
                .asked("comments", (discussion, request) -> connections.of(discussion.comments(), request))
                .field("createdAt", KeptDiscussion::createdAt)
                .field("databaseId", KeptDiscussion::id)
                .field("id", KeptDiscussion::nodeId)
                .field(
                        "includesCreatedEdit",
                        discussion -> discussion.editedAt().isPresent())
                .field("isAnswered", discussion -> discussion.category().answerable() ? false : null)
                .field("lastEditedAt", discussion -> discussion.editedAt().orElse(null))
                .field("locked", discussion -> false)
                .field("number", KeptDiscussion::number)
                .field("repository", KeptDiscussion::repository)
                .field("title", KeptDiscussion::title)
                .field("updatedAt", KeptDiscussion::updatedAt)
                .field("upvoteCount", discussion -> discussion.upvoters().size())
                .field("url", KeptDiscussion::url)
                .field("viewerCanUpvote", discussion -> true)
                .field("viewerDidAuthor", discussion -> discussion.author().equals(bearer.account()))
                .field(
                        "viewerHasUpvoted",
                        discussion ->
                                discussion.upvoters().contains(bearer.account().login()));
    }

    private ObjectFields<KeptComment> comment() {
        return new ObjectFields<>("DiscussionComment", KeptComment.class)
                .field("author", comment -> world.shown(comment.author()).orElse(null))
                .field("authorAssociation", comment -> world.association(comment.author()))
                .field("body", KeptComment::body)
                .field("createdAt", KeptComment::createdAt)
                .field("databaseId", KeptComment::id)
                .field("deletedAt", comment -> comment.deletedAt().orElse(null))
                .field("discussion", KeptComment::discussion)
                .field("id", KeptComment::nodeId)
                .field("includesCreatedEdit", comment -> comment.editedAt().isPresent())
                .field("isAnswer", comment -> false)
                .field("isMinimized", comment -> comment.hiddenAs().isPresent())
                .field("lastEditedAt", comment -> comment.editedAt().orElse(null))
                .field("minimizedReason", comment -> comment.hiddenAs().orElse(null))
                .asked("replies", (comment, request) -> connections.of(comment.replies(), request))
                .field("replyTo", comment -> comment.replyTo().orElse(null))
                .field("updatedAt", comment -> comment.editedAt().orElse(comment.createdAt()))
                .field("upvoteCount", comment -> comment.upvoters().size())
                .field("url", KeptComment::url)
                .field("viewerCanUpvote", comment -> true)
                .field("viewerDidAuthor", comment -> comment.author().equals(bearer.account()))
                .field(
                        "viewerHasUpvoted",
                        comment -> comment.upvoters().contains(bearer.account().login()));
    }
}
