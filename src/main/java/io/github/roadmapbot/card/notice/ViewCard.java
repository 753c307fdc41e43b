package io.github.roadmapbot.card.notice;

import static io.github.roadmapbot.slack.Mrkdwn.atMost;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.text.VisibleText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the maintainers what is not right about the view of a quarter, and how they mend it in a minute. */
public final class ViewCard {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_TITLE = 60;
    private static final int SHOWN = 10;
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\w.:-]+/([\\w./-]+/(?:issues|pull)/\\d+)");

    private ViewCard() {}

    /**
     * The message.
     *
     * @param name what the view is called
     */
    public static Content content(String name, Quarter quarter, QuarterView view) {
        if (!view.isThere()) {
            return Texts.section(refused(name, view));
        }
        return Texts.section(view.isRefused() ? unseen(name, quarter, view) : different(name, quarter, view));
    }

    private static String unseen(String name, Quarter quarter, QuarterView view) {
        return """
                :mag: I cannot look any more whether the view %s shows what is on the board for %s.
                >%s
                I try again every day. Nothing waits for that.\
                """.formatted(
                        link(view.url().toString(), name),
                        quarter,
                        escape(atMost(LONGEST_REASON, view.refused())).replace("\n", "\n>"));
    }

    private static String refused(String name, QuarterView view) {
        return """
                :mag: I could not make the view *%s* on the %s. Everything else goes on without it.
                >%s
                I try again every day. To make it by hand: open the board, click *New view* → *Board*, put `%s` into the filter, click *Save*, and call it %s.\
                """.formatted(
                        escape(name),
                        link(view.url().toString(), "board"),
                        escape(atMost(LONGEST_REASON, view.refused())).replace("\n", "\n>"),
                        escape(view.filter()),
                        escape(name));
    }

    private static String different(String name, Quarter quarter, QuarterView view) {
        String found = Stream.of(
                        said(
                                "It does not show",
                                view.missing().stream()
                                        .map(SuggestionId::toString)
                                        .toList()),
                        said(
                                "It shows, though it is not of that quarter:",
                                view.strange().stream().map(ViewCard::shown).toList()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return """
                :mag: The view %s does not show exactly what is on the board for %s.
                %s
                To mend it: put `%s` into its filter and click *Save*. Nothing waits for that.\
                """.formatted(link(view.url().toString(), name), quarter, found, escape(view.filter()));
    }

    /** A link where it is the address of an issue; a draft has nothing but its title. */
    private static String shown(String item) {
        Matcher address = ADDRESS.matcher(item);
        return address.matches()
                ? link(item, address.group(1))
                : "\"%s\"".formatted(escape(atMost(LONGEST_TITLE, VisibleText.isolated(item))));
    }

    private static String said(String what, List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        int more = items.size() - SHOWN;
        return "• %s %s%s."
                .formatted(
                        what,
                        String.join(", ", items.subList(0, Math.min(SHOWN, items.size()))),
                        more > 0 ? " and %d more".formatted(more) : "");
    }
}
