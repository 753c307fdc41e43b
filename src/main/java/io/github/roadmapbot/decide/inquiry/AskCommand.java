package io.github.roadmapbot.decide.inquiry;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.decision.Inquiry.Kind;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.decision.Inquiries;
import io.github.roadmapbot.text.VisibleText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code /roadmap ask}, {@code remark} and {@code risk}: anyone says something about a suggestion or an issue. */
public final class AskCommand implements Subcommand {

    private final String name;
    private final Kind kind;
    private final String description;
    private final Roadmaps roadmaps;
    private final InquiryDesk desk;
    private final Door door;
    private final InquiryList list;
    private final Taking taking;

    private AskCommand(
            String name,
            Kind kind,
            String description,
            Roadmaps roadmaps,
            InquiryDesk desk,
            InquiryList list,
            Door door,
            Clock clock) {
        this.name = name;
        this.kind = kind;
        this.description = description;
        this.roadmaps = roadmaps;
        this.desk = desk;
        this.door = door;
        this.list = list;
        this.taking = new Taking(desk, door, clock);
    }

    /** One for each kind. */
    public static List<Subcommand> all(Roadmaps roadmaps, InquiryDesk desk, InquiryList list, Door door, Clock clock) {
        return List.of(
                new AskCommand(
                        "ask",
                        Kind.QUESTION,
                        "ask something about a suggestion, a goal or an issue, or list what waits for an answer",
                        roadmaps,
                        desk,
                        list,
                        door,
                        clock),
                new AskCommand("risk", Kind.RISK, "name a risk of it", roadmaps, desk, list, door, clock),
                new AskCommand("remark", Kind.REMARK, "remark something on it", roadmaps, desk, list, door, clock));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String arguments() {
        return "<R-12 | G-7 | issue> <text> · %s list [all] [words]".formatted(name);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Content answer(Typed typed) {
        Optional<Roadmap> roadmap = roadmaps.at(typed.channel());
        if (roadmap.isEmpty()) {
            return Texts.section("This channel belongs to no roadmap. Please type it in a feedback channel.");
        }
        String[] words = VisibleText.of(typed.rest()).strip().split("\\s+", 2);
        if (words[0].equalsIgnoreCase("list")) {
            String sought = words.length == 2 ? words[1] : "";
            return list.content(
                    roadmap.get(), new InquiryList.Wanted(roadmap.get().key(), name, 0, sought), typed.user());
        }
        Optional<Subject> subject = desk.subjects().typed(roadmap.get(), words[0]);
        if (subject.isEmpty() || words.length < 2) {
            return Texts.section(
                    "Nothing was taken. Please say what it is about and then what you want to say, for example"
                            + " `/roadmap %s R-12 …`, `/roadmap %s G-7 …` or `/roadmap %s example-org/project#34 …`."
                                    .formatted(name, name, name));
        }
        if (words[1].length() > InquiryCard.LONGEST) {
            return Texts.section("Nothing was taken: %,d characters are the most, and these are %,d."
                    .formatted(InquiryCard.LONGEST, words[1].length()));
        }
        Inquiries.Draft draft = new Inquiries.Draft(
                "typed " + typed.triggerId(),
                roadmap.get().key(),
                subject.get(),
                kind,
                words[1],
                typed.user(),
                Optional.empty());
        door.keep(typed.channel(), typed.user(), () -> take(draft, roadmap.get()));
        return new Content(List.of(), "");
    }

    private String take(Inquiries.Draft draft, Roadmap roadmap) {
        return taking.refusal(roadmap, draft.by()).orElseGet(() -> taking.take(draft));
    }
}
