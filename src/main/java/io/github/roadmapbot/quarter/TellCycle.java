package io.github.roadmapbot.quarter;

import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.feedback.cycle.Duty;
import io.github.roadmapbot.feedback.cycle.Level;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Electorate;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says something about the planning of a quarter, rendered from what is known when it is said; what is not true any more is not said. */
public final class TellCycle implements StepRunner {

    private final CycleDesk desk;
    private final Publications publications;
    private final People people;
    private final SlackWeb slack;
    private final PostOnce once;
    private final Absences absences;
    private final Agendas agendas;

    /**
     * Takes what it says things with.
     *
     * @param electorate who is asked whether most will be absent
     */
    public TellCycle(
            CycleDesk desk,
            Publications publications,
            People people,
            Electorate electorate,
            Agendas agendas,
            SlackWeb slack,
            PostOnce once) {
        this.desk = desk;
        this.publications = publications;
        this.people = people;
        this.slack = slack;
        this.once = once;
        this.absences = new Absences(desk, electorate);
        this.agendas = agendas;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Word word = Word.of(step);
        Optional<Plan> found = desk.find(step.subject(), word.quarter());
        if (found.isEmpty()) {
            return Outcome.DONE; // it is not configured any more
        }
        Plan plan = found.get();
        String everybody = plan.roadmap().feedbackChannel();
        String maintainers = plan.roadmap().maintainersChannel();
        Optional<URI> discussion = publications
                .discussion(plan.cycle().roadmap(), plan.cycle().quarter())
                .map(Publication.Discussion::url);
        boolean ahead = plan.cycle().state().isAhead();
        return switch (word.what()) {
            case Word.OPENED -> post(step, everybody, CycleText.opened(plan, discussion));
            case Word.NUDGE ->
                ahead
                        ? post(
                                step,
                                everybody,
                                CycleText.nudge(
                                        plan,
                                        discussion,
                                        Integer.parseInt(word.rest()),
                                        plan.settings().questions()))
                        : Outcome.DONE;
            case Word.COMPILE -> ahead ? compile(step, plan, maintainers) : Outcome.DONE;
            case Word.INVITATION ->
                isStill(plan, word.rest()) && ahead
                        ? post(step, everybody, CycleText.invitation(plan, discussion))
                        : Outcome.DONE;
            case Word.MOVED -> isStill(plan, word.rest()) ? post(step, everybody, CycleText.moved(plan)) : Outcome.DONE;
            case Word.POSTPONE -> postpone(step, plan, word.rest());
            case Word.START -> start(step, plan, word.rest());
            case Word.CALL -> call(step, plan, word.rest());
            case Word.COUNT -> absences.count(plan, word.rest());
            case Word.PLANNER -> planner(step, plan, word.rest());
            case Word.VOLUNTEER ->
                !ahead ? Outcome.DONE : post(step, maintainers, CycleText.volunteer(plan, word.rest()));
            case Word.SKIPPED ->
                plan.cycle().state() instanceof CycleState.Skipped skipped
                        ? post(step, everybody, CycleText.skipped(plan, skipped.why(), desk.now()))
                        : Outcome.DONE;
            case Word.PROPOSED -> post(step, maintainers, CycleText.proposed(plan, URI.create(word.rest())));
            case Word.PAGE -> post(step, everybody, CycleText.page(plan, URI.create(word.rest())));
            case Word.HELD -> post(step, everybody, held(plan));
            default -> throw new IllegalStateException("Nobody knows what to say about " + step.detail());
        };
    }

    private Content held(Plan plan) {
        String roadmap = plan.cycle().roadmap();
        return CycleText.held(
                plan,
                desk.meetings().notes(roadmap, plan.cycle().quarter()),
                desk.meetings().present(roadmap, plan.cycle().quarter()).size());
    }

    /** Whoever plans it is called: they must act. */
    private Outcome compile(Step step, Plan plan, String channel) throws IOException {
        Content content =
                CycleText.compile(plan, desk.cycles().undecided(plan.cycle().roadmap()));
        Set<String> called = Set.copyOf(plan.cycle().planners());
        return once.post(step, channel, Optional.empty(), content, called, posted -> {});
    }

    /** Where nobody plans it, whoever comes can begin. */
    private Outcome start(Step step, Plan plan, String rest) throws IOException {
        String[] parts = rest.split(" ", 2);
        if (!isStill(plan, parts[0]) || !plan.cycle().state().isAhead()) {
            return Outcome.DONE;
        }
        Content content = CycleText.start(plan, agendas.of(plan));
        return parts.length == 1
                ? post(step, plan.roadmap().feedbackChannel(), content)
                : inPrivate(step, plan, parts[1], content);
    }

    /** Who was appointed must act, and is called. */
    private Outcome planner(Step step, Plan plan, String rest) throws IOException {
        String[] parts = rest.split(" ", 2);
        Set<String> called = parts.length == 2 ? Set.of(parts[0]) : Set.of();
        String channel = plan.roadmap().maintainersChannel();
        return once.post(step, channel, Optional.empty(), CycleText.planner(plan, parts[0]), called, posted -> {});
    }

    private Outcome postpone(Step step, Plan plan, String rest) throws IOException {
        String[] parts = rest.split(" ", 3);
        if (!isStill(plan, parts[0]) || !plan.cycle().state().isAhead()) {
            return Outcome.DONE;
        }
        Content content = CycleText.postpone(plan, parts[2]);
        return parts[1].equals(Word.NOBODY)
                ? post(step, plan.roadmap().maintainersChannel(), content)
                : inPrivate(step, plan, parts[1], content);
    }

    private Outcome call(Step step, Plan plan, String rest) throws IOException {
        String[] parts = rest.split(" ", 4);
        Duty duty = Duty.valueOf(parts[0].toUpperCase(Locale.ROOT));
        Level level = Level.valueOf(parts[1].toUpperCase(Locale.ROOT));
        if (isDone(plan, duty)) {
            return Outcome.DONE;
        }
        Content content = CallText.of(plan, duty, level, LocalDate.parse(parts[2]));
        return switch (level) {
            case PLANNERS -> inPrivate(step, plan, parts[3], content);
            case MAINTAINERS -> post(step, plan.roadmap().maintainersChannel(), content);
            case EVERYBODY -> post(step, plan.roadmap().feedbackChannel(), content);
        };
    }

    private boolean isDone(Plan plan, Duty duty) {
        Cycle cycle = plan.cycle();
        return switch (duty) {
            case PLANNER -> cycle.hasPlanner() || !cycle.state().isAhead();
            case DISCUSSION -> !(cycle.state() instanceof CycleState.Upcoming);
            case COMPILE -> !cycle.state().isAhead() || desk.cycles().undecided(cycle.roadmap()) == 0;
            case SESSION ->
                !cycle.state().isAhead() || desk.now().isBefore(cycle.dates().session());
            case PAGE -> !(cycle.state() instanceof CycleState.Planned);
        };
    }

    private static boolean isStill(Plan plan, String session) {
        return plan.cycle().dates().moment().equals(session);
    }

    private Outcome post(Step step, String channel, Content content) throws IOException {
        return once.post(step, channel, Optional.empty(), content, posted -> {});
    }

    /** For whoever has left, or muted the bot, the maintainers have to do it. */
    private Outcome inPrivate(Step step, Plan plan, String person, Content content) throws IOException {
        Optional<String> channel = people.isMuted(person) ? Optional.empty() : slack.channelOfWhoIsThere(person);
        return post(step, channel.orElse(plan.roadmap().maintainersChannel()), content);
    }
}
