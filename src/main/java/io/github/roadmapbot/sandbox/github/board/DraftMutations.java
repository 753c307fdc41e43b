package io.github.roadmapbot.sandbox.github.board;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRefusal;
import io.github.roadmapbot.sandbox.github.graphql.MutationInput;
import io.github.roadmapbot.sandbox.github.issue.Issues;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import io.github.roadmapbot.sandbox.github.kept.KeptItem.Draft;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.List;
import java.util.Optional;

/** The mutations of cards that are drafts, and those that archive any card. */
public final class DraftMutations {

    private static final int LONGEST_TITLE = 256;

    private final World world;
    private final Bearer bearer;
    private final BoardAccess access;
    private final Boards boards;

    public DraftMutations(World world, Bearer bearer) {
        this.world = world;
        this.bearer = bearer;
        this.access = new BoardAccess(bearer);
        this.boards = new Boards(world);
    }

    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("archiveProjectV2Item", request -> archive(request, true))
                        .dataFetcher("unarchiveProjectV2Item", request -> archive(request, false))
                        .dataFetcher("updateProjectV2DraftIssue", this::rewrite)
                        .dataFetcher("convertProjectV2DraftIssueItemToIssue", this::convert));
    }

    private Object archive(DataFetchingEnvironment request, boolean archived) {
        MutationInput input = MutationInput.of(request);
        KeptBoard board = input.node(world, "projectId", KeptBoard.class);
        KeptItem item = writable(input.node(world, "itemId", KeptItem.class), input);
        if (!item.board().equals(board)) {
            throw GraphQlRefusal.noNode(item.nodeId());
        }
        boards.archive(item, archived, bearer.account());
        return input.payload("item", item);
    }

    private Object rewrite(DataFetchingEnvironment request) {
        MutationInput input = MutationInput.of(request);
        Draft draft = input.node(world, "draftIssueId", Draft.class);
        KeptItem item = writable(itemOf(draft), input);
        requireNotArchived(item);
        Draft rewritten = new Draft(
                draft.birth(),
                draft.author(),
                input.optional("title").isPresent() ? input.within(LONGEST_TITLE, "title") : draft.title(),
                input.optional("body").orElse(draft.body()));
        item.shows(world.keep(rewritten), world.clock().instant());
        return input.payload("draftIssue", rewritten);
    }

    /** The card stays with what its columns say; the draft is gone. Fine-grained tokens cannot do it, whatever they may. */
    private Object convert(DataFetchingEnvironment request) {
        MutationInput input = MutationInput.of(request);
        KeptItem item = writable(input.node(world, "itemId", KeptItem.class), input);
        KeptRepository repository = input.node(world, "repositoryId", KeptRepository.class);
        if (bearer.kind() == Bearer.TokenKind.FINE_GRAINED
                || !bearer.mayWriteIssues()
                || !bearer.may(Permission.READ)) {
            throw GraphQlRefusal.forbidden("User does not have access to this repository");
        }
        requireNotArchived(item);
        if (!(item.content() instanceof Draft draft)) {
            throw GraphQlRefusal.unprocessable("The item is not a draft issue");
        }
        KeptIssue issue = new Issues(world).open(repository, bearer.account(), draft.title(), draft.body(), List.of());
        item.shows(issue, world.clock().instant());
        world.forget(draft);
        return input.payload("item", item);
    }

    private KeptItem writable(KeptItem item, MutationInput input) {
        access.requireWriting(item.board(), input.mutation());
        return item;
    }

    private static void requireNotArchived(KeptItem item) {
        if (item.archived()) {
            throw GraphQlRefusal.unprocessable("The item is archived and cannot be updated");
        }
    }

    private KeptItem itemOf(Draft draft) {
        Optional<KeptItem> found = world.boards().stream()
                .flatMap(board -> board.items().stream())
                .filter(item -> item.content().nodeId().equals(draft.nodeId()))
                .findFirst();
        return found.orElseThrow(() -> GraphQlRefusal.noNode(draft.nodeId()));
    }
}
