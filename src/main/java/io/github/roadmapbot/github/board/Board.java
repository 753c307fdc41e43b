package io.github.roadmapbot.github.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.Unclear;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/**
 * Puts issues on a project board. Everything here may be repeated: GitHub gives back the item that is already there.
 */
public final class Board {

    /** How long the ids of fields and options are believed. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    private static final Operation OF_ORGANIZATION = Operation.beside(Board.class, "BoardOfOrganization");
    private static final Operation OF_USER = Operation.beside(Board.class, "BoardOfUser");
    private static final Operation ADD_ITEM = Operation.beside(Board.class, "AddItem");

    private final Wire wire;
    private final Clock clock;
    private final IssueFields issueFields;
    private final IssueColumns issueColumns;
    private final Map<BoardName, Seen> seen = new ConcurrentHashMap<>();

    private final HalfPlaced halfPlaced;

    /** Looks at a board's fields again after 60 seconds of {@code clock}. */
    public Board(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
        this.halfPlaced = new HalfPlaced(clock);
        this.issueFields = new IssueFields(wire, clock);
        this.issueColumns = new IssueColumns(wire, issueFields);
    }

    /**
     * Adds the issue to the board and sets its fields, the names being those that people see. All names are looked up
     * before anything is written; after {@link Unclear} the same call may simply be made again.
     *
     * @param optionsByField the option for each single-select field, by their names
     */
    public PlacedItem place(BoardName board, IssueOnBoard issue, Map<String, String> optionsByField)
            throws GitHubFailure {
        return place(board, issue, optionsByField, Set.of(), (field, there) -> true);
    }

    /**
     * As {@link #place(BoardName, IssueOnBoard, Map)}, where something may stand there already.
     *
     * @param free the fields that may as well take any words, and need no option
     * @param ours whether what a field says, by their names, may be replaced; what is empty is filled in any case
     */
    public PlacedItem place(
            BoardName board,
            IssueOnBoard issue,
            Map<String, String> optionsByField,
            Set<String> free,
            BiPredicate<String, String> ours)
            throws GitHubFailure {
        Plan plan = plan(board, optionsByField, free);
        try {
            String key = board + " " + issue.nodeId();
            Added item = item(plan, key, issue.nodeId());
            halfPlaced.keep(key, item);
            Map<String, String> wanted = item.open(optionsByField, ours);
            setBoth(plan.of(wanted.keySet()), issue, item.id(), wanted, free);
            halfPlaced.forget(key);
            return new PlacedItem(item.id(), plan.layout().url());
        } catch (NeedsPerson e) {
            seen.remove(board); // an option may have been renamed or removed meanwhile
            halfPlaced.forgetAll(); // or an item
            throw e;
        }
    }

    /**
     * Sets the fields of what is on the board already and is no issue; columns that are issue fields of the organisation do not
     * apply to it.
     */
    public void set(BoardName board, String item, Map<String, String> optionsByField) throws GitHubFailure {
        Plan plan = plan(board, optionsByField, Set.of());
        List<BoardLayout.Choice> own = plan.choices(false);
        if (!own.isEmpty()) {
            FieldValues values = new FieldValues(own);
            at(board).run(values.operation(), values.variables(plan.layout().id(), item));
        }
    }

    /** Sets fields of an issue that is on the board already, those of the organisation as well. */
    public void set(BoardName board, IssueOnBoard issue, String item, Map<String, String> optionsByField)
            throws GitHubFailure {
        setBoth(plan(board, optionsByField, Set.of()), issue, item, optionsByField, Set.of());
    }

    /** Refuses what {@link #place} and {@link #set} would refuse, before anything is written. */
    public void check(BoardName board, Map<String, String> optionsByField) throws GitHubFailure {
        plan(board, optionsByField, Set.of());
    }

    /** What items say in the columns that show issue fields of the organisation. */
    IssueColumns issueColumns() {
        return issueColumns;
    }

    /** The board as it was within the last minute. */
    BoardLayout seen(BoardName board) throws GitHubFailure {
        return plan(board, Map.of(), Set.of()).layout();
    }

    /** A name that is missing from what was seen a while ago may just have been added. */
    private Plan plan(BoardName board, Map<String, String> optionsByField, Set<String> free) throws GitHubFailure {
        Seen known = seen.get(board);
        if (known != null && clock.instant().isBefore(known.at().plus(FRESH))) {
            try {
                return new Plan(known.layout(), known.layout().choose(optionsByField, free));
            } catch (NeedsPerson e) {
                seen.remove(board);
            }
        }
        BoardLayout layout = look(board);
        seen.put(board, new Seen(layout, clock.instant()));
        return new Plan(layout, layout.choose(optionsByField, free));
    }

    /** Whether a single-select field of the board itself has no such option, as was seen within the last minute. */
    public boolean lacks(BoardName board, String field, String option) {
        return Optional.ofNullable(seen.get(board))
                .flatMap(known -> known.layout().find(field))
                .filter(found -> found.isSingleSelect()
                        && found.issueField().isEmpty()
                        && found.option(option).isEmpty())
                .isPresent();
    }

    /** The board as it is now. */
    public BoardLayout look(BoardName board) throws GitHubFailure {
        Operation query = board.ownedByUser() ? OF_USER : OF_ORGANIZATION;
        Map<String, Object> which = Map.of("login", board.owner(), "number", board.number());
        List<JsonNode> projects = new ArrayList<>();
        try {
            at(board).pages(query, which, "/owner/projectV2/fields", data -> {
                projects.add(data.at("/owner/projectV2"));
                return false;
            });
            return BoardLayout.of(board, projects, issueFields.of(board));
        } catch (NeedsPerson e) {
            throw e.because("NOT_FOUND") ? noBoard(board, e.getMessage()) : e;
        }
    }

    /** Why a board is not to be had. */
    public MissingBoard missing(BoardName board) throws GitHubFailure {
        return MissingBoard.of(wire, board);
    }

    private NeedsPerson noBoard(BoardName board, String said) throws GitHubFailure {
        MissingBoard missing = missing(board);
        return new NeedsPerson(missing.what() + ". To mend it: " + missing.mend() + ". " + said, "NO_BOARD");
    }

    private Added item(Plan plan, String key, String contentNodeId) throws GitHubFailure {
        BoardLayout layout = plan.layout();
        Optional<Added> known = halfPlaced.find(at(layout.name()), key);
        Added item = known.isPresent() ? known.get() : added(layout, contentNodeId);
        List<String> ofIssues =
                plan.choices(true).stream().map(BoardLayout.Choice::field).toList();
        Map<String, Map<String, String>> said = issueColumns.of(layout.name(), ofIssues, List.of(item.id()));
        return item.with(said.getOrDefault(item.id(), Map.of()));
    }

    private Added added(BoardLayout layout, String contentNodeId) throws GitHubFailure {
        Map<String, Object> what = Map.of("board", layout.id(), "content", contentNodeId);
        Added item = Added.of(at(layout.name()).run(ADD_ITEM, what).at("/addProjectV2ItemById/item"));
        if (item.id().isEmpty()) {
            throw new Unclear("GitHub's answer lacks the item that was put on " + layout.name(), null);
        }
        return item;
    }

    /** A column may have become an issue field of the organisation since it was last asked which ones are. */
    private void setBoth(
            Plan plan, IssueOnBoard issue, String item, Map<String, String> optionsByField, Set<String> free)
            throws GitHubFailure {
        try {
            set(plan, issue, item);
        } catch (NeedsPerson e) {
            BoardName board = plan.layout().name();
            if (!saysIssueField(e.getMessage())) {
                throw e;
            }
            issueFields.forget(board);
            seen.remove(board);
            Plan another = plan(board, optionsByField, free);
            if (another.choices().equals(plan.choices())) {
                throw organisationField(plan, e);
            }
            set(another, issue, item);
        }
    }

    private void set(Plan plan, IssueOnBoard issue, String item) throws GitHubFailure {
        List<BoardLayout.Choice> own = plan.choices(false);
        if (!own.isEmpty()) {
            FieldValues values = new FieldValues(own);
            at(plan.layout().name())
                    .run(values.operation(), values.variables(plan.layout().id(), item));
        }
        List<BoardLayout.Choice> ofIssues = plan.choices(true);
        if (!ofIssues.isEmpty()) {
            issueFields.set(issue, ofIssues);
        }
    }

    private GraphQl at(BoardName board) {
        return new GraphQl(wire, board);
    }

    /** There is no code for it, only these words. */
    private static boolean saysIssueField(String message) {
        return message.toLowerCase(Locale.ROOT).contains("issue fields used as a project field");
    }

    private static NeedsPerson organisationField(Plan plan, NeedsPerson e) {
        List<String> fields =
                plan.choices().stream().map(BoardLayout.Choice::field).toList();
        return new NeedsPerson(
                "One of the fields " + String.join(", ", fields) + " of "
                        + plan.layout().name()
                        + " is an issue field of the organisation, and GitHub does not say which one. Use a field of the board"
                        + " itself: add one at " + plan.layout().settings() + " → New field. " + e.getMessage(),
                "ISSUE_FIELD");
    }

    private record Seen(BoardLayout layout, Instant at) {}

    private record Plan(BoardLayout layout, List<BoardLayout.Choice> choices) {

        Plan of(Set<String> fields) {
            return new Plan(
                    layout,
                    choices.stream()
                            .filter(choice -> fields.stream().anyMatch(choice.field()::equalsIgnoreCase))
                            .toList());
        }

        List<BoardLayout.Choice> choices(boolean ofIssues) {
            return choices.stream()
                    .filter(choice -> choice.issueField().isPresent() == ofIssues)
                    .toList();
        }
    }
}
