package io.github.roadmapbot.publish.draft;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.board.DraftCard;
import io.github.roadmapbot.github.board.DraftCard.OnIssue;
import io.github.roadmapbot.github.board.Drafts;
import io.github.roadmapbot.store.BoardDrafts;
import io.github.roadmapbot.store.BoardDrafts.Kept;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an issue of the draft that stands on the board already. The card says whether that has happened, so that a lost answer
 * leaves no doubt.
 */
public final class Conversion {

    private static final Logger log = LoggerFactory.getLogger(Conversion.class);

    private final BoardDrafts kept;
    private final Drafts drafts;

    public Conversion(BoardDrafts kept, Drafts drafts) {
        this.kept = kept;
        this.drafts = drafts;
    }

    /** The issue that the draft has become; empty if there is none, or GitHub does not make one of it. */
    public Optional<OnIssue> of(SuggestionId id, BoardName board, RepositoryName repository) throws GitHubFailure {
        Optional<Kept> draft = kept.find(id);
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        Optional<DraftCard> card = drafts.look(board, draft.get().itemId());
        boolean convertible = card.filter(each -> each.draft().isPresent() && !each.archived())
                .isPresent();
        if (convertible && converted(board, draft.get(), repository)) {
            card = drafts.look(board, draft.get().itemId());
        }
        return card.flatMap(DraftCard::issue);
    }

    /** Fine-grained tokens cannot do it, whatever they may: then the issue is opened beside it, and the draft put away. */
    private boolean converted(BoardName board, Kept draft, RepositoryName repository) throws GitHubFailure {
        try {
            drafts.convert(board, draft.itemId(), repository);
            return true;
        } catch (NeedsPerson e) {
            log.info("GitHub does not make an issue of the draft {}: {}", draft.itemId(), e.getMessage());
            return false;
        }
    }
}
