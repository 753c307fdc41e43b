package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.slack.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Wishes, as a community has them: suggested in every way, voted and talked about, and taken up by maintainers week by week. */
final class LifeOfWishes {

    private static final int AT_ONCE = 6;

    private final CommunityLife life;
    private final Town town;
    private final List<String> open = new ArrayList<>();
    private final List<String> published = new ArrayList<>();
    private int suggested;
    private int taken;
    private int votes;

    LifeOfWishes(CommunityLife life) {
        this.life = life;
        this.town = life.town;
    }

    void live() {
        switch (life.day() % 7) {
            case 0, 3, 4, 6 -> suggest();
            case 5 -> takeUp();
            default -> talk();
        }
        vote();
        if (life.day() == 30) {
            wishOnGitHub();
        }
        if (life.day() % 20 == 19 && !published.isEmpty()) {
            close(published.remove(0), life.day() == 59 ? "not_planned" : "completed");
        }
    }

    int votes() {
        return votes;
    }

    private void suggest() {
        String title = String.format(Locale.ROOT, "Wish-%02d", ++suggested);
        Actor author = life.actor(proposer());
        Actor other = life.member(21 + suggested % 10);
        boolean foreign = suggested % 4 == 1 || suggested % 4 == 3;
        life.book.wish(title, author.id(), foreign ? other.id() : author.id());
        if (suggested % 4 == 0) {
            author.proposes(title, Map.of());
        } else {
            String ts = author.says(Community.TALK, title + "\nBecause I miss it");
            switch (suggested % 4) {
                case 1 -> other.person().react(Community.TALK, ts, "bulb");
                case 2 -> captures(author, ts);
                default -> captures(other, ts);
            }
        }
        town.feedbackCard(title);
        town.reviewCard(title);
        open.add(title);
    }

    /** Mostly members; maintainers, a guest and who muted the bot have wishes, too. */
    private String proposer() {
        return switch (suggested % 9) {
            case 2 -> Community.MUTED.get(0);
            case 5 -> Community.MAINTAINERS.get(1);
            case 8 -> Community.GUESTS.get(0);
            default -> life.anyOf(Community.MEMBERS.subList(0, 20));
        };
    }

    private static void captures(Actor actor, String ts) {
        actor.captures(Community.TALK, ts);
        actor.submits(Map.of());
    }

    private void vote() {
        List<String> voters = new ArrayList<>(Community.everybody());
        Collections.shuffle(voters, life.chance);
        for (String title : open) {
            Message card = town.feedbackCard(title);
            for (String voter : voters.subList(0, 1 + life.chance.nextInt(2))) {
                life.actor(voter).reacts(card, life.chance.nextBoolean() ? "+1" : "heart");
                votes++;
            }
        }
    }

    private void talk() {
        for (String title : open) {
            Message card = town.feedbackCard(title);
            life.actor(life.anyOf(Community.MEMBERS)).replies(card.channel(), card.ts(), "I would use that");
        }
    }

    private void takeUp() {
        while (open.size() > AT_ONCE - 3) {
            String title = open.remove(0);
            takeUp(title, life.maintainer(1 + taken % 3), taken++ % 10);
        }
    }

    private void takeUp(String title, Actor maintainer, int verb) {
        switch (verb) {
            case 0, 4, 6 -> approve(title, maintainer);
            case 1 -> maintainer.declines(title, "We have something like it");
            case 2 -> ask(title, maintainer);
            case 3 -> verb(title, maintainer, "snooze", Map.of("until", life.inDays(10)));
            case 5 -> verb(title, maintainer, "duplicate", Map.of("other", number(open.get(0))));
            case 7 -> split(title, maintainer);
            case 8 ->
                verb(
                        title,
                        maintainer,
                        "defer",
                        Map.of("quarter", life.day() < 42 ? "2027-Q2" : "2027-Q3", "text", "First the theme"));
            default -> {
                life.book.concerns("escalated " + number(title), maintainer.id());
                verb(title, maintainer, "escalate", Map.of("text", "It costs money"));
            }
        }
    }

    /** Nobody approves their own. */
    private void approve(String title, Actor maintainer) {
        boolean own = town.reviewCard(title).plainText().contains("by <@" + maintainer.id());
        (own ? life.maintainer(3) : maintainer).approves(title);
        town.feedbackCard(title, "On the roadmap");
        published.add(title);
    }

    private void ask(String title, Actor maintainer) {
        Actor proposer = life.actor(life.book.wishes().stream()
                .filter(wish -> wish.title().equals(title))
                .findFirst()
                .orElseThrow()
                .proposer());
        life.book.owes("answer " + title, proposer.id(), life.stamp());
        life.book.concerns("answer " + title, maintainer.id());
        maintainer.asks(title, "On which pages?");
        town.feedbackCard(title, "Waits for the proposer");
        life.settle();
        proposer.types("/roadmap show " + number(title));
        Message receipt = proposer.reads(title, "Waits for the proposer");
        proposer.clicks(receipt, "question-answer");
        proposer.submits(Map.of("text", "On all of them"));
        proposer.person().closeModal();
        life.book.hasDone("answer " + title, proposer.id(), life.stamp());
        town.feedbackCard(title, "Vote with");
        open.add(title);
    }

    private void split(String title, Actor maintainer) {
        String owner = life.book.wishes().stream()
                .filter(wish -> wish.title().equals(title))
                .findFirst()
                .orElseThrow()
                .proposer();
        for (String part : List.of("One half of " + title, "Other half of " + title)) {
            life.book.wish(part, owner, owner);
        }
        verb(title, maintainer, "split", Map.of("part_1", "One half of " + title, "part_2", "Other half of " + title));
    }

    private void verb(String title, Actor maintainer, String verb, Map<String, Object> answers) {
        maintainer.chooses(town.reviewCard(title), verb);
        maintainer.submits(answers);
        life.settle();
    }

    private void close(String title, String reason) {
        town.gitHub
                .as("second-maintainer")
                .closeIssue("project", town.issue(title).number(), reason);
        life.settle();
    }

    private void wishOnGitHub() {
        int discussion =
                town.discussions("Example Project 2027 Q1 Roadmap").get(0).number();
        town.gitHub.as("second-member").commentOnDiscussion("project", discussion, "Wish-90 from GitHub\n\nPlease.");
        life.settle();
    }

    private String number(String title) {
        var matcher = Pattern.compile("\\*(R-\\d+)\\*")
                .matcher(town.feedbackCard(title).plainText());
        if (!matcher.find()) {
            throw new AssertionError("No number on the card of " + title);
        }
        return matcher.group(1);
    }
}
