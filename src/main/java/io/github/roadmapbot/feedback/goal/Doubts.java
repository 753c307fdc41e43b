package io.github.roadmapbot.feedback.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is worth asking about a goal before people agree on it. These are rules of thumb over words: they ask and never refuse,
 * and say what they stumbled over, so that whoever knows better can shrug.
 */
public final class Doubts {

    /** More than this rarely fits into thirteen weeks. */
    private static final int MANY_CRITERIA = 6;

    private static final int MANY_STEPS = 8;

    private static final Pattern NUMBER = Pattern.compile("\\p{N}|[%‰]"
            + "|(?iu)\\b(?:no|none|zero|one|two|three|four|five|six|ten|all|every|each|any|at least|at most|under|over|within"
            + "|less than|more than|kein\\w*|alle\\w*|jede\\w*|mindestens|höchstens)\\b");

    /** What somebody else can see to have happened: the starts of the words, since they come in many forms. */
    private static final Pattern OBSERVABLE = Pattern.compile(
            "(?iu)\\b(?:releas|publish|merg|ship|deploy|document|describ|pass|green|clos|migrat|remov|replac"
                    + "|deprecat|announc|instal|enabl|implement|cover|list|show|display|print|return|reject|refus|support|work"
                    + "|run|ran|build|built|compil|start|answer|review|sign|tag|adopt|approv|accept|complet|finish|done|exist"
                    + "|writ|link|land|log|record|test|measur|benchmark|can\\b|veröffentlich|dokumentier|läuft|fertig|getestet)");

    private static final Pattern VAGUE = Pattern.compile(
            "(?iu)\\b(?:better|improv\\w*|nicer?|good|great|faster|easier|easy|"
                    + "more stable|robust|modern\\w*|clean\\w*|user.friendly|optimi[sz]e\\w*|enhanc\\w*|as needed|etc)\\b");

    private static final Pattern WITHOUT_END =
            Pattern.compile("(?iu)\\b(?:rewrite (?:everything|all|the whole)|from scratch|"
                    + "everywhere|whole ecosystem|entire (?:code ?base|ecosystem|platform)|all (?:projects|repositories|languages|platforms)|"
                    + "multi.year|several quarters|two quarters|next year|ongoing|continuous(?:ly)?|forever)\\b");

    private static final Set<String> NOT_YET = Set.of("tbd", "todo", "tba", "?", "later", "n/a", "none");

    /** Shorter ones say nothing by themselves. */
    private static final int FEWEST_WORDS = 2;

    private Doubts() {}

    /**
     * The questions, a sentence each; none if nothing is doubtful.
     *
     * @param steps what it was broken down into so far
     */
    public static List<String> about(GoalPlan plan, List<String> steps) {
        List<String> doubts = new ArrayList<>();
        for (String criterion : plan.criteria()) {
            of(criterion).ifPresent(doubts::add);
        }
        size(plan, steps, doubts);
        return doubts;
    }

    /** Whether somebody else could tell if this criterion is met. */
    static Optional<String> of(String criterion) {
        String plain = criterion.strip().toLowerCase(Locale.ROOT);
        if (NOT_YET.contains(plain) || plain.split("\\s+").length < FEWEST_WORDS) {
            return Optional.of("“%s” says too little to be checked. What will be true?".formatted(criterion));
        }
        boolean counted = NUMBER.matcher(plain).find();
        boolean vague = VAGUE.matcher(plain).find();
        boolean seen = OBSERVABLE.matcher(plain).find();
        if (vague && !counted) {
            return Optional.of(
                    "“%s” does not say by how much. Which number, or which visible result, would convince you?"
                            .formatted(criterion));
        }
        return counted || seen
                ? Optional.empty()
                : Optional.of(
                        "“%s” names neither a number nor anything that can be seen to be finished. How would somebody else check it?"
                                .formatted(criterion));
    }

    private static void size(GoalPlan plan, List<String> steps, List<String> doubts) {
        if (plan.criteria().size() > MANY_CRITERIA) {
            doubts.add("It has %d criteria. Does all of it fit into one quarter, or are these two goals?"
                    .formatted(plan.criteria().size()));
        }
        if (steps.size() > MANY_STEPS) {
            doubts.add("It has %d steps. Does all of it fit into one quarter?".formatted(steps.size()));
        }
        var endless =
                WITHOUT_END.matcher(plan.title() + "\n" + plan.what() + "\n" + String.join("\n", plan.criteria()));
        if (endless.find()) {
            doubts.add("“%s” sounds larger than a quarter. Which part of it will be done by the end of %s?"
                    .formatted(endless.group(), plan.quarter()));
        }
    }
}
