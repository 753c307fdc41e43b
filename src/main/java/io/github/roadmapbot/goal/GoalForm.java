package io.github.roadmapbot.goal;

import static io.github.roadmapbot.goal.Fields.choice;
import static io.github.roadmapbot.goal.Fields.lines;
import static io.github.roadmapbot.goal.Fields.people;
import static io.github.roadmapbot.goal.Fields.text;
import static io.github.roadmapbot.slack.Texts.option;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.feedback.goal.GoalPlan.Kind;
import io.github.roadmapbot.feedback.goal.Shown;
import io.github.roadmapbot.slack.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The window in which a goal is written down, or changed. */
final class GoalForm {

    static final String CALLBACK = "goal";

    static final String KIND = "kind";
    static final String TITLE = "title";
    static final String WHAT = "what";
    static final String WHY = "why";
    static final String CRITERIA = "criteria";
    static final String QUARTER = "quarter";
    static final String CATEGORY = "category";
    static final String OWNERS = "owners";
    static final String CONCERNED = "concerned";
    static final String RISKS = "risks";

    private static final int QUARTERS = 4;

    private GoalForm() {}

    /** The quarters that are offered, and which is chosen at first. */
    record Quarters(Quarter first, Quarter chosen) {}

    /** An empty one, in which the person who opened it is the owner. */
    static View fresh(Roadmap roadmap, Quarters quarters, String user, String title) {
        return view(Memo.of("propose", roadmap), "A goal", "Propose", roadmap, quarters, Optional.empty(), user, title);
    }

    static View of(Goal goal, Roadmap roadmap, Quarters offered) {
        Quarter chosen = goal.plan().quarter();
        Quarter first = chosen.compareTo(offered.first()) < 0 ? chosen : offered.first();
        return view(
                Memo.of(Verb.EDIT, goal, Shown.plan(goal)),
                "Goal " + goal.id(),
                "Save",
                roadmap,
                new Quarters(first, chosen),
                Optional.of(goal),
                "",
                "");
    }

    private static View view(
            Memo memo,
            String heading,
            String submit,
            Roadmap roadmap,
            Quarters offered,
            Optional<Goal> goal,
            String user,
            String title) {
        Optional<GoalPlan> plan = goal.map(Goal::plan);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(choice(
                KIND, "Whose goal is it?", kinds(), plan.map(GoalPlan::kind).map(GoalForm::key)));
        blocks.add(text(
                TITLE,
                "What will be reached?",
                "One line, such as: Plugins can be signed and checked",
                GoalPlan.LONGEST_TITLE,
                plan.map(GoalPlan::title).orElse(title),
                false));
        blocks.add(lines(
                WHAT,
                "What will be different?",
                "",
                GoalPlan.LONGEST_TEXT,
                plan.map(GoalPlan::what).orElse("")));
        blocks.add(lines(
                WHY,
                "Why does it matter?",
                "",
                GoalPlan.LONGEST_TEXT,
                plan.map(GoalPlan::why).orElse("")));
        blocks.add(Fields.required(lines(
                CRITERIA,
                "Acceptance criteria",
                "One a line, at most %d, each of which somebody else could check: a number, or something that can be seen to be finished."
                        .formatted(GoalPlan.MOST_CRITERIA),
                GoalPlan.LONGEST_TEXT,
                String.join("\n", plan.map(GoalPlan::criteria).orElse(List.of())))));
        blocks.add(choice(
                QUARTER,
                "By the end of which quarter?",
                quarters(offered),
                Optional.of(offered.chosen().key())));
        blocks.add(choice(
                CATEGORY,
                "What kind of work is it?",
                categories(roadmap),
                plan.map(GoalPlan::category).filter(key -> roadmap.category(key).isPresent())));
        blocks.add(people(
                OWNERS,
                "Who owns it?",
                "Who answers for it; an individual goal has one.",
                plan.map(GoalPlan::owners).orElse(List.of(user)),
                false));
        blocks.add(people(
                CONCERNED,
                "Who else has a say in it?",
                "They are asked into its thread, once.",
                plan.map(GoalPlan::concerned).orElse(List.of()),
                true));
        blocks.add(lines(
                RISKS,
                "Risks",
                "One a line: what could come between?",
                GoalPlan.LONGEST_TEXT,
                String.join("\n", plan.map(GoalPlan::risks).orElse(List.of()))));
        return Texts.form(CALLBACK, memo.toString(), heading, submit, blocks);
    }

    private static List<OptionObject> kinds() {
        return List.of(
                option(key(Kind.COLLECTIVE), "Collective", "Refined and carried by the group"),
                option(key(Kind.INDIVIDUAL), "Individual", "One person carries it; the group is told how it goes"));
    }

    static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<OptionObject> quarters(Quarters offered) {
        return Stream.iterate(offered.first(), Quarter::next)
                .limit(QUARTERS)
                .map(quarter -> option(quarter.key(), quarter.toString(), ""))
                .toList();
    }

    private static List<OptionObject> categories(Roadmap roadmap) {
        return roadmap.categories().stream()
                .map(category -> option(category.key(), category.name(), category.definition()))
                .toList();
    }
}
