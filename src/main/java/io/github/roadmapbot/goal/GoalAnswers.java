package io.github.roadmapbot.goal;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.feedback.goal.GoalPlan.Kind;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.text.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A filled {@link GoalForm}, read once.
 *
 * @param plan there if nothing is wrong
 * @param errors what is wrong, by block
 */
record GoalAnswers(Optional<GoalPlan> plan, Map<String, String> errors) {

    private static final String NO_CRITERION =
            "A goal without an acceptance criterion cannot be reached. Please say when it is: one line is enough.";

    static GoalAnswers read(FormAnswers answers, Roadmap roadmap) {
        Map<String, String> errors = new LinkedHashMap<>();
        String title = VisibleText.line(answers.text(GoalForm.TITLE));
        List<String> criteria = lines(answers.text(GoalForm.CRITERIA));
        List<String> risks = lines(answers.text(GoalForm.RISKS));
        List<String> owners = answers.people(GoalForm.OWNERS);
        Kind kind = answers.choice(GoalForm.KIND).orElse("").equals(GoalForm.key(Kind.INDIVIDUAL))
                ? Kind.INDIVIDUAL
                : Kind.COLLECTIVE;
        Optional<Quarter> quarter = answers.choice(GoalForm.QUARTER)
                .filter(key -> key.matches("[0-9]{4}-Q[1-4]"))
                .map(Quarter::parse);
        String category = answers.choice(GoalForm.CATEGORY).orElse("");
        if (title.isEmpty()) {
            errors.put(GoalForm.TITLE, "Please say in one line what will be reached.");
        }
        errorOfLines(criteria, GoalPlan.MOST_CRITERIA).ifPresent(error -> errors.put(GoalForm.CRITERIA, error));
        if (criteria.isEmpty()) {
            errors.put(GoalForm.CRITERIA, NO_CRITERION);
        }
        errorOfLines(risks, GoalPlan.MOST_RISKS).ifPresent(error -> errors.put(GoalForm.RISKS, error));
        if (owners.isEmpty()) {
            errors.put(GoalForm.OWNERS, "Please say who answers for it.");
        } else if (kind == Kind.INDIVIDUAL && owners.size() > 1) {
            errors.put(GoalForm.OWNERS, "An individual goal has one owner. The others can have a say in it, below.");
        }
        if (quarter.isEmpty()) {
            errors.put(GoalForm.QUARTER, "Please choose a quarter.");
        }
        if (roadmap.category(category).isEmpty()) {
            errors.put(GoalForm.CATEGORY, "Please choose a category.");
        }
        return errors.isEmpty()
                ? new GoalAnswers(
                        Optional.of(new GoalPlan(
                                kind,
                                title,
                                answers.text(GoalForm.WHAT),
                                answers.text(GoalForm.WHY),
                                category,
                                quarter.orElseThrow(),
                                criteria,
                                risks,
                                owners,
                                answers.people(GoalForm.CONCERNED).stream()
                                        .filter(person -> !owners.contains(person))
                                        .toList())),
                        errors)
                : new GoalAnswers(Optional.empty(), errors);
    }

    /** Lines that say something, each once, without the signs that people put before them. */
    static List<String> lines(String text) {
        return text.lines()
                .map(line -> VisibleText.line(
                        line.replaceFirst("^\\s*(?:[-*•]|[0-9]{1,2}[.)])?\\s*(?:\\[[ xX]?]\\s*)?", "")))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    static Optional<String> errorOfLines(List<String> lines, int most) {
        if (lines.size() > most) {
            return Optional.of("Please keep to %d lines; there are %d. Is it two goals?".formatted(most, lines.size()));
        }
        return lines.stream()
                .filter(line -> line.length() > GoalPlan.LONGEST_LINE)
                .findFirst()
                .map(line -> "Please keep each line to %d characters; this one has %d: %s…"
                        .formatted(GoalPlan.LONGEST_LINE, line.length(), line.substring(0, 30)));
    }
}
