package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.github.Outages;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.List;

/** Something that goes wrong with one call at the wire. */
record Mishap(String name, Fault fault) {

    private static final String PAGE = "<html><body>Something is not right</body></html>";

    /** Longer than the bot waits for GitHub in a journey. */
    private static final Duration TOO_LONG = Duration.ofMillis(2_400);

    /** Longer than the bot waits for Slack. */
    private static final Duration FAR_TOO_LONG = Duration.ofMillis(10_300);

    static final Mishap ANSWER_LOST = new Mishap("the answer is lost", new Fault.AnswerLost());
    static final Mishap DROPPED = new Mishap("the connection drops", new Fault.Dropped());
    static final Mishap HANG = new Mishap("it is done too late", new Fault.Slow(TOO_LONG));
    static final Mishap LONG_HANG = new Mishap("it is done far too late", new Fault.Slow(FAR_TOO_LONG));
    static final Mishap RATE_LIMITED = new Mishap("RATE_LIMITED in a 200", Outages.rateLimited());

    static final Mishap TOO_MANY = new Mishap("429", Outages.tooManyRequests(Duration.ofSeconds(90)));

    static List<Mishap> ofBoth() {
        return List.of(
                ANSWER_LOST,
                DROPPED,
                new Mishap("500", Outages.internalError()),
                new Mishap("500 after the work", new Fault.Garbled(Answer.text(500, ""))),
                new Mishap("a page after the work", new Fault.Garbled(Answer.of(200, "text/html", PAGE))),
                TOO_MANY);
    }

    static List<Mishap> ofGitHub() {
        return List.of(
                HANG,
                new Mishap("502", Outages.badGateway()),
                new Mishap("502 after the work", Outages.badGatewayAfterTheWork()),
                new Mishap("an empty 200 after the work", new Fault.Garbled(Answer.json(200, "{}"))),
                new Mishap("secondary limit", Outages.secondaryLimit()));
    }

    static List<Mishap> ofSlack() {
        return List.of(
                new Mishap("internal_error", new Fault.Refused(notOk("internal_error"))),
                new Mishap("internal_error after the work", new Fault.Garbled(notOk("internal_error"))),
                new Mishap("ratelimited", new Fault.Refused(notOk("ratelimited"))));
    }

    private static Answer notOk(String error) {
        return Answer.json(200, "{\"ok\":false,\"error\":\"%s\"}".formatted(error));
    }

    @Override
    public String toString() {
        return name;
    }
}
