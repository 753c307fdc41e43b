package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.slack.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A goal of several people with three tasks, and one of a single person, from the idea to the end. */
final class LifeOfGoals {

    static final List<String> TASKS = List.of("Write the design down", "Sign in CI", "Document signing");

    private static final String TOGETHER = "Plugins can be signed";
    private static final String ALONE = "Modules are cached";

    private final CommunityLife life;
    private final Town town;

    LifeOfGoals(CommunityLife life) {
        this.life = life;
        this.town = life.town;
    }

    void live() {
        switch (life.day()) {
            case 1 ->
                proposes(
                        1,
                        TOGETHER,
                        "collective",
                        "2027-Q1",
                        List.of(life.member(2).id(), life.member(3).id()));
            case 2 -> proposes(5, ALONE, "individual", "2026-Q4", List.of());
            case 3 -> clicks(1, TOGETHER, "goal-agree", Map.of("text", "We meet on Wednesdays."));
            case 4 -> clicks(2, ALONE, "goal-agree", Map.of("text", ""));
            case 6 -> clicks(1, TOGETHER, "goal-steps", Map.of("text", "Design it\nBuild it"));
            case 7 -> adds(TASKS.get(0), "1", 1);
            case 8 -> adds(TASKS.get(1), "2", 2);
            case 9 -> adds(TASKS.get(2), "2", 4);
            case 13 -> clicks(5, ALONE, "goal-consult", Map.of("text", "Which cache?"));
            case 15 -> talks();
            case 17 -> clicks(5, ALONE, "goal-note", Map.of("kind", "solution", "text", "The one of the registry."));
            case 20 -> clicks(5, ALONE, "goal-tick", Map.of("met", List.of("1")));
            case 39 -> chooses(2, ALONE, "carry", Map.of("text", "Two people were ill"));
            case 47 -> closes(TASKS.get(0));
            case 54 -> closes(TASKS.get(1));
            case 61 -> closes(TASKS.get(2));
            case 68 -> clicks(1, TOGETHER, "goal-tick", Map.of("met", List.of("1", "2")));
            case 70 -> chooses(1, TOGETHER, "reach", Map.of());
            case 75 -> chooses(2, ALONE, "drop", Map.of("text", "Nobody needs it"));
            default -> {}
        }
        tellsTime();
    }

    private void tellsTime() {
        if (life.day() == 5 || life.day() == 12) {
            for (int who : List.of(1, 2, 5)) {
                life.member(who).person().directMessages().stream()
                        .filter(message -> message.plainText().contains("How much time"))
                        .reduce((earlier, later) -> later)
                        .ifPresent(question -> tells(life.member(who), question));
            }
        }
    }

    private void tells(Actor actor, Message question) {
        actor.clicks(question, "availability-tell");
        actor.submits(Map.of("hours", "1 day a week"));
    }

    private void proposes(int who, String title, String kind, String quarter, List<String> concerned) {
        Actor actor = life.member(who);
        life.book.concerns("goals", actor.id());
        concerned.forEach(person -> life.book.concerns("named on goals", person));
        actor.types("/roadmap goal " + title);
        Map<String, Object> answers = new HashMap<>(Map.of(
                "kind",
                kind,
                "criteria",
                "It is released\nThe guide is published",
                "quarter",
                quarter,
                "owners",
                List.of(actor.id())));
        answers.put("concerned", concerned);
        var result = actor.submits(answers);
        if (!result.errors().isEmpty()) {
            throw new AssertionError("Refused: " + result.errors());
        }
        life.goalCard(title, "proposed");
    }

    private void clicks(int who, String title, String action, Map<String, Object> answers) {
        boolean maintainers = title.equals(TOGETHER) || action.equals("goal-agree");
        Actor actor = maintainers ? life.maintainer(who) : life.member(who);
        actor.clicks(life.goalCard(title, ""), action);
        var result = actor.submits(answers);
        if (!result.errors().isEmpty()) {
            throw new AssertionError("Refused: " + result.errors());
        }
        life.settle();
    }

    private void chooses(int who, String title, String verb, Map<String, Object> answers) {
        Actor actor = life.maintainer(who);
        Message card = life.goalCard(title, "");
        String id = title.equals(TOGETHER) ? "G-1" : "G-2";
        actor.person().choose(card.channel(), card.ts(), "goal-more", verb + " " + id);
        actor.submits(answers);
        life.settle();
    }

    private void adds(String task, String step, int taker) {
        life.book.concerns("goals", life.member(taker).id());
        life.book.concerns("task " + task, life.member(taker).id());
        clicks(
                1,
                TOGETHER,
                "goal-task",
                Map.of("title", task, "step", step, "taker", life.member(taker).id()));
    }

    private void talks() {
        Message card = life.goalCard(ALONE, "");
        life.member(9).replies(card.channel(), card.ts(), "The one of the registry, I would say");
    }

    private void closes(String task) {
        town.gitHub
                .as("second-maintainer")
                .closeIssue("project", town.issue(task).number(), "completed");
    }
}
