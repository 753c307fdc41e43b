package io.github.roadmapbot.goal.rhythm;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Availability;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.goal.GoalWords;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.goal.Availabilities;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code /roadmap availability}: who has how much time in a quarter, and what they have taken on. */
public final class AvailabilityCommand implements Subcommand {

    private static final int MOST = 40;

    private final GoalDesk desk;
    private final Availabilities availabilities;
    private final Clock clock;

    public AvailabilityCommand(GoalDesk desk, Availabilities availabilities, Clock clock) {
        this.desk = desk;
        this.availabilities = availabilities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "availability";
    }

    @Override
    public String arguments() {
        return "[next]";
    }

    @Override
    public String description() {
        return "who has how much time this quarter, and for what; tell yours";
    }

    @Override
    public Content answer(Typed typed) {
        Optional<Roadmap> roadmap = desk.roadmaps().at(typed.channel());
        if (roadmap.isEmpty()) {
            return Texts.section("Please type this in a channel of a roadmap: I cannot tell which one you mean here.");
        }
        Quarter current = GoalRound.current(roadmap.get(), clock.instant());
        boolean next = typed.rest().strip().toLowerCase(Locale.ROOT).equals("next");
        return of(roadmap.get(), next ? current.next() : current);
    }

    private Content of(Roadmap roadmap, Quarter quarter) {
        List<Goal> goals = desk.goals().in(roadmap.key(), quarter).stream()
                .filter(goal -> !goal.state().isOver())
                .toList();
        List<Availability> said = availabilities.said(roadmap.key(), quarter);
        Set<String> silent = new LinkedHashSet<>(availabilities.silent(roadmap.key(), quarter));
        List<String> lines = new ArrayList<>();
        said.forEach(each -> lines.add("• %s: %d hours a week%s – %s"
                .formatted(
                        GoalWords.person(each.person()),
                        each.hours(),
                        each.away().isEmpty() ? "" : ", away " + GoalWords.said(each.away()),
                        taken(each.person(), goals))));
        silent.forEach(person ->
                lines.add("• %s: has not said – %s".formatted(GoalWords.person(person), taken(person, goals))));
        int hours = said.stream().mapToInt(Availability::hours).sum();
        String heading =
                "*Time for %s in %s*: %d hours a week together".formatted(escape(roadmap.project()), quarter, hours);
        String list = lines.isEmpty()
                ? "Nobody has said yet."
                : String.join("\n", lines.subList(0, Math.min(MOST, lines.size())));
        String text = Mrkdwn.shortened(Texts.SECTION_LIMIT, heading + "\n" + list);
        List<LayoutBlock> blocks = List.of(
                paragraph(text),
                AskAvailability.button(roadmap, quarter, "Say how much time I have…"),
                smallPrint(
                        "`/roadmap availability next` shows the next quarter. Who owns a goal or takes a task is asked once a quarter."));
        return new Content(blocks, text);
    }

    /** What somebody has taken on, so that nobody takes on more than they have time for. */
    private static String taken(String person, List<Goal> goals) {
        long owned = goals.stream().filter(goal -> goal.isOwnedBy(person)).count();
        long tasks = goals.stream()
                .flatMap(goal -> goal.tasks().stream())
                .filter(task ->
                        !task.done() && task.taker().filter(person::equals).isPresent())
                .count();
        return owned + tasks == 0
                ? "nothing taken on"
                : "owns %d %s, has %d open %s"
                        .formatted(owned, owned == 1 ? "goal" : "goals", tasks, tasks == 1 ? "task" : "tasks");
    }
}
