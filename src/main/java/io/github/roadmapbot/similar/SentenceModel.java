package io.github.roadmapbot.similar;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** One model in memory. The one class that knows the models' library, which need not be there: nobody else may name its types. */
final class SentenceModel extends AbstractInProcessEmbeddingModel {

    private final OnnxBertBiEncoder encoder;

    private SentenceModel(String name, PoolingMode pooling) {
        super(Runnable::run);
        try (InputStream weights = resource(name + ".onnx");
                InputStream tokenizer = resource(name + "-tokenizer.json")) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            this.encoder = new OnnxBertBiEncoder(
                    environment, session(environment, weights.readAllBytes()), tokenizer, pooling);
        } catch (IOException | OrtException e) { // the jar is broken
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** all-MiniLM-L6-v2; it makes a vector of length 1 of a title. */
    static Function<String, float[]> minilm() {
        return new SentenceModel("all-minilm-l6-v2-q", PoolingMode.MEAN)::vector;
    }

    /** bge-small-en-v1.5; it makes a vector of length 1 of a title. */
    static Function<String, float[]> bge() {
        return new SentenceModel("bge-small-en-v1.5-q", PoolingMode.CLS)::vector;
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    private float[] vector(String title) {
        return embed(title).content().vector();
    }

    /** A title is too short to be worth more than one processor, and the others have something else to do. */
    private static OrtSession session(OrtEnvironment environment, byte[] weights) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            return environment.createSession(weights, options);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = SentenceModel.class.getResourceAsStream("/" + name);
        if (resource == null) {
            throw new IOException("The models' jar has no " + name);
        }
        return resource;
    }
}
