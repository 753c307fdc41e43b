package io.github.roadmapbot.store.export;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is read for each section. Fields whose names begin with an underscore only say who may see a row: {@code _public} is 1 for
 * what stands on GitHub, those that begin with {@code _place}
 * the repositories or addresses where, and with {@code _subject} what it belongs to, which must not be gone.
 */
final class Sections {

    /** What was deleted, or moved to where nobody may look, is not public any more. */
    private static final String PUBLIC_ISSUE = """
            CASE WHEN issue.url IS NOT NULL AND suggestion.status IN ('published', 'shipped', 'dropped')
                      AND NOT EXISTS (SELECT 1 FROM issue_look
                                       WHERE issue_look.suggestion = suggestion.id AND issue_look.gone = TRUE)
                 THEN 1 ELSE 0 END""";

    private Sections() {}

    /** In the order of the file. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        suggestions(all);
        goals(all);
        decisions(all);
        return all;
    }

    private static void suggestions(Map<String, String> all) {
        all.put("suggestions", """
                SELECT 'R-' || CAST(suggestion.id AS TEXT) AS id, suggestion.title, suggestion.why, suggestion.category,
                       suggestion.criteria, suggestion.good_first_issue, suggestion.volunteer, suggestion.fits_in_quarter,
                       suggestion.status, suggestion.reason, suggestion.quarter, suggestion.suggested_at,
                       suggestion.proposer, suggestion.recorder, suggestion.decided_by, suggestion.decided_at,
                       'R-' || CAST(suggestion.part_of AS TEXT) AS part_of,
                       'R-' || CAST(suggestion.merged_into AS TEXT) AS merged_into, issue.url AS issue,
                       %s AS _public, issue.repository AS _place
                  FROM suggestion LEFT JOIN issue ON issue.suggestion = suggestion.id
                 WHERE suggestion.roadmap = :roadmap ORDER BY suggestion.id
                """.formatted(PUBLIC_ISSUE));
        all.put("suggestion_story", """
                SELECT 'R-' || CAST(move.suggestion AS TEXT) AS suggestion, move.at, move.by_whom, move.came_from,
                       move.went_to, move.why, 0 AS _public
                  FROM move JOIN suggestion ON suggestion.id = move.suggestion
                 WHERE suggestion.roadmap = :roadmap ORDER BY move.id
                """);
        all.put("ledger", """
                SELECT suggestion.quarter, suggestion.status, COUNT(*) AS suggestions, 1 AS _public, '' AS _place
                  FROM suggestion WHERE suggestion.roadmap = :roadmap
                 GROUP BY suggestion.quarter, suggestion.status
                 ORDER BY COALESCE(suggestion.quarter, ''), suggestion.status
                """);
    }

    private static void goals(Map<String, String> all) {
        String isPublic = "CASE WHEN goal.url IS NULL THEN 0 ELSE 1 END AS _public, goal.repository AS _place,"
                + " 'G-' || CAST(goal.id AS TEXT) AS _subject";
        all.put("goals", """
                SELECT 'G-' || CAST(goal.id AS TEXT) AS id, goal.kind, goal.title, goal.what, goal.why, goal.category,
                       goal.quarter, goal.status, goal.proposer, goal.proposed_at, goal.decided_by, goal.decided_at,
                       goal.reason, goal.carried_from, goal.agreement, goal.url AS issue, %s
                  FROM goal WHERE goal.roadmap = :roadmap ORDER BY goal.id
                """.formatted(isPublic));
        all.put("goal_lines", """
                SELECT 'G-' || CAST(goal_line.goal AS TEXT) AS goal, goal_line.kind, goal_line.place, goal_line.words,
                       goal_line.met, %s
                  FROM goal_line JOIN goal ON goal.id = goal_line.goal
                 WHERE goal.roadmap = :roadmap ORDER BY goal_line.goal, goal_line.kind, goal_line.place
                """.formatted(isPublic));
        all.put("goal_people", """
                SELECT 'G-' || CAST(goal_person.goal AS TEXT) AS goal, goal_person.person, goal_person.role, 0 AS _public
                  FROM goal_person JOIN goal ON goal.id = goal_person.goal
                 WHERE goal.roadmap = :roadmap ORDER BY goal_person.goal, goal_person.role DESC, goal_person.place
                """);
        all.put("tasks", """
                SELECT 'G-' || CAST(goal_task.goal AS TEXT) AS goal, goal_task.step, goal_task.title, goal_task.taker,
                       goal_task.newcomers, goal_task.done, goal_task.blocked, goal_task.url AS issue,
                       CASE WHEN goal.url IS NULL OR goal_task.url IS NULL THEN 0 ELSE 1 END AS _public,
                       goal_task.repository AS _place, goal.repository AS _place_of_goal,
                       'G-' || CAST(goal.id AS TEXT) AS _subject,
                       goal_task.repository || '#' || CAST(goal_task.number AS TEXT) AS _subject_itself
                  FROM goal_task JOIN goal ON goal.id = goal_task.goal
                 WHERE goal.roadmap = :roadmap AND goal_task.gone = FALSE ORDER BY goal_task.goal, goal_task.id
                """);
        all.put("goal_story", """
                SELECT 'G-' || CAST(goal_event.goal AS TEXT) AS goal, goal_event.at, goal_event.by_whom, goal_event.kind,
                       goal_event.words, 0 AS _public
                  FROM goal_event JOIN goal ON goal.id = goal_event.goal
                 WHERE goal.roadmap = :roadmap ORDER BY goal_event.id
                """);
    }

    private static void decisions(Map<String, String> all) {
        String isPublic =
                "CASE WHEN ballot.comment_url = '' THEN 0 ELSE 1 END AS _public, ballot.comment_url AS _place,"
                        + " ballot.subject AS _subject";
        all.put("decisions", """
                SELECT 'D-' || CAST(ballot.id AS TEXT) AS id, ballot.subject, ballot.council, ballot.question,
                       ballot.options, ballot.rule, ballot.quorum, ballot.opened_by, ballot.opened_at, ballot.closes_at,
                       'D-' || CAST(ballot.came_from AS TEXT) AS came_from, ballot.stage, ballot.outcome, ballot.chosen,
                       ballot.closed_at, ballot.reasons, ballot.given_up_by, ballot.given_up_why,
                       ballot.comment_url AS comment, ballot.discussion_url AS discussion, %s
                  FROM ballot WHERE ballot.roadmap = :roadmap ORDER BY ballot.id
                """.formatted(isPublic));
        all.put("decision_voters", """
                SELECT 'D-' || CAST(ballot_voter.ballot AS TEXT) AS decision, ballot_voter.person, ballot_voter.left_at,
                       0 AS _public
                  FROM ballot_voter JOIN ballot ON ballot.id = ballot_voter.ballot
                 WHERE ballot.roadmap = :roadmap ORDER BY ballot_voter.ballot, ballot_voter.person
                """);
        all.put("decision_votes", """
                SELECT 'D-' || CAST(ballot_vote.ballot AS TEXT) AS decision, ballot_vote.person, ballot_vote.voice,
                       ballot_vote.reason, ballot_vote.at,
                       CASE WHEN ballot.comment_url <> '' AND ballot.stage = 'closed' THEN 1 ELSE 0 END AS _public,
                       ballot.comment_url AS _place, ballot.subject AS _subject
                  FROM ballot_vote JOIN ballot ON ballot.id = ballot_vote.ballot
                 WHERE ballot.roadmap = :roadmap ORDER BY ballot_vote.id
                """);
        all.put("questions", """
                SELECT 'Q-' || CAST(id AS TEXT) AS id, subject, kind, words, asked_by, asked_at, answer, answered_by,
                       answered_at, source_url AS source, comment_url AS comment,
                       CASE WHEN source_url = '' AND comment_url = '' THEN 0 ELSE 1 END AS _public,
                       CASE WHEN source_url = '' THEN comment_url ELSE source_url END AS _place, subject AS _subject
                  FROM inquiry WHERE roadmap = :roadmap ORDER BY id
                """);
    }
}
