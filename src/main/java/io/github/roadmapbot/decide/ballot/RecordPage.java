package io.github.roadmapbot.decide.ballot;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.BallotWords;
import io.github.roadmapbot.decide.Moment;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.decision.Ballots;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The record of all that was put to the vote, newest first, a few at a time. */
public final class RecordPage {

    public static final String NEXT = "decisions-next";

    private static final int MOST = 8;
    private static final int MOST_WORDS = 8;

    /** A page that somebody turns to. */
    record Wanted(String roadmap, int from, String words) {

        static Wanted read(String value) {
            String[] parts = value.split(" ", 3);
            return new Wanted(parts[0], Integer.parseInt(parts[1]), parts.length == 3 ? parts[2] : "");
        }

        @Override
        public String toString() {
            return "%s %d %s".formatted(roadmap, from, words);
        }
    }

    private final Ballots ballots;
    private final BallotDesk desk;

    public RecordPage(Ballots ballots, BallotDesk desk) {
        this.ballots = ballots;
        this.desk = desk;
    }

    /** Those in which each of the words stands. */
    Content content(Roadmap roadmap, String typed, int from) {
        List<String> wanted = Stream.of(typed.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        Ballots.Page page = ballots.search(roadmap.key(), wanted, from, MOST);
        if (page.ballots().isEmpty()) {
            return Texts.section(
                    wanted.isEmpty()
                            ? "Nothing was put to the vote yet. Maintainers do it with `/roadmap decide`."
                            : "Nothing that was put to the vote says that. `/roadmap decide list` shows all of it.");
        }
        String search = Mrkdwn.atMost(1000, String.join(" ", wanted));
        String title = "*Decisions* %d to %d of %d%s"
                .formatted(
                        from + 1,
                        from + page.ballots().size(),
                        page.all(),
                        search.isEmpty() ? "" : " with “%s”".formatted(escape(search)));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(title)));
        page.ballots().stream()
                .flatMap(ballot -> desk.of(ballot.id()).stream())
                .forEach(facts -> blocks.add(paragraph(line(facts))));
        List<BlockElement> buttons = buttons(roadmap, search, from, page.all());
        if (!buttons.isEmpty()) {
            blocks.add(actions(buttons));
        }
        return new Content(blocks, title);
    }

    private static String line(BallotFacts facts) {
        Ballot ballot = facts.ballot();
        String end = BallotWords.end(facts)
                .orElseGet(() -> "Open until " + Moment.minute(ballot.terms().closesAt(), facts.roadmap()));
        String reasons = ballot.closed()
                .map(closed -> closed.reasons())
                .filter(text -> !text.isEmpty())
                .map(text -> "\n>" + escape(Mrkdwn.atMost(300, text)).replace("\n", "\n>"))
                .orElse("");
        String link = facts.places()
                .comment()
                .map(comment -> " · " + Mrkdwn.link(comment.url().toString(), "on GitHub"))
                .orElse("");
        return "%s · about %s%s\n%s%s".formatted(BallotWords.name(facts), facts.about(), link, end, reasons);
    }

    private static List<BlockElement> buttons(Roadmap roadmap, String search, int from, int all) {
        List<BlockElement> buttons = new ArrayList<>();
        if (from > 0) {
            buttons.add(turn(NEXT + "-back", "Newer", new Wanted(roadmap.key(), Math.max(0, from - MOST), search)));
        }
        if (from + MOST < all) {
            buttons.add(turn(NEXT, "Older", new Wanted(roadmap.key(), from + MOST, search)));
        }
        return buttons;
    }

    private static ButtonElement turn(String action, String text, Wanted wanted) {
        return button(button -> button.actionId(action).text(words(text)).value(wanted.toString()));
    }
}
