package io.github.roadmapbot.publish.board;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.IssueOnBoard;
import io.github.roadmapbot.github.board.PlacedItem;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.store.BoardDrafts;
import io.github.roadmapbot.store.BoardDrafts.Kept;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places the issue on the project board, with its stage, category and quarter. Placing it twice is placing it once. What people
 * chose there before counts; only what the bot itself chose, while it was a draft, is replaced.
 */
public final class PlaceOnBoard implements StepRunner {

    private final Publishing publishing;
    private final Board board;
    private final MissingQuarter missing;
    private final Publications publications;
    private final BoardDrafts drafts;
    private final Discretion discretion;
    private final Clock clock;

    public PlaceOnBoard(
            Publishing publishing,
            Board board,
            MissingQuarter missing,
            Publications publications,
            BoardDrafts drafts,
            Discretion discretion,
            Clock clock) {
        this.publishing = publishing;
        this.board = board;
        this.missing = missing;
        this.publications = publications;
        this.drafts = drafts;
        this.discretion = discretion;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = publishing.facts(step.suggestion());
        if (facts.publication().boardItem().isPresent()
                || facts.publication().issue().isEmpty()) {
            return Outcome.DONE; // it was placed already, or its issue turned out to be another suggestion's
        }
        try {
            PlacedItem item = placed(facts);
            publications.placed(
                    step.suggestion(), new Publication.BoardItem(item.itemId(), item.board()), clock.instant());
            return Outcome.DONE;
        } catch (NeedsPerson e) {
            Optional<Outcome> added = missing.addedFirst(facts.roadmap(), Publishing.quarter(facts), e);
            if (added.isEmpty()) {
                throw e;
            }
            return added.get();
        }
    }

    private PlacedItem placed(CardFacts facts) throws IOException {
        PublishSettings settings = publishing.of(facts.roadmap());
        Publication.Issue issue = facts.publication().issue().orElseThrow();
        IssueOnBoard content =
                new IssueOnBoard(RepositoryName.parse(issue.repository()), issue.number(), issue.nodeId());
        Optional<Kept> draft = drafts.find(facts.suggestion().id());
        return board.place(
                settings.board(),
                content,
                options(facts, settings),
                free(settings),
                (field, there) -> draft.filter(kept -> kept.says(there)).isPresent());
    }

    private static Set<String> free(PublishSettings settings) {
        return Stream.concat(settings.fields().sponsor().stream(), settings.fields().goal().stream())
                .collect(Collectors.toSet());
    }

    private Map<String, String> options(CardFacts facts, PublishSettings settings) throws IOException {
        Wish wish = facts.suggestion().wish();
        Map<String, String> options = new HashMap<>(Map.of(
                settings.fields().stage(), settings.stage(),
                settings.fields().category(), facts.roadmap().categoryName(wish.category()),
                settings.fields().quarter(), Publishing.quarter(facts).onTheBoard()));
        Optional<String> level = facts.roadmap().category(wish.category()).flatMap(Category::sponsor);
        settings.fields().sponsor().ifPresent(field -> level.ifPresent(says -> options.put(field, says)));
        Optional<String> goal = settings.fields().goal();
        if (goal.isPresent()) {
            whole(facts).ifPresent(says -> options.put(goal.get(), says));
        }
        return options;
    }

    /** A card is read by those who can read its issue: what they could not read elsewhere does not stand on it either. */
    private Optional<String> whole(CardFacts facts) throws IOException {
        Optional<SuggestionId> id = facts.suggestion().plan().partOf();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        CardFacts whole = publishing.facts(id.get());
        boolean shown = !discretion.isKeptFrom(place(whole), place(facts));
        return Optional.of(whole.suggestion().title()).filter(title -> shown).map(SafeMarkdown::title);
    }

    /** Where its issue is, or will be. */
    private RepositoryName place(CardFacts facts) {
        return facts.publication()
                .issue()
                .map(issue -> RepositoryName.parse(issue.repository()))
                .orElseGet(() -> publishing.repository(facts));
    }
}
