package io.github.roadmapbot.home.tab;

import static io.github.roadmapbot.slack.Mrkdwn.channel;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.notice.News;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.home.Line;
import io.github.roadmapbot.slack.home.Part;
import io.github.roadmapbot.store.Involvement;
import io.github.roadmapbot.store.Involvement.Some;
import io.github.roadmapbot.text.VisibleText;
import java.util.List;

/** What somebody has to do with suggestions: theirs, those they voted for, and what they were asked. */
public final class Own {

    private static final int MOST = 8;
    private static final int SHOWN_QUESTION = 300;

    private final Involvement involvement;
    private final CardDesk desk;

    public Own(Involvement involvement, CardDesk desk) {
        this.involvement = involvement;
        this.desk = desk;
    }

    public Part suggestions(Visitor visitor) {
        Some own = suggested(visitor);
        return part(
                ":bulb: *Your suggestions*",
                own,
                "`/roadmap mine` lists them, `/roadmap show` and a number shows one.");
    }

    public Part votes(Visitor visitor) {
        return part(":thumbsup: *You voted for*", voted(visitor), "`/roadmap show` and a number shows any other.");
    }

    /** Somebody who has neither suggested nor voted is told what can be done here. */
    public Part welcome(Visitor visitor) {
        boolean first = suggested(visitor).all() == 0 && voted(visitor).all() == 0;
        List<Line> lines = List.of(
                new Line("• *Suggest something* with the button above, or with *Suggest for the roadmap* in the menu of"
                        + " any message."),
                new Line("• *Vote* with an emoji on the cards in %s: one person, one vote."
                        .formatted(channel(visitor.roadmap().feedbackChannel()))),
                new Line(
                        "• *Hear what becomes of it*: I write to you when it is decided or shipped, or when somebody asks"
                                + " you something."),
                new Line("What you suggested, what you voted for and what waits for you will stand here."));
        return new Part(":wave: *Welcome! Here is what you can do*", first ? lines : List.of(), "");
    }

    /** What the maintainers asked about somebody's suggestions. */
    public List<Line> asked(Visitor visitor) {
        return involvement.askedAbout(visitor.roadmap().key(), visitor.person()).stream()
                .map(this::asked)
                .toList();
    }

    private Line asked(Suggestion suggestion) {
        String question = suggestion.state() instanceof State.NeedsInfo asked
                ? asked.decision().reason()
                : "";
        return new Line(
                ":grey_question: The maintainers ask you about %s:\n>%s"
                        .formatted(
                                Words.name(suggestion, desk.facts(suggestion).feedbackCard()),
                                Mrkdwn.escape(VisibleText.isolated(
                                        Mrkdwn.atMost(SHOWN_QUESTION, VisibleText.line(question))))),
                News.answerButton(suggestion));
    }

    private Some suggested(Visitor visitor) {
        return involvement.suggested(visitor.roadmap().key(), visitor.person(), MOST);
    }

    private Some voted(Visitor visitor) {
        return involvement.votedFor(
                visitor.roadmap().key(), visitor.person(), visitor.roadmap().voteEmojis(), MOST);
    }

    private Part part(String heading, Some some, String where) {
        List<Line> lines = some.suggestions().stream()
                .map(each -> new Line(Words.line(desk.facts(each))))
                .toList();
        return Part.of(heading, lines, MOST, some.all(), where);
    }
}
