package io.github.roadmapbot.card;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;

/** What became of a suggestion, told to those who wait to hear it. */
public final class News {

    private News() {}

    /** For the card's thread, where it was talked about. */
    public static Content forThread(CardFacts facts) {
        return Texts.section(Phrases.state(facts));
    }

    /** For the proposer. */
    public static Content forProposer(CardFacts facts) {
        State state = facts.suggestion().state();
        String name = Phrases.name(facts.suggestion());
        if (state instanceof State.Published published) {
            return Texts.section(":tada: Your suggestion %s is on the roadmap for %s.\n%s"
                    .formatted(name, published.quarter(), Phrases.links(facts)));
        }
        if (state instanceof State.Declined declined) {
            return Texts.section("The maintainers decided against your suggestion %s, for this reason:\n>%s"
                    .formatted(name, escape(declined.decision().reason()).replace("\n", "\n>")));
        }
        return Texts.section("%s\n%s".formatted(name, Phrases.state(facts)));
    }
}
