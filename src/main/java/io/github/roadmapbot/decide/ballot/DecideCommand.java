package io.github.roadmapbot.decide.ballot;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.DecideSettings.Way;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.slack.PageTurn;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code /roadmap decide}: puts a question to the vote, or lists what was decided. */
public final class DecideCommand implements Subcommand, BlockActionHandler {

    /** Who wants the window. */
    private record Opener(String user, String channel, String trigger) {}

    private final Roadmaps roadmaps;
    private final BallotDesk desk;
    private final RecordPage record;
    private final Door door;
    private final Clock clock;

    public DecideCommand(Roadmaps roadmaps, BallotDesk desk, RecordPage record, Door door, Clock clock) {
        this.roadmaps = roadmaps;
        this.desk = desk;
        this.record = record;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public String arguments() {
        return "[R-12 | G-7 | issue | list [words]]";
    }

    @Override
    public String description() {
        return "put a question to the vote (maintainers), or list what was decided";
    }

    @Override
    public Content answer(Typed typed) {
        Optional<Roadmap> roadmap = roadmaps.at(typed.channel());
        if (roadmap.isEmpty()) {
            return Texts.section("This channel belongs to no roadmap. Please type it in a feedback channel.");
        }
        String[] words = typed.rest().strip().split("\\s+", 2);
        if (words[0].equalsIgnoreCase("list")) {
            return record.content(roadmap.get(), words.length == 2 ? words[1] : "", 0);
        }
        door.follow(
                typed.channel(),
                typed.user(),
                () -> open(
                        new Opener(typed.user(), typed.channel(), typed.triggerId()),
                        roadmap.get(),
                        typed.rest().strip()));
        return new Content(List.of(), "");
    }

    /** Opens the window about the goal that a button is about. */
    public BlockActionHandler button() {
        return (request, context) -> {
            var payload = request.getPayload();
            String value = Objects.requireNonNull(payload.getActions().get(0).getValue(), "A button without a value");
            String channel = Objects.requireNonNull(payload.getContainer().getChannelId(), "A button nowhere");
            Roadmap roadmap = Subject.parse(value)
                    .flatMap(desk.subjects().goals()::goal)
                    .flatMap(goal -> roadmaps.of(goal.roadmap()))
                    .orElseThrow(() -> new IllegalStateException("A button is about '%s'".formatted(value)));
            Opener opener = new Opener(payload.getUser().getId(), channel, payload.getTriggerId());
            door.follow(channel, opener.user(), () -> open(opener, roadmap, value));
            return context.ack();
        };
    }

    private void open(Opener opener, Roadmap roadmap, String about) throws SlackFailure {
        Optional<String> refusal = door.refusal(roadmap, Council.MAINTAINERS, opener.user());
        if (refusal.isPresent()) {
            door.tell(opener.channel(), opener.user(), refusal.get());
            return;
        }
        Way usual = desk.settings(roadmap).usual();
        LocalDate until =
                LocalDate.ofInstant(clock.instant(), roadmap.calendar().zone()).plusDays(usual.days());
        door.slack().openModal(opener.trigger(), BallotForm.open(roadmap.key(), about, usual, until));
    }

    /** Turns the page of the record. */
    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        RecordPage.Wanted wanted =
                RecordPage.Wanted.read(request.getPayload().getActions().get(0).getValue());
        Optional<Roadmap> roadmap = roadmaps.of(wanted.roadmap());
        Content content = roadmap.map(known -> record.content(known, wanted.words(), wanted.from()))
                .orElseGet(() -> Texts.section("That roadmap is not configured any more."));
        door.follow(
                request.getPayload().getContainer().getChannelId(),
                request.getPayload().getUser().getId(),
                () -> PageTurn.show(context, content));
        return context.ack();
    }
}
