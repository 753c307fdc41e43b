package io.github.roadmapbot.goal;

import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.goal.GoalMoves;
import io.github.roadmapbot.store.goal.GoalMoves.Event;
import io.github.roadmapbot.store.goal.GoalPlaces;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Slack is shown of goals: the card, rendered afresh at each change, and what is said in its thread. */
public final class GoalNews {

    private static final int LONGEST = 2_500;

    private final GoalDesk desk;
    private final GoalPlaces places;
    private final GoalMoves moves;
    private final SlackWeb slack;
    private final Names names;
    private final PostOnce once;
    private final Clock clock;

    public GoalNews(GoalDesk desk, GoalPlaces places, GoalMoves moves, SlackWeb slack, PostOnce once, Clock clock) {
        this.desk = desk;
        this.places = places;
        this.moves = moves;
        this.slack = slack;
        this.names = new Names(slack);
        this.once = once;
        this.clock = clock;
    }

    /** Posts the card; nobody is called by it. */
    public StepRunner post() {
        return step -> {
            Optional<Goal> goal = desk.goal(step);
            if (goal.isEmpty() || places.card(goal.get().id()).isPresent()) {
                return Outcome.DONE;
            }
            Roadmap roadmap = desk.roadmap(goal.get());
            return once.post(
                    step,
                    desk.channel(roadmap),
                    Optional.empty(),
                    GoalCard.content(goal.get(), roadmap, desk.asked(goal.get()), false),
                    posted -> places.posted(
                            goal.get().id(),
                            new Place(posted.channel(), posted.ts(), slack.permalink(posted)),
                            clock.instant()));
        };
    }

    /** Renders the card afresh; one that somebody deleted needs no rendering. */
    public StepRunner refresh() {
        return step -> {
            Optional<Goal> goal = desk.goal(step);
            Optional<Place> place = goal.flatMap(each -> places.card(each.id()));
            if (place.isPresent()) {
                slack.updateIfThere(
                        new Posted(place.get().channel(), place.get().ts()),
                        GoalCard.content(goal.get(), desk.roadmap(goal.get()), desk.asked(goal.get()), true));
            }
            return Outcome.DONE;
        };
    }

    /** Asks those into the thread who are named on the goal: each once, whatever is changed afterwards. */
    public StepRunner invite() {
        return step -> {
            Optional<Goal> goal = desk.goal(step);
            List<String> people = goal.map(each -> places.uninvited(each.id())).orElse(List.of()).stream()
                    .filter(Fields::isInSlack)
                    .filter(person -> !person.equals(goal.get().proposer()))
                    .toList();
            if (people.isEmpty()) {
                return Outcome.DONE;
            }
            String words =
                    "%s: you are named on this goal. Please look whether it is clear, what its steps are, and what you can take on; %s"
                            .formatted(
                                    GoalWords.people(people),
                                    goal.get().isCollective()
                                            ? "it is refined here, and maintainers agree on it on the card above."
                                            : "its owner tells here how it goes, and asks where you can help.");
            return inThread(
                    step,
                    goal.get(),
                    words,
                    Set.copyOf(people),
                    posted -> places.invited(goal.get().id(), people));
        };
    }

    /** Tells what happened, what was noted, or how far the goal is. */
    public StepRunner tell() {
        return step -> {
            Optional<Goal> goal = desk.goal(step);
            return goal.isEmpty()
                    ? Outcome.DONE
                    : inThread(step, goal.get(), words(goal.get(), step), Set.of(), posted -> {});
        };
    }

    private Outcome inThread(Step step, Goal goal, String words, Set<String> called, Creation.Keeper<Posted> keeper)
            throws IOException {
        Optional<Place> card = places.card(goal.id());
        if (card.isEmpty()) {
            return new Outcome.Later(clock.instant().plusSeconds(5), "Its card is not there yet", true);
        }
        return once.post(
                step, card.get().channel(), Optional.of(card.get().ts()), Texts.section(words), called, keeper);
    }

    private String words(Goal goal, Step step) throws SlackFailure {
        String[] parts = step.detail().split(" ", 2);
        if (parts.length == 1) {
            return ":dart: %s is on the roadmap of %s. %s"
                    .formatted(
                            GoalWords.name(goal),
                            goal.plan().quarter(),
                            goal.isCollective()
                                    ? "Its steps and tasks are kept on the card above."
                                    : "Its scope stands on the card above; I tell here how it goes, when it does.");
        }
        if (!parts[1].matches("[0-9]{1,18}")) {
            return ":chart_with_upwards_trend: %s is at *%d%%*: %s.%s"
                    .formatted(goal.id(), goal.progress().percent(), goal.progress(), next(goal));
        }
        Event event = moves.of(goal.id()).stream()
                .filter(each -> each.id() == Long.parseLong(parts[1]))
                .findFirst()
                .orElseThrow();
        return words(goal, event);
    }

    /** Whoever did it knows that they did, so nobody is called. */
    private String words(Goal goal, Event event) throws SlackFailure {
        String who =
                Fields.isInSlack(event.by()) ? GoalWords.said(names.shown(event.by())) : GoalWords.person(event.by());
        return switch (event.kind()) {
            case "notes" -> ":memo: %s noted:\n%s".formatted(who, GoalWords.quoted(event.words(), LONGEST));
            case "solution" ->
                ":bulb: %s wrote down the technical solution:\n%s"
                        .formatted(who, GoalWords.quoted(event.words(), LONGEST));
            case "consultation" ->
                ":speech_balloon: %s asks about the technical solution of %s:\n%s\nWhoever knows something, please answer here; everybody may."
                        .formatted(who, goal.id(), GoalWords.quoted(event.words(), LONGEST));
            default -> "%s: %s %s".formatted(goal.id(), who, mentioning(Mrkdwn.atMost(LONGEST, event.words())));
        };
    }

    /** Whoever was put on a goal or taken from it is named, as everybody is whom a message does not call. */
    private static String mentioning(String words) {
        return GoalWords.said(words).replaceAll("&lt;@([UW][A-Z0-9]+)&gt;", "<@$1>");
    }

    private static String next(Goal goal) {
        return goal.next(1).stream()
                .findFirst()
                .map(task -> " Next: " + GoalWords.said(task.title()) + ".")
                .orElse("");
    }
}
