package io.github.roadmapbot.github.board.option;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.board.option.OptionList.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts options back that went missing, and what the items had chosen of them. It may be done again after a failure. */
final class Rescue {

    private static final int SHOWN = 10;

    private final FieldWire at;
    private final Before before;

    Rescue(FieldWire at, Before before) {
        this.at = at;
        this.before = before;
    }

    /** Returns what happened, for a person to look at. */
    String putBack(OptionList now, List<Option> lost) throws GitHubFailure {
        OptionList whole = before.options().mergedInto(now);
        at.replace(whole);
        OptionList restored = at.options();
        List<ChosenOption> emptied = emptied();
        at.choose(again(emptied, restored));
        return "%s went missing from the field \"%s\" of %s. I put %s back; %s. Please look whether all is right at %s/settings → %s; Retry goes on."
                .formatted(
                        named(lost),
                        at.field().name(),
                        at.board().name(),
                        lost.size() == 1 ? "it" : "them",
                        told(emptied),
                        at.board().url(),
                        at.field().name());
    }

    /** The items that had chosen something and have nothing now; what somebody has chosen since stays. */
    private List<ChosenOption> emptied() throws GitHubFailure {
        Set<String> full = at.chosen().stream().map(ChosenOption::itemId).collect(Collectors.toSet());
        return before.chosen().stream()
                .filter(item -> !full.contains(item.itemId()))
                .toList();
    }

    private List<ChosenOption> again(List<ChosenOption> emptied, OptionList restored) {
        List<ChosenOption> again = new ArrayList<>();
        for (ChosenOption item : emptied) {
            nameOf(item)
                    .flatMap(restored::named)
                    .flatMap(Option::id)
                    .ifPresent(id -> again.add(new ChosenOption(item.itemId(), item.shown(), id)));
        }
        return again;
    }

    private Optional<String> nameOf(ChosenOption item) {
        return before.options().options().stream()
                .filter(option -> option.id().filter(item.optionId()::equals).isPresent())
                .map(Option::name)
                .findFirst();
    }

    private static String named(List<Option> lost) {
        String names = lost.stream().map(option -> "\"" + option.name() + "\"").collect(Collectors.joining(", "));
        return (lost.size() == 1 ? "the option " : "the options ") + names;
    }

    private String told(List<ChosenOption> emptied) {
        if (emptied.isEmpty()) {
            return "no item had chosen it";
        }
        String items = emptied.stream()
                .limit(SHOWN)
                .map(item -> item.shown() + " (" + nameOf(item).orElse("?") + ")")
                .collect(Collectors.joining(", "));
        int more = emptied.size() - SHOWN;
        return "and so is what %d %s had chosen: %s%s"
                .formatted(
                        emptied.size(),
                        emptied.size() == 1 ? "item" : "items",
                        items,
                        more > 0 ? " and %d more".formatted(more) : "");
    }
}
