package io.github.roadmapbot.triage.batch;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.triage.AlreadyDecided;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The windows in which several drafts are decided. */
class GoldenBatchTest {

    @ParameterizedTest
    @EnumSource
    void theChoice(Sample sample) {
        CardFacts draft = sample.draft();

        Golden.view(
                "batch-choose",
                sample,
                BatchForm.choose(
                        sample.roadmap(),
                        List.of(new Waiting(draft.suggestion(), draft.votes().people()))));
    }

    @ParameterizedTest
    @EnumSource
    void theDetailsOfEachVerb(Sample sample) {
        for (Verb verb : Verb.values()) {
            List<Suggestion> chosen = chosen(sample);
            Batch batch = new Batch(
                    sample.roadmap().key(),
                    verb,
                    chosen.stream().map(Batch.Item::of).toList());
            List<LayoutBlock> preview = List.of(
                    Preview.of(verb, chosen, Sample.QUARTER),
                    Preview.leftOut(
                            List.of(AlreadyDecided.text(sample.declined().suggestion()))));

            Golden.view("batch-" + verb.key(), sample, BatchForm.confirm(batch, preview, Sample.QUARTER, false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatBecameOfEach(Sample sample) {
        Report report = new Report();
        chosen(sample).forEach(report::done);
        report.counted(sample.draft().suggestion());
        report.leftOut(AlreadyDecided.text(sample.declined().suggestion()));

        Golden.view("batch-report", sample, report.view(Verb.APPROVE));
    }

    /** The longest window has as many as can be chosen. */
    private static List<Suggestion> chosen(Sample sample) {
        return Collections.nCopies(
                sample == Sample.MAXIMAL ? Batch.MOST : 1, sample.draft().suggestion());
    }
}
