package io.github.roadmapbot.github.board.option;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.board.BoardLayout;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What GitHub is asked about one single-select field of a board: its options, and what the items have chosen in it. */
final class FieldWire {

    private static final Operation OPTIONS = Operation.beside(FieldWire.class, "FieldOptions");
    private static final Operation REPLACE = Operation.beside(FieldWire.class, "ReplaceOptions");
    private static final Operation CHOSEN = Operation.beside(FieldWire.class, "ChosenOptions");

    /** GitHub gives a request ten seconds. */
    private static final int ITEMS_AT_ONCE = 25;

    private final GraphQl gitHub;
    private final BoardLayout board;
    private final BoardLayout.Field field;

    FieldWire(Wire wire, BoardLayout board, BoardLayout.Field field) {
        this.gitHub = new GraphQl(wire, board.name());
        this.board = board;
        this.field = field;
    }

    BoardLayout board() {
        return board;
    }

    BoardLayout.Field field() {
        return field;
    }

    OptionList options() throws GitHubFailure {
        JsonNode options = gitHub.run(OPTIONS, Map.of("field", field.id())).at("/node/options");
        if (!options.isArray()) {
            throw new NotDone("GitHub's answer lacks the options of \"" + field.name() + "\"", null, null);
        }
        return OptionList.of(options);
    }

    void replace(OptionList options) throws GitHubFailure {
        gitHub.run(REPLACE, Map.of("field", field.id(), "options", options.inputs()));
    }

    /** The items that have chosen something. */
    List<ChosenOption> chosen() throws GitHubFailure {
        List<ChosenOption> chosen = new ArrayList<>();
        gitHub.pages(CHOSEN, Map.of("board", board.id(), "field", field.name()), "/node/items", data -> {
            data.at("/node/items/nodes").valueStream().map(ChosenOption::of).forEach(chosen::add);
            return false;
        });
        chosen.removeIf(item -> item.optionId().isEmpty());
        return chosen;
    }

    void choose(List<ChosenOption> items) throws GitHubFailure {
        for (int i = 0; i < items.size(); i += ITEMS_AT_ONCE) {
            ItemValues values = new ItemValues(items.subList(i, Math.min(i + ITEMS_AT_ONCE, items.size())));
            gitHub.run(values.operation(), values.variables(board.id(), field.id()));
        }
    }
}
