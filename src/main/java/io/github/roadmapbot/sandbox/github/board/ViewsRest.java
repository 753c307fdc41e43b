package io.github.roadmapbot.sandbox.github.board;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.access.Refusal.Problem;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard.View;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import io.github.roadmapbot.sandbox.github.rest.CursorPage;
import io.github.roadmapbot.sandbox.github.rest.RestBody;
import io.github.roadmapbot.sandbox.github.rest.RestBody.Accepts;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import io.github.roadmapbot.sandbox.github.rest.Routes;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Views of an organisation's board over REST, where they can be made and looked through, but neither listed nor changed. */
public final class ViewsRest {

    private static final String RESOURCE = "View";
    private static final Set<String> LAYOUTS = Set.of("table", "board", "roadmap");
    private static final Map<String, Accepts> BODY =
            Map.of("name", Accepts.TEXT, "layout", Accepts.TEXT, "filter", Accepts.TEXT);

    private final World world;
    private final Lists lists;

    public ViewsRest(World world, Lists lists) {
        this.world = world;
        this.lists = lists;
    }

    public void addTo(Routes routes) {
        routes.on("POST", "/orgs/{org}/projectsV2/{number}/views", this::make)
                .on("GET", "/orgs/{org}/projectsV2/{number}/views/{view}/items", this::items);
    }

    /** The filter is kept as it is, whatever is in it. */
    private Answer make(RestRequest request) {
        KeptBoard board = board(request);
        if (!new BoardAccess(request.bearer()).mayWrite(board)) {
            throw Refusal.of(403, request.bearer().notAccessible());
        }
        RestBody body = RestBody.of(request.call(), RESOURCE, BODY);
        String name = body.required("name");
        String layout = body.required("layout");
        if (!LAYOUTS.contains(layout)) {
            throw Refusal.invalid(Problem.invalid(RESOURCE, "layout"));
        }
        View view = new Boards(world)
                .makeView(
                        board,
                        request.bearer().account(),
                        name,
                        layout,
                        body.text("filter").orElse(""));
        return Answer.json(201, shape(view, request).toString());
    }

    private Answer items(RestRequest request) {
        KeptBoard board = board(request);
        View view = board.view(viewNumber(request)).orElseThrow(Refusal::notFound);
        request.allowQuery("fields", "per_page", "before", "after");
        return CursorPage.of(lists.visible(Boards.shown(view)), request, lists).answer(item -> shape(item, request));
    }

    private KeptBoard board(RestRequest request) {
        if (!request.bearer().mayReadBoards()) {
            throw Refusal.of(403, request.bearer().notAccessible());
        }
        return world.account(request.variable("org"))
                .filter(owner -> owner.kind() == Account.Kind.ORGANIZATION)
                .flatMap(owner -> world.board(owner, request.number()))
                .orElseThrow(Refusal::notFound);
    }

    private static int viewNumber(RestRequest request) {
        String number = request.variable("view");
        if (!number.matches("[0-9]{1,9}")) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(number);
    }

    private ObjectNode shape(View view, RestRequest request) {
        ObjectNode shape = Shapes.object()
                .put("id", view.id())
                .put("number", view.number())
                .put("name", view.name())
                .put("layout", view.layout())
                .put("node_id", view.nodeId())
                .put("project_url", address(view.board(), request))
                .put("html_url", view.url())
                .put("created_at", view.createdAt().toString())
                .put("updated_at", view.createdAt().toString())
                .put("filter", view.filter());
        shape.set("creator", new Shapes(world, request.apiUrl()).account(view.creator()));
        for (String list : List.of("visible_fields", "sort_by", "group_by", "vertical_group_by")) {
            shape.putArray(list);
        }
        return shape;
    }

    /** The title is the only field that is shown unasked. */
    private ObjectNode shape(KeptItem item, RestRequest request) {
        ObjectNode shape = Shapes.object()
                .put("id", item.id())
                .put("node_id", item.nodeId())
                .put("project_url", address(item.board(), request))
                .put("content_type", type(item))
                .put("created_at", item.createdAt().toString())
                .put("updated_at", item.updatedAt().toString())
                .putNull("archived_at")
                .put("item_url", address(item.board(), request) + "/items/" + item.id());
        shape.putObject("content").put("title", item.title());
        shape.set("creator", new Shapes(world, request.apiUrl()).account(item.author()));
        shape.putArray("fields");
        return shape;
    }

    private static String type(KeptItem item) {
        return item.issue()
                .map(issue -> issue.pullRequest() ? "PullRequest" : "Issue")
                .orElse("DraftIssue");
    }

    private static String address(KeptBoard board, RestRequest request) {
        return request.apiUrl() + "/orgs/" + board.owner().login() + "/projectsV2/" + board.number();
    }
}
