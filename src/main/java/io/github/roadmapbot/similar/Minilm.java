package io.github.roadmapbot.similar;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.function.Function;

/** The one class that knows the model's library, which need not be there: nobody else may name its types. */
final class Minilm {

    private Minilm() {}

    /** Reads the model into memory; it makes a vector of a title. */
    static Function<String, float[]> open() {
        EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        return title -> model.embed(title).content().vector();
    }
}
