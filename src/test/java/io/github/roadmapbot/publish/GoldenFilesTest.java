package io.github.roadmapbot.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Elsewhere;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.publish.discussion.LedgerText;
import io.github.roadmapbot.publish.opening.DiscussionFacts;
import io.github.roadmapbot.publish.opening.DiscussionTemplate;
import io.github.roadmapbot.store.Ledgers.Line;
import io.github.roadmapbot.store.Messages.Place;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every body that GitHub's readers get to see. */
class GoldenFilesTest {

    private static final Mark MARK = Mark.of("5f2c8a1e", "R-42/issue");

    @ParameterizedTest
    @EnumSource
    void theIssue(Sample sample) {
        Golden.markdown("issue", sample, issue(sample, sample.approved()));
    }

    @ParameterizedTest
    @EnumSource
    void theIssueOfWhatWasApprovedForAReason(Sample sample) {
        Golden.markdown("issue-with-reason", sample, issue(sample, sample.approvedWithReason()));
    }

    @ParameterizedTest
    @EnumSource
    void theComment(Sample sample) {
        CardFacts facts = sample.approvedWithReason();

        Golden.markdown("comment", sample, CommentBody.render(facts, sample.proposerName(), address(sample), MARK));
        Golden.markdown(
                "comment-private", sample, CommentBody.render(facts, sample.proposerName(), Optional.empty(), MARK));
    }

    @ParameterizedTest
    @EnumSource
    void theDiscussion(Sample sample) {
        String title = DiscussionTitle.DEFAULT.of(sample.roadmap(), Sample.QUARTER);
        DiscussionFacts facts = new DiscussionFacts(
                sample.roadmap(),
                Sample.QUARTER,
                sample == Sample.MINIMAL ? "" : sample.reason(),
                sample == Sample.MINIMAL ? List.of() : DiscussionFacts.QUESTIONS,
                Collections.nCopies(open(sample), line(sample)));

        String body = DiscussionTemplate.DEFAULT.body(facts, MARK);

        Golden.markdown("discussion", sample, "# " + title + "\n\n" + body);
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerBeneathAComment(Sample sample) {
        State state = sample.published().suggestion().state();

        Golden.markdown(
                "answer", sample, ReplyBody.render(state, Sample.QUARTER, address(sample), Optional.empty(), MARK));
        Golden.markdown(
                "answer-private",
                sample,
                ReplyBody.render(state, Sample.QUARTER, Optional.empty(), Optional.empty(), MARK));
    }

    private static Optional<URI> address(Sample sample) {
        return sample.approvedWithReason().publication().issue().map(Publication.Issue::url);
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsThereBeforeItIsApproved(Sample sample) {
        Golden.markdown("mirror", sample, MirrorBody.render(released(sample.draft()), sample.proposerName(), MARK));
        Golden.markdown(
                "mirror-declined", sample, MirrorBody.render(released(sample.declined()), sample.proposerName(), MARK));
    }

    @Test
    void whatMustNotBeShownIsNot() {
        String title = Sample.USUAL.draft().suggestion().title();

        assertThat(MirrorBody.render(Sample.USUAL.draft(), "max", MARK)).doesNotContain(title, "max");
        assertThat(MirrorBody.render(Sample.USUAL.declined(), "max", MARK))
                .doesNotContain(title, Sample.USUAL.reason());
        assertThat(MirrorBody.render(released(Sample.USUAL.withdrawn()), "max", MARK))
                .doesNotContain(title, "max");
    }

    private static CardFacts released(CardFacts facts) {
        Suggestion known = facts.suggestion();
        Suggestion suggestion = new Suggestion(
                known.id(),
                known.roadmap(),
                known.proposer(),
                known.recorder(),
                known.source(),
                known.wish(),
                known.state(),
                known.suggestedAt(),
                known.plan(),
                new Elsewhere(Optional.empty(), Optional.empty(), true));
        return new CardFacts(
                suggestion,
                facts.roadmap(),
                facts.votes(),
                facts.publication(),
                facts.feedbackCard(),
                facts.troubles(),
                facts.undoable(),
                facts.ties(),
                facts.addresses());
    }

    @ParameterizedTest
    @EnumSource
    void theSummaryOfADiscussion(Sample sample) {
        Map<String, Integer> others = new TreeMap<>(Map.of("declined", 1, "draft", 3, "snoozed", 2));

        String body = LedgerText.render(sample.roadmap(), Sample.QUARTER, List.of(line(sample)), others, MARK);

        Golden.markdown("ledger", sample, body);
    }

    private static Line line(Sample sample) {
        Suggestion suggestion = sample.approved().suggestion();
        URI address =
                sample.approvedWithReason().publication().issue().orElseThrow().url();
        return new Line(suggestion.title(), suggestion.wish().category(), address, "published");
    }

    private static int open(Sample sample) {
        return switch (sample) {
            case MINIMAL -> 0;
            case USUAL -> 2;
            case MAXIMAL -> 40;
        };
    }

    /** The longest sample is by somebody who has linked an account. */
    private static Optional<URI> account(Sample sample) {
        return sample == Sample.MAXIMAL ? Optional.of(URI.create("https://github.com/octo-cat")) : Optional.empty();
    }

    private static String issue(Sample sample, CardFacts facts) {
        Optional<String> card = facts.feedbackCard().map(Place::permalink);
        Proposer proposer = new Proposer(sample.proposerName(), account(sample));
        return "# " + IssueBody.title(facts, IssueTemplate.DEFAULT) + "\n\n"
                + IssueBody.render(facts, proposer, card, MARK, IssueTemplate.DEFAULT)
                        .body();
    }
}
