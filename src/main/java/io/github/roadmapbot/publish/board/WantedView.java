package io.github.roadmapbot.publish.board;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.board.Views;
import io.github.roadmapbot.publish.PublishSettings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A view as it should be, for one quarter of the roadmaps that share a board, of which the first one is in charge.
 *
 * @param shown which quarters it shows: this one, or where one view does for all, those that are not over
 */
record WantedView(List<String> roadmaps, PublishSettings settings, Quarter quarter, List<Quarter> shown) {

    String roadmap() {
        return roadmaps.get(0);
    }

    BoardName board() {
        return settings.board();
    }

    String name() {
        return settings.upkeep().view().of(quarter);
    }

    /** Whether it has to go with the time, because there is but one. */
    boolean follows() {
        return !settings.upkeep().view().isOfOneQuarter();
    }

    String field() {
        return settings.fields().quarter();
    }

    /** What the field of the quarters says of what it shows, in small letters. */
    Set<String> options() {
        return shown.stream()
                .map(each -> each.onTheBoard().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    String filter() {
        return Views.filter(field(), shown.stream().map(Quarter::onTheBoard).toList());
    }

    /** Whether nobody has had the view show anything but quarters, so that it may go on with them. */
    boolean mayReplace(String filter) {
        return !filter.equals(filter())
                && Views.saysOnly(
                        filter, field(), option -> Quarter.onTheBoard(option).isPresent());
    }
}
