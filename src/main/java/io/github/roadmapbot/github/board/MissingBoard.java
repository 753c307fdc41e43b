package io.github.roadmapbot.github.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a board is not to be had. GitHub says the same of one that is not there and of one that is hidden, and shows whoever
 * may see none an empty list without an error; what is beside it tells them apart.
 *
 * @param what what is wrong, in a sentence without its full stop
 * @param mend what mends it
 */
public record MissingBoard(String what, String mend) {

    private static final Operation BESIDE = Operation.beside(MissingBoard.class, "BoardsOfOwner");

    private static final String CLASSIC = "a classic token with the scope project, which alone opens a person's board";

    /** Looks at the board's owner. */
    static MissingBoard of(Wire wire, BoardName board) throws GitHubFailure {
        JsonNode owner = ownerOf(wire, board);
        String address = wire.site() + "/" + board.path();
        return switch (owner.path("__typename").asText("")) {
            case "Organization" -> ofOrganisation(board, address, owner.path("projectsV2"));
            case "User" -> ofPerson(board, address);
            default ->
                new MissingBoard(
                        "There is no account %s, so there is no board at %s".formatted(board.owner(), address),
                        "correct github.board.owner: it is in the board's address");
        };
    }

    /** What a token may not see at all is refused, and says nothing. */
    private static JsonNode ownerOf(Wire wire, BoardName board) throws GitHubFailure {
        try {
            return new GraphQl(wire, board)
                    .runPartly(BESIDE, Map.of("login", board.owner()))
                    .path("repositoryOwner");
        } catch (NeedsPerson e) {
            return MissingNode.getInstance();
        }
    }

    private static MissingBoard ofPerson(BoardName board, String address) {
        return board.ownedByUser()
                ? new MissingBoard(
                        "There is no board at %s that this token may see".formatted(address),
                        "correct github.board, and use " + CLASSIC)
                : new MissingBoard(
                        "%s is a person, not an organisation, so there is no board at %s"
                                .formatted(board.owner(), address),
                        "use a board of an organisation; or set github.board.ownedByUser: true and use " + CLASSIC);
    }

    private static MissingBoard ofOrganisation(BoardName board, String address, JsonNode boards) {
        if (board.ownedByUser()) {
            return new MissingBoard(
                    "%s is an organisation, not a person, so there is no board at %s".formatted(board.owner(), address),
                    "take github.board.ownedByUser out of the configuration");
        }
        List<String> seen = boards.path("nodes")
                .valueStream()
                .filter(JsonNode::isObject)
                .map(each -> "%d (%s)"
                        .formatted(
                                each.path("number").asInt(), each.path("title").asText()))
                .toList();
        return seen.isEmpty() ? hidden(board, address) : another(board, address, seen);
    }

    private static MissingBoard hidden(BoardName board, String address) {
        return new MissingBoard(
                "GitHub shows this token no board of %s at all, not even the one at %s"
                        .formatted(board.owner(), address),
                "give it the organisation permission Projects: write (classic tokens: the scope project), or access to the"
                        + " board under its ⋯ → Settings → Manage access");
    }

    private static MissingBoard another(BoardName board, String address, List<String> seen) {
        return new MissingBoard(
                "There is no board at %s that this token may see; of %s it sees %s"
                        .formatted(address, board.owner(), seen.stream().collect(Collectors.joining(", "))),
                "correct github.board.number, or give the token's account access under the board's ⋯ → Settings → Manage access");
    }
}
