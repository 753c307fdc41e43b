package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.access.Limits;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;

/** GitHub's usual troubles, to be given to {@code http().faults()}. None of these does the work that was asked for. */
public final class Outages {

    private Outages() {}

    /** 500 with GitHub's body. */
    public static Fault internalError() {
        return new Fault.Refused(Refusal.of(500, "Server Error").answer());
    }

    /** 502 with a page of HTML, as its front servers send it. */
    public static Fault badGateway() {
        return new Fault.Refused(badGatewayAnswer());
    }

    /** The work is done all the same, but the answer is a 502: what happens when a write takes too long. */
    public static Fault badGatewayAfterTheWork() {
        return new Fault.Garbled(badGatewayAnswer());
    }

    /** 403 for going too fast, without a word on how long to wait. */
    public static Fault secondaryLimit() {
        return new Fault.Refused(Limits.secondaryLimitAnswer(403));
    }

    /** 429 for going too fast, with the time to wait. */
    public static Fault tooManyRequests(Duration retryAfter) {
        return new Fault.Refused(
                Limits.secondaryLimitAnswer(429).with("Retry-After", Long.toString(retryAfter.toSeconds())));
    }

    /** GraphQL's way to say that the hour's allowance is used up: an error inside a 200. */
    public static Fault rateLimited() {
        return new Fault.Refused(Limits.rateLimitedAnswer());
    }

    private static Answer badGatewayAnswer() {
        return Answer.of(502, "text/html; charset=utf-8", "<html><body><h1>502 Bad Gateway</h1></body></html>");
    }
}
