package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The lines of a goal and the people named on it, kept anew whenever it is written down. */
final class Lines {

    private Lines() {}

    static void keep(Handle handle, GoalId id, GoalPlan plan) {
        criteria(handle, id, plan.criteria());
        replace(handle, id, "risk", plan.risks());
        handle.execute("DELETE FROM goal_person WHERE goal = ?", id.number());
        people(handle, id, "owner", plan.owners());
        people(handle, id, "concerned", plan.concerned());
    }

    /** Keeps lines that nobody ticks. */
    static void replace(Handle handle, GoalId id, String kind, List<String> words) {
        handle.execute("DELETE FROM goal_line WHERE goal = ? AND kind = ?", id.number(), kind);
        for (int i = 0; i < words.size(); i++) {
            insert(handle, id, kind, i + 1, words.get(i), false, false);
        }
    }

    /** What is met, and what the box on GitHub says, stays where the words stay. */
    private static void criteria(Handle handle, GoalId id, List<String> words) {
        Set<String> met = ticked(handle, id, "met");
        Set<String> shown = ticked(handle, id, "shown");
        handle.execute("DELETE FROM goal_line WHERE goal = ? AND kind = 'criterion'", id.number());
        for (int i = 0; i < words.size(); i++) {
            String each = words.get(i);
            insert(handle, id, "criterion", i + 1, each, met.contains(each), shown.contains(each));
        }
    }

    private static Set<String> ticked(Handle handle, GoalId id, String column) {
        return new HashSet<>(handle.createQuery(
                        "SELECT words FROM goal_line WHERE goal = :id AND kind = 'criterion' AND <column> = TRUE")
                .define("column", column)
                .bind("id", id.number())
                .mapTo(String.class)
                .list());
    }

    private static void insert(
            Handle handle, GoalId id, String kind, int place, String words, boolean met, boolean shown) {
        handle.createUpdate("""
                        INSERT INTO goal_line (goal, kind, place, words, met, shown)
                        VALUES (:id, :kind, :place, :words, :met, :shown)
                        """)
                .bind("id", id.number())
                .bind("kind", kind)
                .bind("place", place)
                .bind("words", words)
                .bind("met", met)
                .bind("shown", shown)
                .execute();
    }

    private static void people(Handle handle, GoalId id, String role, List<String> people) {
        for (int i = 0; i < people.size(); i++) {
            handle.createUpdate("""
                            INSERT INTO goal_person (goal, person, role, place) VALUES (:id, :person, :role, :place)
                            ON CONFLICT DO NOTHING
                            """)
                    .bind("id", id.number())
                    .bind("person", people.get(i))
                    .bind("role", role)
                    .bind("place", i)
                    .execute();
        }
    }
}
