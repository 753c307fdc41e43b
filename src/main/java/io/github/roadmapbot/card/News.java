package io.github.roadmapbot.card;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;

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
            String next = facts.suggestion().wish().volunteer()
                    ? "You offered to do it yourself: say so on the issue, so that it is given to you."
                    : "How it goes is told on its issue.";
            return Texts.section(":tada: Your suggestion %s is on the roadmap for %s: %s\n%s"
                    .formatted(name, published.quarter(), Phrases.links(facts), next));
        }
        if (state instanceof State.Declined declined) {
            return Texts.section("The maintainers decided against your suggestion %s, for this reason:\n>%s\n%s"
                    .formatted(name, escape(declined.decision().reason()).replace("\n", "\n>"), talk(facts)));
        }
        return Texts.section("%s\n%s".formatted(name, Phrases.state(facts)));
    }

    private static String talk(CardFacts facts) {
        String thread = facts.feedbackCard()
                .map(place -> link(place.permalink(), "the thread of its card"))
                .orElse("the thread of its card");
        return "Thank you for suggesting it. If something was missed, say so in %s.".formatted(thread);
    }
}
