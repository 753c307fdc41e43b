package io.github.roadmapbot.card.notice;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Mrkdwn.user;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.element.ButtonElement;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Moves.Move;
import io.github.roadmapbot.text.VisibleText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of a suggestion, told to those who wait to hear it. Whatever happens next, a move is told as it was. */
public final class News {

    /** Opens the window in which the proposer answers. */
    public static final String ANSWER = "question-answer";

    private News() {}

    /** For the card's thread, where it was talked about. */
    public static Content forThread(CardFacts facts) {
        return Texts.section(Phrases.state(facts));
    }

    /** A move for the card's thread. */
    public static Content forThread(CardFacts facts, Move move) {
        String why = quoted(move.why());
        if (move.to().equals("needs-info")) {
            return Texts.section(
                    "%s, the maintainers ask you:\n%s\nThe button for your answer is in my message to you, and in what `/roadmap show %s` shows you."
                            .formatted(
                                    user(facts.suggestion().proposer()),
                                    why,
                                    facts.suggestion().id()));
        }
        if (move.from().equals("needs-info")) {
            return Texts.section("The proposer's answer:\n" + why);
        }
        if (move.isFromGitHub()) {
            return Texts.section(Tidings.forThread(facts, move));
        }
        if (Aftermath.is(move)) {
            return Texts.section(Aftermath.forThread(move));
        }
        return switch (move.to()) {
            case "declined" ->
                Texts.section(
                        ":no_entry: The maintainers decided against it: " + escape(VisibleText.isolated(move.why())));
            case "deferred" -> Texts.section(":calendar: " + deferred(facts) + (why.isEmpty() ? "" : "\n" + why));
            case "withdrawn" ->
                Texts.section(
                        ":leftwards_arrow_with_hook: It was taken off, because %s.".formatted(escape(move.why())));
            case "merged" -> Texts.section(":scissors: It was split %s.".formatted(escape(move.why())));
            case "draft" ->
                Texts.section(":arrows_counterclockwise: The maintainers opened it again. You can vote on it.");
            default -> forThread(facts);
        };
    }

    /** For the proposer. */
    public static Content forProposer(CardFacts facts) {
        State state = facts.suggestion().state();
        String name = Phrases.name(facts.suggestion());
        if (state instanceof State.Published published) {
            String next = facts.suggestion().wish().volunteer()
                    ? "You offered to do it yourself: say so on the issue, so that it is given to you."
                    : "Follow the issue to see how it goes.";
            return Texts.section(":tada: Your suggestion %s is on the roadmap for %s: %s\n%s"
                    .formatted(name, published.quarter(), Phrases.links(facts), next));
        }
        if (state instanceof State.Declined declined) {
            return declined(facts, declined.decision().reason());
        }
        return Texts.section("%s\n%s".formatted(name, Phrases.state(facts)));
    }

    /** A move for the proposer. */
    public static Content forProposer(CardFacts facts, Move move) {
        String name = Phrases.name(facts.suggestion());
        if (move.isFromGitHub()) {
            return Texts.section(Tidings.forProposer(facts, move));
        }
        if (Aftermath.is(move)) {
            return Texts.section(Aftermath.forProposer(facts, move));
        }
        if (move.from().equals(move.to())) {
            return Texts.section("%s: %s. Everybody who voted for either counts once here.%s"
                    .formatted(name, escape(firstLine(move.why())), note(afterFirstLine(move.why()))));
        }
        return switch (move.to()) {
            case "needs-info" -> question(facts, move.why());
            case "declined" -> declined(facts, move.why());
            case "deferred" ->
                Texts.section("Your suggestion %s is kept for later. %s%s"
                        .formatted(name, deferred(facts), note(move.why())));
            case "merged" -> merged(facts, move);
            case "published" -> published(facts);
            case "draft" -> Texts.section(reopened(name, move) + " I will tell you here what the maintainers decide.");
            default -> forProposer(facts);
        };
    }

    /** For the maintainers; whoever asked is mentioned, because they wait for the answer. */
    public static Content forMaintainers(CardFacts facts, List<Move> moves, Move move, Optional<Place> review) {
        String name = Phrases.name(facts.suggestion());
        String card = review.map(place -> link(place.permalink(), "Its card")).orElse("Its card");
        if (move.from().equals("needs-info")) {
            return Texts.section("%s, %s has its answer:\n%s\n%s waits for a decision again."
                    .formatted(asker(moves), name, quoted(move.why()), card));
        }
        if (move.isFromGitHub()) {
            return Texts.section(
                    ":warning: %s: %s. %s keeps its place, and I open no other issue. If it was moved, give me access to where it is now."
                            .formatted(name, escape(move.why()), card));
        }
        return Texts.section(
                ":alarm_clock: %s is back: %s. %s waits for a decision.".formatted(name, escape(move.why()), card));
    }

    private static String asker(List<Move> moves) {
        return question(moves).map(move -> user(move.by())).orElse("Maintainers");
    }

    /** Who waits for what a move brings: whoever asked, if it is the answer. */
    public static Set<String> waiting(List<Move> moves, Move move) {
        return move.from().equals("needs-info")
                ? question(moves).map(asked -> Set.of(asked.by())).orElse(Set.of())
                : Set.of();
    }

    private static Optional<Move> question(List<Move> moves) {
        return moves.stream().filter(move -> move.to().equals("needs-info")).reduce((earlier, later) -> later);
    }

    private static Content question(CardFacts facts, String question) {
        String text = "The maintainers have a question about your suggestion %s:\n%s"
                .formatted(Phrases.name(facts.suggestion()), quoted(question));
        return new Content(
                List.of(
                        paragraph(text),
                        actions(actions -> actions.elements(List.of(answerButton(facts.suggestion()))))),
                Mrkdwn.shortened(Texts.SECTION_LIMIT, text));
    }

    /** Opens the window for the proposer's answer. */
    public static ButtonElement answerButton(Suggestion suggestion) {
        return button(button -> button.actionId(ANSWER)
                .value(suggestion.id().toString())
                .style("primary")
                .text(words("Answer…")));
    }

    /** For the proposer of a duplicate, too. */
    private static Content published(CardFacts facts) {
        return facts.suggestion().state() instanceof State.Merged merged
                ? Texts.section(":tada: Your suggestion %s is on the roadmap as %s: how it goes is told on its card."
                        .formatted(Phrases.name(facts.suggestion()), Phrases.linked(facts, merged.into())))
                : forProposer(facts);
    }

    private static Content declined(CardFacts facts, String reason) {
        return Texts.section("The maintainers decided against your suggestion %s, for this reason:\n>%s\n%s"
                .formatted(Phrases.name(facts.suggestion()), escape(reason).replace("\n", "\n>"), talk(facts)));
    }

    private static Content merged(CardFacts facts, Move move) {
        String name = Phrases.name(facts.suggestion());
        if (move.why().startsWith("into ")) {
            return Texts.section(
                    "Your suggestion %s was split %s. `/roadmap show` and a number shows each, and lets you edit or withdraw it."
                            .formatted(name, escape(move.why())));
        }
        return Texts.section("Your suggestion %s goes on as a %s. Everybody who voted for either counts once there.%s"
                .formatted(name, escape(firstLine(move.why())), note(afterFirstLine(move.why()))));
    }

    private static String reopened(String name, Move move) {
        return move.from().equals("merged")
                ? "Your suggestion %s stands by itself again.".formatted(name)
                : ":arrows_counterclockwise: Your suggestion %s is open again.".formatted(name);
    }

    private static String deferred(CardFacts facts) {
        return facts.suggestion().state() instanceof State.Deferred deferred
                ? "It comes back when %s is being planned.".formatted(deferred.quarter())
                : "It comes back when its quarter is being planned.";
    }

    private static String note(String why) {
        return why.isBlank() ? "" : "\n" + quoted(why);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String afterFirstLine(String text) {
        return text.lines().skip(1).reduce("", (all, line) -> all.isEmpty() ? line : all + "\n" + line);
    }

    private static String quoted(String text) {
        return text.isBlank() ? "" : ">" + escape(VisibleText.isolated(text)).replace("\n", "\n>");
    }

    private static String talk(CardFacts facts) {
        String thread = facts.feedbackCard()
                .map(place -> link(place.permalink(), "the thread of its card"))
                .orElse("the thread of its card");
        return "Thank you for suggesting it. If something was missed, say so in %s.".formatted(thread);
    }
}
