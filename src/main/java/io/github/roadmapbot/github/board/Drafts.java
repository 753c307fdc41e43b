package io.github.roadmapbot.github.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.Unclear;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cards of a board that are no issues yet. Adding one twice is adding two; everything else may be repeated. */
public final class Drafts {

    private static final Operation ADD = Operation.beside(Drafts.class, "AddDraft");
    private static final Operation ALL = Operation.beside(Drafts.class, "DraftItems");
    private static final Operation ONE = Operation.beside(Drafts.class, "DraftItem");
    private static final Operation COLUMNS = Operation.beside(Drafts.class, "DraftColumns");
    private static final Operation REWRITE = Operation.beside(Drafts.class, "RewriteDraft");
    private static final Operation ARCHIVE = Operation.beside(Drafts.class, "ArchiveItem");
    private static final Operation RESTORE = Operation.beside(Drafts.class, "RestoreItem");
    private static final Operation CONVERT = Operation.beside(Drafts.class, "ConvertDraft");
    private static final Operation REPOSITORY = Operation.beside(Drafts.class, "RepositoryId");

    private final Wire wire;
    private final Board boards;

    public Drafts(Wire wire, Board boards) {
        this.wire = wire;
        this.boards = boards;
    }

    /** Puts a draft on the board; its card's id. */
    public String add(BoardName board, String title, String body) throws GitHubFailure {
        Map<String, Object> what = Map.of("board", id(board), "title", title, "body", body);
        String item = new GraphQl(wire, board)
                .run(ADD, what)
                .at("/addProjectV2DraftIssue/projectItem/id")
                .asText("");
        if (item.isEmpty()) {
            throw new Unclear("GitHub's answer lacks the draft that was put on the " + board, null);
        }
        return item;
    }

    /** The card of the draft that carries a mark and was written by the token's own account. */
    public Optional<String> findOwn(BoardName board, Mark mark) throws GitHubFailure {
        String me = wire.login();
        return new GraphQl(wire, board)
                .find(ALL, Map.of("board", id(board)), "/node/items", item -> isOwn(item.path("content"), me, mark))
                .map(item -> item.path("id").asText());
    }

    private static boolean isOwn(JsonNode content, String me, Mark mark) {
        return mark.in(content.path("body").asText(""))
                && content.at("/creator/login").asText("").equalsIgnoreCase(me);
    }

    /** What became of a card; empty if it was taken off the board. */
    public Optional<DraftCard> look(BoardName board, String item) throws GitHubFailure {
        JsonNode found = new GraphQl(wire, board)
                .runPartly(ONE, Map.of("items", List.of(item)))
                .at("/nodes/0");
        return found.hasNonNull("id") ? Optional.of(card(found)) : Optional.empty();
    }

    /**
     * What is chosen on a card in two fields, by their names; nothing is empty.
     *
     * @param category called as the field of the category
     * @param quarter called as that of the quarter
     */
    public Map<String, String> columns(BoardName board, String item, String category, String quarter)
            throws GitHubFailure {
        Map<String, Object> which = Map.of("items", List.of(item), "category", category, "quarter", quarter);
        JsonNode found = new GraphQl(wire, board).runPartly(COLUMNS, which).at("/nodes/0");
        return Map.of(
                category, found.at("/category/name").asText(""),
                quarter, found.at("/quarter/name").asText(""));
    }

    private static DraftCard card(JsonNode item) {
        JsonNode content = item.path("content");
        return new DraftCard(
                item.path("isArchived").asBoolean(),
                content.path("__typename").asText("").equals("DraftIssue")
                        ? Optional.of(content.path("id").asText())
                        : Optional.empty(),
                content.path("__typename").asText("").equals("Issue")
                        ? Optional.of(new DraftCard.OnIssue(
                                RepositoryName.parse(
                                        content.at("/repository/nameWithOwner").asText()),
                                content.path("number").asInt()))
                        : Optional.empty());
    }

    public void rewrite(BoardName board, String draft, String title, String body) throws GitHubFailure {
        new GraphQl(wire, board).run(REWRITE, Map.of("draft", draft, "title", title, "body", body));
    }

    public void archive(BoardName board, String item) throws GitHubFailure {
        new GraphQl(wire, board).run(ARCHIVE, Map.of("board", id(board), "item", item));
    }

    public void restore(BoardName board, String item) throws GitHubFailure {
        new GraphQl(wire, board).run(RESTORE, Map.of("board", id(board), "item", item));
    }

    /** Makes an issue of the draft; of one that is an issue already GitHub makes no second one. */
    public void convert(BoardName board, String item, RepositoryName repository) throws GitHubFailure {
        String place = new GraphQl(wire, repository)
                .run(REPOSITORY, Map.of("owner", repository.owner(), "name", repository.name()))
                .at("/repository/id")
                .asText();
        new GraphQl(wire, board).run(CONVERT, Map.of("item", item, "repository", place));
    }

    private String id(BoardName board) throws GitHubFailure {
        return boards.seen(board).id();
    }
}
