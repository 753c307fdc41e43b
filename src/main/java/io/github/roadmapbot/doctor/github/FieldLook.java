package io.github.roadmapbot.doctor.github;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.github.board.BoardLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One look at a board's fields and what can be chosen in them.
 *
 * @param addsQuarters whether the bot adds a quarter that is missing
 */
record FieldLook(BoardLayout board, boolean addsQuarters) {

    private static final Set<Part> OFF = Set.of(Part.BOARD);

    /**
     * A field and its options.
     *
     * @param offWithout what is off where an option is missing
     */
    Finding at(String use, String name, List<String> options, Set<Part> offWithout) {
        String about = use + " on the board";
        Optional<BoardLayout.Field> field = board.find(name);
        if (board.fields().isEmpty()) {
            return new Finding.Wrong(
                    about,
                    "GitHub shows the %s without any of its fields, which a token sees that may not look into it"
                            .formatted(board.name()),
                    "give it the organisation permission Projects: write (classic tokens: the scope project), and access under %s/access"
                            .formatted(board.settings()),
                    OFF);
        }
        if (field.isEmpty()) {
            return new Finding.Wrong(
                    about,
                    "The %s has no field \"%s\"".formatted(board.name(), name),
                    "add a single-select field of that name at %s → New field".formatted(board.settings()),
                    OFF);
        }
        if (!field.get().isSingleSelect()) {
            return new Finding.Wrong(
                    about,
                    "The field \"%s\" is of the type %s, not a single select"
                            .formatted(name, field.get().type()),
                    "rename it at %s, and add a single-select field of that name".formatted(board.settings()),
                    OFF);
        }
        return options(about, field.get(), options, offWithout);
    }

    private Finding options(String about, BoardLayout.Field field, List<String> wanted, Set<Part> offWithout) {
        List<String> missing =
                wanted.stream().filter(option -> field.option(option).isEmpty()).toList();
        if (missing.isEmpty()) {
            return new Finding.Ok(about, "%s \"%s\" with %s".formatted(kind(field), field.name(), quoted(wanted)));
        }
        return new Finding.Wrong(
                about,
                "The field \"%s\" has no option %s; it has %s"
                        .formatted(
                                field.name(),
                                quoted(missing),
                                quoted(List.copyOf(field.options().keySet()))),
                "add %s at %s → %s → Add option"
                        .formatted(missing.size() == 1 ? "it" : "them", settings(field), field.name()),
                offWithout);
    }

    /** The field of the quarters, to which the bot may add one by itself. */
    Finding quarter(String name, Quarter planned) {
        Optional<BoardLayout.Field> field = board.find(name);
        String option = planned.onTheBoard();
        boolean added = field.filter(this::addsTo).isPresent()
                && field.flatMap(known -> known.option(option)).isEmpty();
        return added
                ? new Finding.Ok(
                        "quarter on the board",
                        "the field \"%s\", to which \"%s\" will be added when first needed".formatted(name, option))
                : at("quarter", name, List.of(option), Set.of());
    }

    private boolean addsTo(BoardLayout.Field field) {
        return addsQuarters && field.isSingleSelect() && field.issueField().isEmpty();
    }

    private static String kind(BoardLayout.Field field) {
        return field.issueField().isPresent() ? "the organisation's issue field" : "the field";
    }

    private String settings(BoardLayout.Field field) {
        return field.issueField().isPresent() ? board.issueFieldSettings() : board.settings();
    }

    /** What will be needed soon is better there in time; a field that is wrong is told of already. */
    List<Finding> withNext(List<Finding> findings, String name, Quarter next) {
        List<Finding> more = new ArrayList<>(findings);
        boolean sound = findings.get(findings.size() - 1) instanceof Finding.Ok;
        Optional<BoardLayout.Field> field = board.find(name).filter(known -> !addsTo(known));
        if (sound && field.isPresent() && field.get().option(next.onTheBoard()).isEmpty()) {
            more.add(new Finding.Advice(
                    "quarter on the board",
                    "The field \"%s\" has no option \"%s\" for the quarter after this one"
                            .formatted(name, next.onTheBoard()),
                    "add it in time at %s → %s → Add option".formatted(settings(field.get()), name)));
        }
        return more;
    }

    private static String quoted(List<String> names) {
        return names.isEmpty()
                ? "none"
                : names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }
}
