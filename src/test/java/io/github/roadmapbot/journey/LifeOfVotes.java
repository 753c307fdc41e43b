package io.github.roadmapbot.journey;

import static java.util.Objects.requireNonNull;

import io.github.roadmapbot.sandbox.slack.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Questions that are put to the vote and decided, by maintainers and by the steering group, and what is asked about them. */
final class LifeOfVotes {

    private static final Pattern NUMBER = Pattern.compile("(D-\\d+|Q-\\d+) · ");

    private final CommunityLife life;
    private final Town town;
    private final Map<String, String> numbers = new HashMap<>();
    private final Set<String> tookPart = new HashSet<>();
    private final List<String> maintainers = new ArrayList<>(Community.MAINTAINERS);
    private int issue;

    LifeOfVotes(CommunityLife life) {
        this.life = life;
        this.town = life.town;
    }

    void live() {
        switch (life.day()) {
            case 7 -> issue = town.gitHub.as("maintainer").openIssue("project", "Which store?", "We have to choose");
            case 8 -> {
                opens(1, "Which store?", "majority");
                votes(1, "Which store?", "1");
                votes(2, "Which store?", "2");
                follows(2, "Which store?");
            }
            case 9 -> votes(3, "Which store?", "abstain");
            case 14 -> votes(5, "Which store?", "1");
            case 22 -> opens(2, "Shall we drop Java 11?", "lazy");
            case 34 -> {
                opens(1, "Which font?", "majority");
                votes(1, "Which font?", "1");
                votes(2, "Which font?", "2");
                votes(3, "Which font?", "1");
            }
            case 36 -> leaves();
            case 40 -> votes(4, "Which font?", "2");
            case 43 -> handedOn("Which font?");
            case 44 -> decides(1, "Which font?", "2");
            case 55 -> decides(2, "Which font?", "2");
            case 64 -> {
                opens(3, "Which licence?", "majority");
                votes(1, "Which licence?", "1");
            }
            case 73 -> handedOn("Which licence?");
            default -> {}
        }
        asks();
        escalated();
    }

    /** A wish on which the maintainers could not agree; two of the steering group vote on the next day. */
    private void escalated() {
        Actor first = life.actor(Community.STEERING.get(0));
        for (Message card : first.messages(Community.COUNCIL)) {
            var wish = Pattern.compile("Shall (R-\\d+) go on").matcher(card.plainText());
            if (!wish.find()) {
                continue;
            }
            String question = wish.group();
            if (!numbers.containsKey(question)) {
                numbers.put(question, number(card));
                isOwed(number(card), card.ts());
                Community.MAINTAINERS.stream()
                        .filter(each -> life.book.isConcerned("escalated " + wish.group(1), each))
                        .forEach(each -> life.book.concerns("ballot " + number(card), each));
            } else if (!numbers.containsKey("steering " + question)) {
                numbers.put("steering " + question, number(card));
                decides(1, question, "1");
                decides(2, question, "1");
            }
        }
    }

    private void isOwed(String id, String since) {
        Community.STEERING.forEach(voter -> life.book.owes("ballot " + id, voter, since));
    }

    private void asks() {
        switch (life.day()) {
            case 9 -> asks(5, "ask", "Does it run on Windows?");
            case 11 -> answers("Does it run on Windows?");
            case 12 -> town.gitHub.as("second-member").commentOnIssue("project", issue, "Question: And on ARM?");
            case 15 -> answers("And on ARM?");
            case 16 -> asks(13, "risk", "Nobody knows the driver");
            case 17 -> asks(8, "remark", "Others use both");
            case 18 -> {
                String number = known("Nobody knows the driver");
                town.gitHub.as("second-member").commentOnIssue("project", issue, "Answer %s: I do".formatted(number));
            }
            default -> {}
        }
    }

    private void opens(int by, String question, String rule) {
        String address = "example-org/project#" + issue;
        Actor opener = life.maintainer(by);
        opener.types("/roadmap decide " + address);
        var result = opener.submits(Map.of(
                "question",
                question,
                "options",
                "This\nThat",
                "subject",
                address,
                "rule",
                rule,
                "until",
                life.inDays(7)));
        if (!result.closed()) {
            throw new AssertionError("Refused: " + result.errors());
        }
        String id = number(card(question));
        numbers.put(question, id);
        life.book.concerns("ballot " + id, opener.id());
        if (!rule.equals("lazy")) {
            maintainers.forEach(voter -> life.book.owes("ballot " + id, voter, life.stamp()));
        }
    }

    private void votes(int who, String question, String voice) {
        Actor voter = life.maintainer(who);
        voter.clicks(card(question), "ballot-vote-" + voice);
        tookPart.add(question + voter.id());
        life.book.hasDone("ballot " + known(question), voter.id(), life.stamp());
    }

    private void follows(int who, String question) {
        life.maintainer(who).clicks(card(question), "ballot-follow");
        life.book.concerns("ballot " + known(question), life.maintainer(who).id());
    }

    private void leaves() {
        String id = Community.LEAVING;
        town.slack.remove(Rules.MAINTAINERS, id);
        maintainers.remove(id);
        numbers.values().forEach(ballot -> life.book.hasDone("ballot " + ballot, id, life.stamp()));
    }

    /** Time is over, and the steering group has it since the card came to its channel. */
    private void handedOn(String question) {
        String before = known(question);
        maintainers.forEach(each -> life.book.hasDone("ballot " + before, each, life.stamp()));
        Message card = town.message(life.actor(Community.STEERING.get(0)), Community.COUNCIL, question, "");
        String id = number(card);
        numbers.put("steering " + question, id);
        isOwed(id, card.ts());
        Community.MAINTAINERS.stream()
                .filter(each -> tookPart.contains(question + each) || life.book.isConcerned("ballot " + before, each))
                .forEach(each -> life.book.concerns("ballot " + id, each));
    }

    private void decides(int who, String question, String voice) {
        Actor voter = life.actor(Community.STEERING.get(who - 1));
        Message card = town.message(voter, Community.COUNCIL, question, "");
        voter.clicks(card, "ballot-vote-" + voice);
        String id = "ballot " + known("steering " + question);
        life.book.hasDone(id, voter.id(), life.stamp());
        life.book.concerns(id, voter.id());
    }

    private void asks(int who, String command, String words) {
        life.member(who).types("/roadmap %s example-org/project#%d %s".formatted(command, issue, words));
        numbers.put(words, number(inquiry(words)));
        life.book.concerns("inquiry " + known(words), life.member(who).id());
    }

    private void answers(String words) {
        life.maintainer(3).clicks(inquiry(words), "inquiry-answer");
        life.maintainer(3).submits(Map.of("text", "Yes, since 1.4"));
    }

    private Message inquiry(String words) {
        return town.message(life.maintainer(3), Rules.MAINTAINERS, "Q-", words);
    }

    private Message card(String question) {
        return town.message(life.maintainer(1), Rules.MAINTAINERS, question, "");
    }

    private String known(String question) {
        return requireNonNull(numbers.get(question), question);
    }

    static String number(Message card) {
        var matcher = NUMBER.matcher(card.plainText());
        if (!matcher.find()) {
            throw new AssertionError("No number on " + card.plainText());
        }
        return matcher.group(1);
    }
}
