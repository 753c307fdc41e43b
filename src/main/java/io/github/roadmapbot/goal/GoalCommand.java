package io.github.roadmapbot.goal;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.goal.Whisper.Answer;
import io.github.roadmapbot.goal.Whisper.Asker;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.goal.GoalPlaces;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /roadmap goal}: writes a goal down, lists the goals, or shows one. */
public final class GoalCommand implements Subcommand {

    private static final int MOST = 20;

    private final GoalDesk desk;
    private final GoalPlaces places;
    private final Leave leave;
    private final Whisper whisper;

    GoalCommand(GoalDesk desk, GoalPlaces places, Leave leave, Whisper whisper) {
        this.desk = desk;
        this.places = places;
        this.leave = leave;
        this.whisper = whisper;
    }

    @Override
    public String name() {
        return "goal";
    }

    @Override
    public String arguments() {
        return "[title] · goal list · goal mine · goal show <id>";
    }

    @Override
    public String description() {
        return "write down what is to be reached in a quarter, or see the goals";
    }

    @Override
    public Content answer(Typed typed) {
        Optional<Roadmap> roadmap = desk.roadmaps().at(typed.channel());
        String[] words = typed.rest().strip().split("\\s+", 2);
        String rest = words.length == 2 ? words[1] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "show" -> show(rest);
            case "mine" -> mine(typed.user());
            case "list" -> roadmap.map(this::list).orElseGet(GoalCommand::where);
            default -> roadmap.map(known -> open(typed, known)).orElseGet(GoalCommand::where);
        };
    }

    /** The roadmap that is read, and not only written to; whoever is named on a goal has it shown wherever they are. */
    public Optional<Roadmap> read(Typed typed) {
        String[] words = typed.rest().strip().split("\\s+", 2);
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "list" -> desk.roadmaps().at(typed.channel());
            case "show" ->
                found(words.length == 2 ? words[1] : "")
                        .filter(goal -> !goal.people().contains(typed.user())
                                && !goal.proposer().equals(typed.user()))
                        .map(desk::roadmap);
            default -> Optional.empty();
        };
    }

    private Optional<Goal> found(String typed) {
        return GoalId.typed(typed)
                .flatMap(desk.goals()::find)
                .filter(each -> desk.roadmaps().of(each.roadmap()).isPresent());
    }

    private Content open(Typed typed, Roadmap roadmap) {
        whisper.answer(
                new Asker(typed.user(), typed.channel(), typed.triggerId()),
                () -> leave.mayPropose(roadmap, typed.user())
                        .map(Answer::words)
                        .orElseGet(() -> Answer.window(GoalForm.fresh(
                                roadmap,
                                desk.offered(roadmap),
                                typed.user(),
                                typed.rest().strip()))));
        return new Content(List.of(), "");
    }

    private Content list(Roadmap roadmap) {
        List<Goal> goals = desk.goals().of(roadmap.key(), desk.current(roadmap));
        if (goals.isEmpty()) {
            return Texts.section(
                    "%s has no goals yet. `/roadmap goal` writes one down.".formatted(escape(roadmap.project())));
        }
        String more = goals.size() > MOST ? "\n… and %d more".formatted(goals.size() - MOST) : "";
        return Texts.section(goals.stream()
                .limit(MOST)
                .map(GoalWords::line)
                .collect(Collectors.joining(
                        "\n",
                        "*The goals of %s*\n".formatted(escape(roadmap.project())),
                        more + "\n`/roadmap goal show G-1` shows one, `/roadmap goal` writes one down.")));
    }

    /** What somebody owns, and which tasks they have taken. */
    private Content mine(String user) {
        List<Goal> goals = desk.goals().of(user).stream()
                .filter(goal -> desk.roadmaps().of(goal.roadmap()).isPresent())
                .toList();
        if (goals.isEmpty()) {
            return Texts.section(
                    "You own no goal, and have no task of one. `/roadmap goal list` shows where help is wanted.");
        }
        return Texts.section(goals.stream()
                .limit(MOST)
                .map(goal -> mine(goal, user))
                .collect(Collectors.joining("\n", "*Your goals and tasks*\n", "")));
    }

    private static String mine(Goal goal, String user) {
        String tasks = goal.tasks().stream()
                .filter(task ->
                        !task.done() && task.taker().filter(user::equals).isPresent())
                .map(task -> "\n    ◦ " + GoalWords.task(task, false))
                .collect(Collectors.joining());
        return GoalWords.line(goal) + (goal.isOwnedBy(user) ? " – you own it" : "") + tasks;
    }

    private Content show(String typed) {
        Optional<Goal> goal = found(typed);
        if (goal.isEmpty()) {
            return Texts.section(
                    "There is no goal `%s`. `/roadmap goal list` lists them all.".formatted(escape(typed)));
        }
        Content card = GoalCard.content(goal.get(), desk.roadmap(goal.get()), desk.asked(goal.get()), true);
        Optional<Place> place = places.card(goal.get().id());
        return place.map(where -> new Content(
                        Stream.concat(
                                        card.blocks().stream(),
                                        Stream.of(Texts.smallPrint(
                                                Mrkdwn.link(where.permalink(), "Its card and thread"))))
                                .toList(),
                        card.text()))
                .orElse(card);
    }

    private static Content where() {
        return Texts.section("Please type this in a channel of a roadmap: I cannot tell which one you mean here.");
    }
}
