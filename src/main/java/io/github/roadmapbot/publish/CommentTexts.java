package io.github.roadmapbot.publish;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.store.Remarks;
import io.github.roadmapbot.store.Remarks.Remark;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** What the bot says of a suggestion in the discussion of its quarter, as it is now, to whoever reads there. */
public final class CommentTexts {

    private final Publishing publishing;
    private final Proposers proposers;
    private final Remarks remarks;
    private final Discretion discretion;

    public CommentTexts(Publishing publishing, Proposers proposers, Remarks remarks, Discretion discretion) {
        this.publishing = publishing;
        this.proposers = proposers;
        this.remarks = remarks;
        this.discretion = discretion;
    }

    /** Whichever the bot wrote: an answer does not become the whole wish because its author deleted that. */
    String now(CardFacts facts) throws IOException {
        if (facts.suggestion().state() instanceof State.Merged merged) {
            return PointerBody.render(address(publishing.facts(merged.into())), mark(facts));
        }
        if (facts.publication().issue().isEmpty() || isUndecided(facts)) {
            return MirrorBody.render(facts, proposers.of(facts.suggestion()).name(), mark(facts));
        }
        boolean answers = facts.publication()
                .comment()
                .flatMap(Publication.Comment::answers)
                .isPresent();
        return answers ? answer(facts) : own(facts);
    }

    private static boolean isUndecided(CardFacts facts) {
        State state = facts.suggestion().state();
        return !(state instanceof State.OnGitHub || state instanceof State.Approved);
    }

    /** Whether it stands in a discussion in its author's own words. */
    boolean isFromDiscussion(CardFacts facts) {
        return remarks.of(facts.suggestion().id()).isPresent();
    }

    /** The comment that can be answered, because the suggestion was taken from it and it is there still. */
    Optional<Remark> answered(CardFacts facts) {
        return remarks.of(facts.suggestion().id()).filter(remark -> remark.sight() != Remarks.Sight.DELETED);
    }

    /** In a comment of its own. */
    String own(CardFacts facts) throws IOException {
        return CommentBody.render(facts, proposers.of(facts.suggestion()).name(), address(facts), mark(facts));
    }

    /** Beneath the comment that it was taken from. */
    String answer(CardFacts facts) throws IOException {
        Optional<String> reply = remarks.of(facts.suggestion().id())
                .filter(remark -> remark.replyTo().isPresent())
                .map(remark -> remark.url().toString());
        return ReplyBody.render(
                facts.suggestion().state(), Publishing.quarter(facts), address(facts), reply, mark(facts));
    }

    /** Whether its issue is not named where its discussion is. */
    boolean isKept(CardFacts facts) throws IOException {
        Optional<Publication.Issue> issue = facts.publication().issue();
        return issue.isPresent()
                && discretion.isKeptFrom(
                        RepositoryName.parse(issue.get().repository()),
                        publishing.of(facts.roadmap()).repository());
    }

    /** Of its issue, if it has one that may be named. */
    private Optional<URI> address(CardFacts facts) throws IOException {
        return isKept(facts) ? Optional.empty() : facts.publication().issue().map(Publication.Issue::url);
    }

    private Mark mark(CardFacts facts) {
        return publishing.mark(facts.suggestion().id(), "comment");
    }
}
