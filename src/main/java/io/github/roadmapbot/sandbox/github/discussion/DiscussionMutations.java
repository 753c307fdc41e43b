package io.github.roadmapbot.sandbox.github.discussion;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRefusal;
import io.github.roadmapbot.sandbox.github.graphql.MutationInput;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptCategory;
import io.github.roadmapbot.sandbox.github.kept.KeptComment;
import io.github.roadmapbot.sandbox.github.kept.KeptDiscussion;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.world.World;

/** The mutations that write discussions and their comments. */
public final class DiscussionMutations {

    /** From the texts of the real one's refusals. */
    private static final int LONGEST_TITLE = 256;

    private static final int LONGEST_BODY = 65_536;

    private final World world;
    private final Bearer bearer;
    private final Discussions discussions;

    public DiscussionMutations(World world, Bearer bearer) {
        this.world = world;
        this.bearer = bearer;
        this.discussions = new Discussions(world);
    }

    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("createDiscussion", this::create)
                        .dataFetcher("updateDiscussion", this::update)
                        .dataFetcher("addDiscussionComment", this::comment)
                        .dataFetcher("updateDiscussionComment", this::updateComment));
    }

    private Object create(DataFetchingEnvironment request) {
        MutationInput input = input(request);
        KeptRepository repository = input.node(world, "repositoryId", KeptRepository.class);
        requireInUse(repository);
        KeptCategory category = category(input, repository);
        if (category.announcement() && !bearer.may(Permission.MAINTAIN)) {
            throw GraphQlRefusal.mayNot(bearer.account(), input.title());
        }
        String title = input.within(LONGEST_TITLE, "title");
        String body = input.within(LONGEST_BODY, "body");
        return input.payload("discussion", discussions.open(category, bearer.account(), title, body));
    }

    private Object update(DataFetchingEnvironment request) {
        MutationInput input = input(request);
        KeptDiscussion discussion = input.node(world, "discussionId", KeptDiscussion.class);
        requireOwn(discussion.author(), input);
        String title = input.optional("title").isPresent() ? input.within(LONGEST_TITLE, "title") : discussion.title();
        String body = input.optional("body").isPresent() ? input.within(LONGEST_BODY, "body") : discussion.body();
        KeptCategory category = input.optional("categoryId").isPresent()
                ? category(input, discussion.repository())
                : discussion.category();
        discussions.edit(discussion, title, body, category);
        return input.payload("discussion", discussion);
    }

    private Object comment(DataFetchingEnvironment request) {
        MutationInput input = input(request);
        KeptDiscussion discussion = input.node(world, "discussionId", KeptDiscussion.class);
        requireInUse(discussion.repository());
        String body = input.within(LONGEST_BODY, "body");
        if (input.optional("replyToId").isEmpty()) {
            return input.payload("comment", discussions.comment(discussion, bearer.account(), body));
        }
        KeptComment parent = input.node(world, "replyToId", KeptComment.class);
        if (parent.replyTo().isPresent()) {
            throw GraphQlRefusal.unprocessable("Parent comment is already in a thread, cannot reply to it");
        }
        if (!parent.discussion().equals(discussion)) {
            throw GraphQlRefusal.unprocessable("Parent comment is not part of the same discussion");
        }
        return input.payload("comment", discussions.reply(parent, bearer.account(), body));
    }

    private Object updateComment(DataFetchingEnvironment request) {
        MutationInput input = input(request);
        KeptComment comment = input.node(world, "commentId", KeptComment.class);
        requireOwn(comment.author(), input);
        discussions.edit(comment, input.within(LONGEST_BODY, "body"));
        return input.payload("comment", comment);
    }

    private MutationInput input(DataFetchingEnvironment request) {
        if (!bearer.mayWriteDiscussions()) {
            throw GraphQlRefusal.forbidden(bearer.notAccessible());
        }
        return MutationInput.of(request);
    }

    private static void requireInUse(KeptRepository repository) {
        if (repository.archived()) {
            throw GraphQlRefusal.unprocessable("Repository was archived so is read-only.");
        }
        if (!repository.discussionsEnabled()) {
            throw GraphQlRefusal.unprocessable("Discussions are disabled for this repository.");
        }
    }

    private void requireOwn(Account author, MutationInput input) {
        if (!author.equals(bearer.account()) && !bearer.may(Permission.WRITE)) {
            throw GraphQlRefusal.mayNot(bearer.account(), input.title());
        }
    }

    private KeptCategory category(MutationInput input, KeptRepository repository) {
        KeptCategory category = input.node(world, "categoryId", KeptCategory.class);
        if (!category.repository().equals(repository)) {
            throw GraphQlRefusal.noNode(category.nodeId());
        }
        return category;
    }
}
