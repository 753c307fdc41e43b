package io.github.roadmapbot.decide.inquiry;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.github.roadmapbot.decide.Moment;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.Inquiry.Kind;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.decision.InquiryRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What waits for an answer, newest first, a few at a time; on demand also what has one. */
public final class InquiryList {

    public static final String NEXT = "inquiries-next";

    private static final String ALL = "all";
    private static final int MOST = 8;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 300;

    /** What is listed under which command. */
    private static final Map<String, Set<Kind>> KINDS =
            Map.of("ask", Set.of(Kind.QUESTION, Kind.RISK), "risk", Set.of(Kind.RISK), "remark", Set.of(Kind.REMARK));

    /**
     * A page that somebody turns to.
     *
     * @param command by which it was asked for
     */
    record Wanted(String roadmap, String command, int from, String words) {

        /** Empty for what no button of ours says. */
        static Optional<Wanted> read(String value) {
            String[] parts = value.split(" ", 4);
            boolean ours = parts.length >= 3 && KINDS.containsKey(parts[1]) && parts[2].matches("[0-9]{1,6}");
            return ours
                    ? Optional.of(new Wanted(
                            parts[0], parts[1], Integer.parseInt(parts[2]), parts.length == 4 ? parts[3] : ""))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "%s %s %d %s".formatted(roadmap, command, from, words);
        }
    }

    private final InquiryRecord record;
    private final InquiryDesk desk;
    private final Door door;

    public InquiryList(InquiryRecord record, InquiryDesk desk, Door door) {
        this.record = record;
        this.desk = desk;
        this.door = door;
    }

    /** Those in which each of the words stands, as far as they are for this person. */
    Content content(Roadmap roadmap, Wanted wanted, String user) {
        List<String> typed = Stream.of(wanted.words().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        boolean all = !typed.isEmpty() && typed.get(0).equalsIgnoreCase(ALL);
        List<String> sought = all ? typed.subList(1, typed.size()) : typed;
        Set<Kind> kinds = KINDS.getOrDefault(wanted.command(), Set.of());
        boolean everything = door.refusal(roadmap, Council.MAINTAINERS, user).isEmpty();
        Optional<String> reader = everything ? Optional.empty() : Optional.of(user);
        InquiryRecord.Page page =
                record.search(roadmap.key(), new InquiryRecord.Wanted(kinds, all, sought, reader), wanted.from(), MOST);
        if (page.inquiries().isEmpty()) {
            return Texts.section(nothing(wanted.command(), all, sought));
        }
        String search = Mrkdwn.atMost(1000, String.join(" ", sought));
        String title = "%s, %d to %d of %d%s"
                .formatted(
                        heading(wanted.command(), all),
                        wanted.from() + 1,
                        wanted.from() + page.inquiries().size(),
                        page.all(),
                        search.isEmpty() ? "" : " with “%s”".formatted(escape(search)));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(title)));
        page.inquiries().forEach(inquiry -> blocks.add(paragraph(line(roadmap, inquiry))));
        List<BlockElement> buttons = buttons(wanted, page.all());
        if (!buttons.isEmpty()) {
            blocks.add(actions(buttons));
        }
        return new Content(blocks, title);
    }

    private static String heading(String command, boolean all) {
        String what = switch (command) {
            case "ask" -> "Questions and risks";
            case "risk" -> "Risks";
            default -> "Remarks";
        };
        return "*%s*%s".formatted(what, all || command.equals("remark") ? "" : " that nobody has answered");
    }

    private static String nothing(String command, boolean all, List<String> sought) {
        String more = all ? "" : " `/roadmap %s list all` shows what is answered, too.".formatted(command);
        return (sought.isEmpty() ? "Nothing waits for an answer here." : "Nothing that says that waits for an answer.")
                + more;
    }

    private String line(Roadmap roadmap, Inquiry inquiry) {
        String id = inquiry.id().toString();
        String link = desk.places()
                .card(inquiry.id())
                .map(card -> card.permalink())
                .or(() -> inquiry.source().map(Object::toString))
                .map(url -> Mrkdwn.link(url, id))
                .orElse(id);
        String said = "%s · %s about %s · %s\n>%s"
                .formatted(
                        link,
                        InquiryCard.name(inquiry.kind()),
                        desk.subjects().name(inquiry.subject()),
                        Moment.day(inquiry.at(), roadmap),
                        quoted(inquiry.words()));
        return inquiry.answer()
                .map(answer -> said
                        + "\nAnswered on %s: %s".formatted(Moment.day(answer.at(), roadmap), quoted(answer.words())))
                .orElse(said);
    }

    private static String quoted(String text) {
        return escape(Mrkdwn.atMost(LONGEST, text.replaceAll("\\s+", " ")));
    }

    private static List<BlockElement> buttons(Wanted wanted, int all) {
        List<BlockElement> buttons = new ArrayList<>();
        if (wanted.from() > 0) {
            buttons.add(turn(NEXT + "-back", "Newer", wanted, Math.max(0, wanted.from() - MOST)));
        }
        if (wanted.from() + MOST < all) {
            buttons.add(turn(NEXT, "Older", wanted, wanted.from() + MOST));
        }
        return buttons;
    }

    private static ButtonElement turn(String action, String text, Wanted wanted, int from) {
        String value =
                new Wanted(wanted.roadmap(), wanted.command(), from, Mrkdwn.atMost(1000, wanted.words())).toString();
        return button(button -> button.actionId(action).text(words(text)).value(value));
    }
}
