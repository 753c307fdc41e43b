package io.github.roadmapbot.github;

import java.time.Duration;

/** Asked before every request whether it may go now, and told after it what GitHub says is left. */
public interface Pace {

    /** GitHub's two interfaces, each with an allowance of its own. */
    enum Api {
        REST,
        GRAPHQL
    }

    /** Never lets anything wait. */
    Pace UNLIMITED = new Pace() {
        @Override
        public void admit(Api api, boolean writes) {}

        @Override
        public void heard(Api api, int limit, int left, Duration untilReset) {}
    };

    /**
     * Lets a request go.
     *
     * @throws NotDone if it has to wait, and for how long; nothing is sent then
     */
    void admit(Api api, boolean writes) throws NotDone;

    /**
     * Takes GitHub's word for the hour's allowance.
     *
     * @param limit how many requests, or points over GraphQL, there are in an hour
     * @param untilReset when there will be as many again
     */
    void heard(Api api, int limit, int left, Duration untilReset);
}
