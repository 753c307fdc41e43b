package io.github.roadmapbot.home.tab;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.home.Line;
import io.github.roadmapbot.slack.home.Part;
import io.github.roadmapbot.store.Candidates;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The quarter that runs: its days, and how much of what was planned is shipped. */
public final class QuarterAtAGlance {

    /** Opens the window for a suggestion; the value is the roadmap's key. */
    public static final String SUGGEST = "home-suggest";

    /** Chooses which roadmap is shown. */
    public static final String CHOOSE = "home-roadmap";

    private static final int LONGEST_HEADER = 150;
    private static final int MOST_CHOICES = 100;
    private static final int MOST_CATEGORIES = 12;
    private static final int BAR = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private static final String UNCERTAIN =
            ":warning: Slack did not tell me who you are, so I show less than you may see. Please open this again in a minute.";

    private final Candidates candidates;

    public QuarterAtAGlance(Candidates candidates) {
        this.candidates = candidates;
    }

    /** What stands above everything else. */
    List<LayoutBlock> head(Visitor visitor) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String title = "%s · %s".formatted(visitor.roadmap().project(), visitor.current());
        blocks.add(header(header -> header.text(PlainTextObject.builder()
                .text(Mrkdwn.atMost(LONGEST_HEADER, title))
                .emoji(false)
                .build())));
        if (visitor.seen().roadmap()) {
            blocks.add(paragraph(days(visitor)));
            blocks.add(actions(buttons(visitor)));
        }
        if (!visitor.seen().certain()) {
            blocks.add(smallPrint(UNCERTAIN));
        }
        return blocks;
    }

    private static String days(Visitor visitor) {
        Quarter current = visitor.current();
        LocalDate today = visitor.today();
        long left = ChronoUnit.DAYS.between(today, current.lastDay());
        long week = ChronoUnit.WEEKS.between(current.firstDay(), today) + 1;
        String planned = visitor.planned().equals(current)
                ? "It is still being planned: what is approved now belongs to it."
                : "What is approved now belongs to *%s*, which begins on %s."
                        .formatted(
                                visitor.planned(), DAY.format(visitor.planned().firstDay()));
        return ":calendar: *%s* runs from %s to %s: week %d, %s.\n%s"
                .formatted(
                        current,
                        DAY.format(current.firstDay()),
                        DAY.format(current.lastDay()),
                        week,
                        left == 0 ? "today is its last day" : left == 1 ? "1 day left" : left + " days left",
                        planned);
    }

    private static List<BlockElement> buttons(Visitor visitor) {
        List<BlockElement> buttons = new ArrayList<>();
        buttons.add(button(button -> button.actionId(SUGGEST)
                .value(visitor.roadmap().key())
                .style("primary")
                .text(words("Suggest something…"))));
        if (visitor.choices().size() > 1) {
            List<OptionObject> options = visitor.choices().stream()
                    .limit(MOST_CHOICES)
                    .map(QuarterAtAGlance::option)
                    .toList();
            buttons.add(staticSelect(select -> select.actionId(CHOOSE)
                    .placeholder(Texts.words("Another roadmap"))
                    .options(options)
                    .initialOption(option(visitor.roadmap()))));
        }
        return buttons;
    }

    private static OptionObject option(Roadmap roadmap) {
        return Texts.option(roadmap.key(), roadmap.project(), "");
    }

    /** How much of what was planned is shipped, by category. */
    public Part progress(Visitor visitor) {
        List<Suggestion> planned = planned(visitor, visitor.current());
        List<Line> lines = new ArrayList<>();
        Set<String> categories = new LinkedHashSet<>();
        visitor.roadmap().categories().stream().map(Category::key).forEach(categories::add);
        planned.forEach(each -> categories.add(each.wish().category()));
        categories.stream()
                .map(category -> planned.stream()
                        .filter(each -> each.wish().category().equals(category))
                        .toList())
                .filter(those -> !those.isEmpty())
                .limit(MOST_CATEGORIES)
                .forEach(those -> lines.add(line(visitor, those)));
        if (planned.isEmpty()) {
            lines.add(new Line("Nothing was planned for it."));
        }
        lines.add(new Line(next(visitor)));
        long shipped = shipped(planned);
        String heading = planned.isEmpty()
                ? ":chart_with_upwards_trend: *%s so far*".formatted(visitor.current())
                : ":chart_with_upwards_trend: *%s so far*: %d of %d shipped"
                        .formatted(visitor.current(), shipped, planned.size());
        return new Part(heading, lines, "");
    }

    private static Line line(Visitor visitor, List<Suggestion> those) {
        long shipped = shipped(those);
        int full = (int) (BAR * shipped / those.size());
        return new Line("`%s%s`  %s: %d of %d"
                .formatted(
                        "█".repeat(full),
                        "░".repeat(BAR - full),
                        escape(visitor.roadmap()
                                .categoryName(those.get(0).wish().category())),
                        shipped,
                        those.size()));
    }

    private String next(Visitor visitor) {
        int waiting = candidates.undecided(visitor.roadmap().key()).size();
        String waits = waiting == 1 ? "1 suggestion waits" : waiting + " suggestions wait";
        if (visitor.planned().equals(visitor.current())) {
            return waits + " for a decision.";
        }
        return "For %s %d planned so far, %s for a decision."
                .formatted(
                        visitor.planned(), planned(visitor, visitor.planned()).size(), waits);
    }

    /** What was only kept for a quarter is not planned for it yet. */
    private List<Suggestion> planned(Visitor visitor, Quarter quarter) {
        return candidates.plannedFor(visitor.roadmap().key(), quarter).stream()
                .filter(each -> !(each.state() instanceof State.Deferred))
                .toList();
    }

    private static long shipped(List<Suggestion> those) {
        return those.stream()
                .filter(each -> each.state() instanceof State.Shipped)
                .count();
    }
}
