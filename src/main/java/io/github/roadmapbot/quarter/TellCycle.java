package io.github.roadmapbot.quarter;

import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.feedback.cycle.Duty;
import io.github.roadmapbot.feedback.cycle.Level;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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

    public TellCycle(CycleDesk desk, Publications publications, People people, SlackWeb slack, PostOnce once) {
        this.desk = desk;
        this.publications = publications;
        this.people = people;
        this.slack = slack;
        this.once = once;
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
            case Word.START -> ahead ? start(step, plan, word.rest()) : Outcome.DONE;
            case Word.CALL -> call(step, plan, word.rest());
            case Word.PLANNER -> post(step, maintainers, CycleText.planner(plan, word.rest()));
            case Word.VOLUNTEER -> post(step, maintainers, CycleText.volunteer(plan, word.rest()));
            case Word.SKIPPED ->
                plan.cycle().state() instanceof CycleState.Skipped skipped
                        ? post(step, everybody, CycleText.skipped(plan, skipped.why()))
                        : Outcome.DONE;
            case Word.PROPOSED -> post(step, maintainers, CycleText.proposed(plan, URI.create(word.rest())));
            case Word.PAGE -> post(step, everybody, CycleText.page(plan, URI.create(word.rest())));
            case Word.HELD -> post(step, everybody, CycleText.held(plan));
            default -> throw new IllegalStateException("Nobody knows what to say about " + step.detail());
        };
    }

    /** Whoever plans it is called: they must act. */
    private Outcome compile(Step step, Plan plan, String channel) throws IOException {
        Content content =
                CycleText.compile(plan, desk.cycles().undecided(plan.cycle().roadmap()));
        Set<String> called = Set.copyOf(plan.cycle().planners());
        return once.post(step, channel, Optional.empty(), content, called, posted -> {});
    }

    /** Where nobody plans it, whoever comes can begin. */
    private Outcome start(Step step, Plan plan, String person) throws IOException {
        return person.isEmpty()
                ? post(step, plan.roadmap().feedbackChannel(), CycleText.start(plan))
                : inPrivate(step, person, CycleText.start(plan));
    }

    private Outcome postpone(Step step, Plan plan, String rest) throws IOException {
        String[] parts = rest.split(" ", 2);
        if (!isStill(plan, parts[0]) || !plan.cycle().state().isAhead()) {
            return Outcome.DONE;
        }
        Content content = CycleText.postpone(plan, parts[1]);
        List<String> planners = plan.cycle().planners();
        return planners.isEmpty()
                ? post(step, plan.roadmap().maintainersChannel(), content)
                : inPrivate(step, planners.get(0), content);
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
            case PLANNERS -> inPrivate(step, parts[3], content);
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
        return Long.toString(plan.cycle().dates().session().getEpochSecond()).equals(session);
    }

    private Outcome post(Step step, String channel, Content content) throws IOException {
        return once.post(step, channel, Optional.empty(), content, posted -> {});
    }

    /** Whoever has left, or muted the bot, is told nothing; the next word goes to the others. */
    private Outcome inPrivate(Step step, String person, Content content) throws IOException {
        Optional<String> channel = people.isMuted(person) ? Optional.empty() : slack.channelOfWhoIsThere(person);
        return channel.isEmpty() ? Outcome.DONE : post(step, channel.get(), content);
    }
}
