package io.github.roadmapbot.decide.glance;

import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;

import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.BallotWords;
import io.github.roadmapbot.decide.Moment;
import io.github.roadmapbot.decide.inquiry.InquiryCard;
import io.github.roadmapbot.decide.inquiry.InquiryDesk;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.home.Line;
import io.github.roadmapbot.store.decision.BallotPlaces;
import io.github.roadmapbot.store.decision.Ballots;
import io.github.roadmapbot.text.VisibleText;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The words that somebody owes: a vote that binds, or an answer about what is theirs. */
public final class OwedWords {

    private static final int SHOWN = 300;

    private final BallotDesk desk;
    private final Ballots ballots;
    private final InquiryDesk inquiries;

    public OwedWords(BallotDesk desk, Ballots ballots, InquiryDesk inquiries) {
        this.desk = desk;
        this.ballots = ballots;
        this.inquiries = inquiries;
    }

    /**
     * The votes that count somebody's voice and have not heard it, the first to end first.
     *
     * @param decides whether they may decide in a council at this moment; asked once for each
     */
    public List<Line> votes(Roadmap roadmap, String person, Predicate<Council> decides) {
        Map<Council, Boolean> known = new EnumMap<>(Council.class);
        return ballots.owedBy(roadmap.key(), person).stream()
                .filter(ballot -> Boolean.TRUE.equals(known.computeIfAbsent(ballot.council(), decides::test)))
                .flatMap(ballot -> desk.of(ballot.id()).stream())
                .map(facts -> new Line(vote(facts)))
                .toList();
    }

    private static String vote(BallotFacts facts) {
        boolean lazy = facts.ballot().terms().rule() == Rule.LAZY;
        return ":ballot_box_with_ballot: %s  ·  %s until %s"
                .formatted(
                        BallotWords.name(facts),
                        lazy ? "you can object" : "your vote counts",
                        Moment.minute(facts.ballot().terms().closesAt(), facts.roadmap()));
    }

    /** The questions and risks about somebody's suggestions, goals and tasks that nobody has answered. */
    public List<Line> answers(Roadmap roadmap, String person) {
        return inquiries.inquiries().waitingFor(roadmap.key(), person).stream()
                .filter(Inquiry::isOpen)
                .map(this::answer)
                .toList();
    }

    private Line answer(Inquiry inquiry) {
        String id = inquiry.id().toString();
        String name = place(inquiry).map(address -> link(address, id)).orElse(id);
        String words = Mrkdwn.atMost(SHOWN, VisibleText.line(inquiry.words()));
        return new Line(
                ":question: %s, a %s about %s:\n>%s"
                        .formatted(
                                name,
                                inquiry.kind().key(),
                                inquiries.subjects().name(inquiry.subject()),
                                escape(VisibleText.isolated(words))),
                button(button -> button.actionId(InquiryCard.ANSWER).value(id).text(Texts.words("Answer…"))));
    }

    /** Where whoever is asked can read it: about an issue, its card is with the maintainers. */
    private Optional<String> place(Inquiry inquiry) {
        if (!(inquiry.subject() instanceof Subject.Ticket)) {
            return inquiries.places().card(inquiry.id()).map(BallotPlaces.Card::permalink);
        }
        return inquiry.source()
                .or(() -> inquiries.places().comment(inquiry.id()).map(BallotPlaces.Written::url))
                .map(URI::toString);
    }
}
