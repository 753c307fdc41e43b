package io.github.roadmapbot.roadmap.agenda;

import io.github.roadmapbot.roadmap.Mdx;
import io.github.roadmapbot.roadmap.facts.Item;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import java.net.URI;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The agenda of a quarter's planning session, in Markdown for meeting notes and in Slack's markup. */
public final class Agenda {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    /** Slack shows no longer text in a block; the rest is where the discussion is. */
    private static final int MOST_ITEMS_IN_SLACK = 10;

    private final String title;
    private final QuarterFacts facts;
    private final Meeting meeting;
    private final List<Slot> slots;

    public Agenda(AgendaTitle title, QuarterFacts facts, Meeting meeting) {
        this.title = title.of(facts.roadmap().project(), facts.quarter());
        this.facts = facts;
        this.meeting = meeting;
        this.slots = Timetable.of(facts, meeting);
    }

    /** Its parts, in their order: the guide through the session keeps to them. */
    public List<Slot> slots() {
        return slots;
    }

    /** What its first and primary item is called, without markup. */
    public String title() {
        return title;
    }

    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("1. " + Mdx.line(title));
        for (Slot slot : slots) {
            lines.add("   - %s, %s: %s".formatted(TIME.format(slot.from()), minutes(slot), about(slot)));
            slot.items().forEach(item -> lines.add("     - " + linked(item)));
        }
        return "## Agenda\n\n%s\n\n%s\n".formatted(when(), String.join("\n", lines));
    }

    private String about(Slot slot) {
        String what = Mdx.line(slot.what());
        Optional<URI> discussion = facts.places().discussion();
        return slot.kind() == Slot.Kind.OPEN && discussion.isPresent()
                ? what.replace("the discussion", Mdx.link("the discussion", discussion.get()))
                : what;
    }

    private static String linked(Item item) {
        String text = Mdx.line(item.title());
        return item.issue().map(issue -> Mdx.link(text, issue.url())).orElse(text)
                + (item.newcomers() ? " (good first issue)" : "");
    }

    /**
     * The same for a message.
     *
     * @param escape makes text harmless in Slack's markup
     */
    public String slack(UnaryOperator<String> escape) {
        List<String> lines = new ArrayList<>();
        lines.add("*" + escape.apply(title) + "*");
        lines.add(when());
        for (Slot slot : slots) {
            String what = escape.apply(slot.what());
            Optional<URI> discussion = facts.places().discussion().filter(known -> slot.kind() == Slot.Kind.OPEN);
            lines.add("• %s, %s: %s"
                    .formatted(
                            TIME.format(slot.from()),
                            minutes(slot),
                            discussion
                                    .map(known -> what.replace("the discussion", link(known, "the discussion")))
                                    .orElse(what)));
            items(lines, slot, escape);
        }
        return String.join("\n", lines);
    }

    private static void items(List<String> lines, Slot slot, UnaryOperator<String> escape) {
        slot.items().stream().limit(MOST_ITEMS_IN_SLACK).forEach(item -> {
            String text = escape.apply(item.title()).replace("|", "¦");
            lines.add("    ◦ "
                    + item.issue().map(issue -> link(issue.url(), text)).orElse(text));
        });
        int more = slot.items().size() - MOST_ITEMS_IN_SLACK;
        if (more > 0) {
            lines.add("    ◦ and %d more".formatted(more));
        }
    }

    private static String link(URI address, String text) {
        return "<%s|%s>".formatted(address.toASCIIString().replace("|", "%7C"), text);
    }

    private static String minutes(Slot slot) {
        return slot.minutes() == 1 ? "1 minute" : slot.minutes() + " minutes";
    }

    private String when() {
        ZonedDateTime ends = meeting.starts().plus(meeting.length());
        return "%s, %s to %s (%s)"
                .formatted(
                        DAY.format(meeting.starts()),
                        TIME.format(meeting.starts()),
                        TIME.format(ends),
                        meeting.starts().getZone().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
}
