package io.github.roadmapbot.triage;

import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.slack.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the second of two people is told, by what the first one did. */
class GoldenNoticesTest {

    @ParameterizedTest
    @EnumSource
    void theNoticeThatItIsApprovedAlready(Sample sample) {
        notice("notice-approved", sample, sample.approved());
    }

    @ParameterizedTest
    @EnumSource
    void theNoticeThatItIsOnTheRoadmapAlready(Sample sample) {
        notice("notice-published", sample, sample.published());
    }

    @ParameterizedTest
    @EnumSource
    void theNoticeThatItIsDeclinedAlready(Sample sample) {
        notice("notice-declined", sample, sample.declined());
    }

    @ParameterizedTest
    @EnumSource
    void theNoticeThatItIsWithdrawn(Sample sample) {
        notice("notice-withdrawn", sample, sample.withdrawn());
    }

    @ParameterizedTest
    @EnumSource
    void theNoticeThatItIsOpenAgain(Sample sample) {
        notice("notice-open", sample, sample.draft());
    }

    @ParameterizedTest
    @EnumSource
    void theNoticesThatItIsOnADetour(Sample sample) {
        notice("notice-asked", sample, sample.asked());
        notice("notice-snoozed", sample, sample.snoozed());
        notice("notice-deferred", sample, sample.deferred());
        notice("notice-escalated", sample, sample.escalated());
        notice("notice-merged", sample, sample.merged());
        notice("notice-split", sample, sample.split());
    }

    private static void notice(String thing, Sample sample, CardFacts facts) {
        Golden.view(thing, sample, Texts.notice("Already decided", AlreadyDecided.text(facts.suggestion())));
    }
}
