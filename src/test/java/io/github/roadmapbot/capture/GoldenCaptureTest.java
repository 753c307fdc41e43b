package io.github.roadmapbot.capture;

import io.github.roadmapbot.card.form.WishForm.Prefill;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.slack.richtext.RichText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The windows and offers with which a message is taken to the roadmap. */
class GoldenCaptureTest {

    private static final Memo MEMO =
            new Memo("", "C0SECRET001", "1795168700.000100", "1795168600.000100", "U0MEMBER001", "", true, "0", null);

    @ParameterizedTest
    @EnumSource
    void theWindowWithEverythingThatCanBeAsked(Sample sample) {
        Golden.view(
                "capture-form-unmapped",
                sample,
                CaptureForm.view(roadmaps(sample), Optional.empty(), MEMO, said(sample), List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void theWindowOfAKnownRoadmap(Sample sample) {
        Golden.view(
                "capture-form",
                sample,
                CaptureForm.view(roadmaps(sample), Optional.of(sample.roadmap()), MEMO, said(sample), List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void theOffers(Sample sample) {
        Golden.message(
                "offer-message", sample, Offer.ofMessage(new Posted("C0SECRET001", "1795168700.000100"), "One step."));
        Golden.message(
                "offer-title", sample, Offer.ofTitle(sample.wish().title().repeat(20), "One step."));
    }

    private static Prefill said(Sample sample) {
        return new Prefill(
                sample.wish().title(),
                RichText.editable(sample.wish().why()),
                Optional.of(sample.wish().category()));
    }

    private static Roadmaps roadmaps(Sample sample) {
        return new Roadmaps(List.of(sample.roadmap()));
    }
}
