package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.docs.Edit;
import io.github.roadmapbot.github.docs.TextId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The page of a quarter as it is to be now.
 *
 * @param path where it is to be
 */
record PageDraft(Roadmap roadmap, Quarter quarter, PagePlace place, String path, PageText.Page page) {

    String title() {
        return "%s %s Roadmap".formatted(roadmap.project(), quarter);
    }

    /** Where people read it on GitHub once it was merged; the pull request says where that is. */
    String address(URI pull) {
        String repository = pull.toString().replaceFirst("/pull/\\d+$", "");
        return "%s/blob/%s/%s".formatted(repository, place.branch(), path.replace(" ", "%20"));
    }

    /** The page and what stands beside it. */
    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>(List.of(new Edit.Written(path, page.text())));
        new TreeMap<>(page.beside())
                .forEach((name, text) -> edits.add(new Edit.Written(PagePath.folder(path) + name, text)));
        return edits;
    }

    /** Differs whenever something else is to be proposed; not because the page moves to its archive. */
    String fingerprint() {
        StringBuilder all = new StringBuilder();
        all.append(place.repository())
                .append(' ')
                .append(place.branch())
                .append(' ')
                .append(place.path().template());
        edits().forEach(edit -> all.append('\n').append(edit.id().orElse("")));
        return TextId.of(all.toString());
    }
}
