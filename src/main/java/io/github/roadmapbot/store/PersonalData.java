package io.github.roadmapbot.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is kept of one person, for themselves: nobody else is named in it. */
public final class PersonalData {

    private static final Map<String, String> SECTIONS = sections();

    private final Database database;

    public PersonalData(Database database) {
        this.database = database;
    }

    /** The rows of each section, by the words that a reader understands it by; those without rows are there as well. */
    public Map<String, List<Map<String, Object>>> of(String person) {
        return database.read(handle -> {
            Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
            SECTIONS.forEach((name, query) -> all.put(
                    name,
                    handle.createQuery(query).bind("person", person).mapToMap().list()));
            return all;
        });
    }

    private static Map<String, String> sections() {
        Map<String, String> all = new LinkedHashMap<>();
        String suggestion = """
                SELECT 'R-' || CAST(id AS TEXT) AS suggestion, roadmap, title, why, category, good_first_issue, volunteer,
                       fits_in_quarter, status, reason, quarter, suggested_at, decided_at, origin, source_channel,
                       source_ts, source_permalink
                  FROM suggestion WHERE\s""";
        all.put("you suggested", suggestion + "proposer = :person ORDER BY id");
        all.put("you recorded for others", suggestion + "recorder = :person ORDER BY id");
        all.put("you decided", """
                SELECT 'R-' || CAST(id AS TEXT) AS suggestion, status, decided_at, reason, quarter
                  FROM suggestion WHERE decided_by = :person ORDER BY id
                """);
        all.put("you did", """
                SELECT 'R-' || CAST(suggestion AS TEXT) AS suggestion, at, came_from, went_to, why
                  FROM move WHERE by_whom = :person ORDER BY id
                """);
        all.put("you approved together with others", """
                SELECT 'R-' || CAST(suggestion AS TEXT) AS suggestion, at
                  FROM approval WHERE by_whom = :person ORDER BY suggestion
                """);
        all.put("which discussion you said is a quarter's", """
                SELECT roadmap, quarter FROM discussion_choice WHERE by_whom = :person ORDER BY roadmap, quarter
                """);
        all.put("your reactions to cards", """
                SELECT 'R-' || CAST(message.suggestion AS TEXT) AS suggestion, reaction.channel, reaction.ts, reaction.emoji,
                       reaction.present, reaction.event_at
                  FROM reaction LEFT JOIN message
                    ON message.channel = reaction.channel AND message.ts = reaction.ts
                 WHERE reaction.person = :person ORDER BY reaction.channel, reaction.ts, reaction.emoji
                """);
        all.put("your votes by button", """
                SELECT 'R-' || CAST(suggestion AS TEXT) AS suggestion, pressed_at FROM button_vote
                 WHERE person = :person ORDER BY suggestion
                """);
        all.put("you put to the vote", """
                SELECT 'D-' || CAST(id AS TEXT) AS decision, roadmap, subject, question, options, opened_at
                  FROM ballot WHERE opened_by = :person ORDER BY id
                """);
        all.put("you said that there is no agreement", """
                SELECT 'D-' || CAST(id AS TEXT) AS decision, given_up_why
                  FROM ballot WHERE given_up_by = :person ORDER BY id
                """);
        all.put("your votes on decisions", """
                SELECT 'D-' || CAST(ballot AS TEXT) AS decision, voice, reason, at
                  FROM ballot_vote WHERE person = :person ORDER BY id
                """);
        all.put("decisions on which your vote binds", """
                SELECT 'D-' || CAST(ballot AS TEXT) AS decision, left_at
                  FROM ballot_voter WHERE person = :person ORDER BY ballot
                """);
        all.put("decisions that you follow", """
                SELECT 'D-' || CAST(ballot AS TEXT) AS decision
                  FROM ballot_follower WHERE person = :person ORDER BY ballot
                """);
        all.put("you asked, remarked or warned", """
                SELECT 'Q-' || CAST(id AS TEXT) AS question, roadmap, subject, kind, words, asked_at
                  FROM inquiry WHERE asked_by = :person ORDER BY id
                """);
        all.put("you answered", """
                SELECT 'Q-' || CAST(id AS TEXT) AS question, answer, answered_at
                  FROM inquiry WHERE answered_by = :person ORDER BY id
                """);
        all.put("your account in Slack, as I know it", """
                SELECT id, standing, asked_at FROM person WHERE id = :person
                """);
        all.put("your account on GitHub", """
                SELECT github_id, login, linked_at FROM link WHERE person = :person
                """);
        all.put("what is assigned to you on GitHub", """
                SELECT 'R-' || CAST(suggestion AS TEXT) AS suggestion, issue_owner.github_id, issue_owner.login
                  FROM issue_owner JOIN link ON link.github_id = issue_owner.github_id
                 WHERE person = :person ORDER BY suggestion
                """);
        all.put("a link with GitHub that you began", """
                SELECT expires_at FROM link_attempt WHERE person = :person
                """);
        all.put("you muted me", """
                SELECT person FROM muted WHERE person = :person
                """);
        all.put("where my direct messages to you are", """
                SELECT 'R-' || CAST(suggestion AS TEXT) AS suggestion, kind, message.channel, message.ts, permalink
                  FROM message JOIN suggestion ON suggestion.id = message.suggestion
                 WHERE kind = 'receipt' AND proposer = :person OR kind = 'recorders-receipt' AND recorder = :person
                 ORDER BY message.suggestion, kind
                """);
        all.put("your goals", """
                SELECT 'G-' || CAST(goal.id AS TEXT) AS goal, title, quarter, status,
                       CASE WHEN proposer = :person THEN 'wrote it down' ELSE 'is named on it' END AS part
                  FROM goal
                 WHERE proposer = :person
                    OR goal.id IN (SELECT goal_person.goal FROM goal_person WHERE person = :person)
                 ORDER BY goal.id
                """);
        all.put("your tasks", """
                SELECT 'G-' || CAST(goal AS TEXT) AS goal, title, done, url FROM goal_task
                 WHERE taker = :person OR wanted_by = :person ORDER BY id
                """);
        all.put("what you did with goals", """
                SELECT 'G-' || CAST(goal AS TEXT) AS goal, at, words FROM goal_event WHERE by_whom = :person ORDER BY id
                """);
        all.put("your time", """
                SELECT roadmap, quarter, hours, away FROM availability WHERE person = :person ORDER BY quarter
                """);
        all.put("what you said of quarters", """
                SELECT roadmap, quarter, went_well, to_improve, said_at FROM retrospective
                 WHERE person = :person ORDER BY quarter, roadmap
                """);
        all.put("why you added something late", """
                SELECT 'R-' || CAST(suggestion AS TEXT) AS suggestion, quarter, why FROM added_late
                 WHERE by_whom = :person ORDER BY suggestion, quarter
                """);
        all.put("what I asked you about because it had not moved", """
                SELECT 'R-' || CAST(suggestion AS TEXT) AS suggestion, quarter FROM stale_asked
                 WHERE person = :person ORDER BY suggestion, quarter
                """);
        all.put("the quarters that you plan", """
                SELECT roadmap, quarter, at FROM cycle_planner WHERE person = :person ORDER BY quarter
                """);
        all.put("what you did for quarters", """
                SELECT roadmap, quarter, at, what, words FROM cycle_event WHERE by_whom = :person ORDER BY id
                """);
        all.put("the sessions that you were at", """
                SELECT roadmap, quarter FROM cycle_present WHERE person = :person ORDER BY quarter
                """);
        all.put("the sessions that you led", """
                SELECT roadmap, quarter, started_at, ended_at FROM cycle_meeting WHERE lead = :person ORDER BY quarter
                """);
        all.put("what you noted in sessions", """
                SELECT roadmap, quarter, kind, words FROM cycle_note WHERE by_whom = :person ORDER BY id
                """);
        all.put("the sessions that you said you come to, or do not", """
                SELECT roadmap, quarter, session_at, coming FROM cycle_coming WHERE person = :person ORDER BY session_at
                """);
        all.put("when you opened my home, and what you chose there", """
                SELECT roadmap, opened_at, shown_at FROM home WHERE person = :person
                """);
        all.put("what I did for you, or still have to do", """
                SELECT kind, status, owed_at FROM step WHERE subject = :person ORDER BY id
                """);
        return all;
    }
}
