package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.cycle.PublishedPage;
import io.github.roadmapbot.feedback.cycle.PublishedPage.Fate;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.docs.PullRequest;
import io.github.roadmapbot.github.docs.PullRequest.State;
import io.github.roadmapbot.quarter.Word;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.cycle.Cycles.Due;
import io.github.roadmapbot.store.cycle.Pages;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What everything about pages works with: where they are, what is in them, and what became of them. */
public record PageDesk(Roadmaps roadmaps, Map<String, PagePlace> places, PageText text, Pages pages, Clock clock) {

    public PageDesk {
        places = Map.copyOf(places);
    }

    /** What a step is about; empty if that roadmap has no pages any more, or there is nothing to show yet. */
    Optional<PageDraft> draft(Step step) throws GitHubFailure {
        Quarter quarter = Quarter.parse(step.detail());
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        PagePlace place = places.get(step.subject());
        return roadmap.isEmpty() || place == null
                ? Optional.empty()
                : text.of(roadmap.get(), quarter).map(page -> draft(roadmap.get(), quarter, place, page));
    }

    /** Once people read the page of a later quarter, that stands where this one stood. */
    private PageDraft draft(Roadmap roadmap, Quarter quarter, PagePlace place, PageText.Page page) {
        boolean archived = place.moves() && pages.overtaken(roadmap.key(), quarter);
        PagePath path = archived ? place.archive() : place.path();
        return new PageDraft(roadmap, quarter, place, path.of(quarter), page);
    }

    /** The pull request that is known, as long as it is in the configured repository. */
    Optional<PublishedPage.Pull> known(PageDraft draft) {
        return pages.of(draft.roadmap().key(), draft.quarter())
                .pull()
                .filter(pull ->
                        pull.repository().equals(draft.place().repository().toString()));
    }

    /** Keeps what GitHub says of the pull request. */
    void seen(PageDraft draft, PullRequest pull) {
        Fate fate = pull.open() ? Fate.OPEN : pull.state() instanceof State.Merged ? Fate.MERGED : Fate.CLOSED;
        Optional<Instant> mergedAt =
                pull.state() instanceof State.Merged merged ? Optional.of(merged.at()) : Optional.empty();
        pages.seen(
                draft.roadmap().key(),
                draft.quarter(),
                new PublishedPage.Pull(draft.place().repository().toString(), pull.number(), pull.url(), fate),
                mergedAt,
                news(draft, pull),
                now());
    }

    /** Maintainers hear once that there is something to merge, and everybody once that there is something to read. */
    private List<Due> news(PageDraft draft, PullRequest pull) {
        PublishedPage before = pages.of(draft.roadmap().key(), draft.quarter());
        if (pull.open() && before.pull().isEmpty()) {
            return List.of(Word.due(draft.quarter(), Word.PROPOSED, pull.url().toString()));
        }
        return pull.state() instanceof State.Merged && !before.isThere()
                ? List.of(Word.due(draft.quarter(), Word.PAGE, draft.address(pull.url())))
                : List.of();
    }

    Instant now() {
        return clock.instant();
    }
}
