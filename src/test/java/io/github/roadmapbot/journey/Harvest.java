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
        ask();
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

    private void ask() {
        town.member().types("/roadmap");
        town.member().types("/roadmap mine");
        town.member().types("/roadmap show R-1");
        town.member().types("/roadmap suggest Dawn mode");
        town.member().form();
    }
}
