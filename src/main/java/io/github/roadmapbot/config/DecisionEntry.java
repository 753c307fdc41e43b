package io.github.roadmapbot.config;

import io.github.roadmapbot.decide.DecideSettings;
import io.github.roadmapbot.decide.DecideSettings.Way;
import io.github.roadmapbot.decide.DecideSettings.Words;
import io.github.roadmapbot.feedback.decision.Rule;
import java.time.Duration;
import java.util.Optional;

/** How decisions are taken, as the file has it. */
final class DecisionEntry {

    private static final Form<Rule> RULE =
            Forms.oneOf("lazy, majority, supermajority or unanimity", Rule.LAZY, Rule.values());

    private static final Form<Integer> QUORUM = Form.number(0, 100);
    private static final Form<Integer> DAYS = Form.number(1, 90);
    private static final Form<Duration> REMIND = Forms.duration(Duration.ZERO, Duration.ofDays(30));
    private static final Form<String> CATEGORY = Forms.line(100, "Roadmap");

    /** So long that nobody begins with it by chance. */
    private static final Form<String> WORD = Forms.line(40, "Question:");

    private DecisionEntry() {}

    static DecideSettings read(Section section, Taken channels) {
        DecideSettings usual = DecideSettings.DEFAULT;
        Section steering = section.section("steering");
        Optional<String> channel = steering.has("channel")
                ? Optional.of(steering.unique("channel", Forms.CHANNEL, channels))
                : Optional.empty();
        DecideSettings settings = new DecideSettings(
                way(section, usual.usual()),
                section.optional("remind", REMIND, usual.remind()),
                section.optional("discussionCategory", CATEGORY, usual.category()),
                way(steering, usual.steering()),
                channel,
                steering.optional("discussionCategory", CATEGORY),
                words(section.section("words")));
        steering.done();
        section.done();
        return settings;
    }

    private static Words words(Section section) {
        Words usual = Words.DEFAULT;
        Words words = new Words(
                section.optional("question", WORD, usual.question()),
                section.optional("remark", WORD, usual.remark()),
                section.optional("risk", WORD, usual.risk()),
                section.optional("answer", WORD, usual.answer()));
        section.done();
        return words;
    }

    private static Way way(Section section, Way usual) {
        return new Way(
                section.optional("rule", RULE, usual.rule()),
                section.optional("quorum", QUORUM, usual.quorum()),
                section.optional("days", DAYS, usual.days()));
    }
}
