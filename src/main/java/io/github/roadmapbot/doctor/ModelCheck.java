package io.github.roadmapbot.doctor;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.similar.LocalModel;
import io.github.roadmapbot.similar.NoModelException;
import io.github.roadmapbot.similar.SimilarModel;
import java.util.List;

/** Looks whether the language models that similar suggestions are to be found by are there and run. */
final class ModelCheck {

    private static final String ABOUT = "similar.model";

    private final SimilarModel choice;

    ModelCheck(SimilarModel choice) {
        this.choice = choice;
    }

    /** Empty if no model was chosen. */
    List<Finding> look() {
        try {
            return LocalModel.of(choice).map(ModelCheck::found).stream().toList();
        } catch (NoModelException e) {
            return List.of(new Finding.Wrong(ABOUT, e.what(), e.mend()));
        }
    }

    private static Finding found(LocalModel model) {
        return new Finding.Ok(ABOUT, "the local models are there and run");
    }
}
