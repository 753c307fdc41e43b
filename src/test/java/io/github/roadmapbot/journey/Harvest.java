package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.slack.Message;
import java.util.List;
import java.util.Map;

/** Lives a little in a town, so that there is something of every kind that Slack sends, about things that are there. */
final class Harvest {

    private final Town town;

    Harvest(Town town) {
        this.town = town;
    }

    List<Payload> reap() {
        Message card = town.member().suggests("Dark mode");
        town.member().suggests("Light mode");
        town.secondMember().suggests("No mode");
        vote(card);
        decide();
        putAside();
        unite();
        capture();
        ask();
        atHome();
        town.acknowledged();
        return town.slack.deliveries().stream()
                .map(each -> new Payload(each.type(), each.payload()))
                .toList();
    }

    private void vote(Message card) {
        town.secondMember().reacts(card, "+1");
        town.secondMember().reacts(card, "heart");
        town.secondMember().takesBack(card, "heart");
        town.maintainer().reacts(card, "+1::skin-tone-3");
    }

    private void decide() {
        town.maintainer().approves("Dark mode");
        town.maintainer().clicks(town.reviewCard("Light mode"), "review-edit");
        town.maintainer().submits(Map.of("why", "Because it is bright"));
        town.secondMaintainer().clicks(town.reviewCard("No mode"), "review-decline");
        town.secondMaintainer().submits(Map.of("reason", "There has to be some"));
        town.maintainer().clicks(town.reviewCard("Light mode", "bright"), "review-approve");
        town.maintainer().form();
        Message receipt = town.member().reads("Light mode", "this is kept");
        town.member().clicks(receipt, "receipt-withdraw");
        town.actor("third member").suggests("Twilight mode");
        town.actor("third member").suggests("Dusk mode");
    }

    private void putAside() {
        town.maintainer().person().closeModal();
        chooses("Early mode", "snooze", Map.of("until", "2026-12-24", "votes", "3"));
        chooses("Late mode", "defer", Map.of("quarter", "2027-Q2", "text", "Later"));
        chooses("Odd mode", "escalate", Map.of("text", "Now or never?"));
        chooses("Wide mode", "split", Map.of("part_1", "The left half", "part_2", "The right half"));
        town.member().suggests("Which mode");
        town.maintainer().asks("Which mode", "Which one?");
        town.member().clicks(town.member().reads("have a question", "Which mode"), "question-answer");
        town.member().submits(Map.of("text", "That one"));
        town.message(town.maintainer(), Rules.MAINTAINERS, "Which mode", "has its answer");
        town.maintainer().clicks(town.reviewCard("Late mode", "Kept for"), "review-reopen");
    }

    private void unite() {
        chooses("Dusky mode", "duplicate", Map.of("other", "R-5", "text", "The same"));
        town.maintainer().types("/roadmap triage");
        town.maintainer().submits(Map.of("chosen", List.of("R-5"), "verb", "decline"));
        town.maintainer().submits(Map.of("reason", "Not this year"));
        town.maintainer().person().closeModal();
    }

    private void chooses(String title, String verb, Map<String, Object> answers) {
        town.secondMember().suggests(title);
        town.maintainer().chooses(town.reviewCard(title), verb);
        town.maintainer().submits(answers);
    }

    private void capture() {
        String said = town.member().says(Rules.FEEDBACK, "It should be quieter");
        town.secondMember().captures(Rules.FEEDBACK, said);
        town.secondMember().form();
        town.secondMember().person().closeModal();
        town.member().person().shortcut("suggest-anything");
        town.member().form();
        town.member().person().closeModal();
        town.maintainer().person().react(Rules.FEEDBACK, said, "bulb");
        Message quiet = town.feedbackCard("It should be quieter");
        town.member().person().edit(Rules.FEEDBACK, said, "It should be silent");
        town.member().replies(Rules.FEEDBACK, quiet.ts(), "Very silent");
        town.member().says(Rules.FEEDBACK, "<@U0ROADMAPBT> suggest Louder mode");
    }

    private void atHome() {
        new Lobby(town, town.member()).opens("Your suggestions");
        town.member().person().closeModal();
        town.member().person().clickAtHome("home-suggest");
        town.member().form();
        town.secondMember().person().openMessages();
        new Lobby(town, town.maintainer()).opens("The queue");
        town.maintainer().person().clickAtHome("review-approve");
        town.maintainer().form();
        town.maintainer().person().clickAtHome("home-open");
    }

    private void ask() {
        town.member().types("/roadmap");
        town.member().types("/roadmap top");
        town.member().types("/roadmap why R-4");
        town.member().types("/roadmap mute");
        town.member().types("/roadmap mine");
        town.member().types("/roadmap show R-1");
        town.member().types("/roadmap suggest Dawn mode");
        town.member().form();
    }
}
