package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.github.IssueRemark;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vote as those see it who take part in it. */
final class Ballot {

    static final String QUESTION = "Which store do we ship with?";

    private final Town town;
    private final String id;

    private Ballot(Town town, String id) {
        this.town = town;
        this.id = id;
    }

    /** The vote of that name, opened or yet to be. */
    static Ballot of(Town town, String id) {
        return new Ballot(town, id);
    }

    /** Puts a question to the vote through command and window, until 28 November. */
    static Ballot open(Town town, Actor by, String subject, String rule, Map<String, Object> differently) {
        by.types("/roadmap decide " + subject);
        Map<String, Object> values = new HashMap<>(form(subject, rule));
        values.putAll(differently);
        var result = by.submits(values);
        if (!result.closed()) {
            throw new AssertionError("Refused: " + result.errors());
        }
        Ballot ballot = new Ballot(town, "D-1");
        ballot.card(town.maintainer(), "asked by");
        return ballot;
    }

    /** What is entered in the window. */
    static Map<String, Object> form(String subject, String rule) {
        return Map.of(
                "question",
                QUESTION,
                "options",
                "SQLite\nPostgreSQL\n",
                "subject",
                subject,
                "rule",
                rule,
                "until",
                "2026-11-27");
    }

    /** The card in the maintainers' channel, once it says something. */
    Message card(String text) {
        return card(town.maintainer(), text);
    }

    Message card(Actor reader, String text) {
        return card(reader, Rules.MAINTAINERS, text);
    }

    Message card(Actor reader, String channel, String text) {
        return town.message(reader, channel, id + " · ", text);
    }

    /** Casts a vote and waits until it is taken. */
    void votes(Actor voter, String voice) {
        voter.clicks(card(voter, ""), "ballot-vote-" + voice);
        voter.isTold(Rules.MAINTAINERS, "Your vote on " + id);
    }

    void objects(Actor voter, String why) {
        voter.clicks(card(voter, ""), "ballot-object");
        voter.submits(Map.of("text", why));
        card("objects: " + why);
    }

    void reasons(Actor by, String why) {
        town.waitUntil(
                "the button for the reasons",
                () -> card(by, "").buttons().stream()
                        .anyMatch(button -> button.actionId().equals("ballot-reasons")));
        by.clicks(card(by, ""), "ballot-reasons");
        by.submits(Map.of("text", why));
        card(why);
    }

    /** Lets a week and a day go by, and everything that is due happen. */
    void timeIsOver() {
        town.clock.moveBy(Duration.ofDays(8));
    }

    /** What the bot wrote beneath an issue about it. */
    List<String> comments(int issue) {
        return town.gitHub.remarks("project", issue).stream()
                .map(IssueRemark::body)
                .filter(body -> body.contains(id + "/decision -->"))
                .toList();
    }

    /** The one comment beneath an issue, once it says something. */
    String comment(int issue, String text) {
        return town.see(
                "a comment with '%s'".formatted(text),
                () -> comments(issue).stream()
                        .filter(body -> body.contains(text))
                        .findFirst());
    }
}
