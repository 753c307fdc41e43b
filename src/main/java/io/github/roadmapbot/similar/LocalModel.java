package io.github.roadmapbot.similar;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A sentence model that runs in this process: it says what is meant by a title. Its code, its weights and its native
 * libraries are in a jar beside the bot's; it fetches nothing, and nothing leaves the machine.
 */
public final class LocalModel {

    /** Names what it makes; what another one has made cannot be compared with it. */
    static final String NAME = "all-minilm-l6-v2-q";

    /** How many numbers it makes of a title. */
    static final int SIZE = 384;

    private static final String MISSING = """
            similar.model is minilm, but the model is not there: put roadmap-bot-model.jar beside roadmap-bot.jar \
            ("mvn -Pmodel package" makes both), or set similar.model to none""";

    /** What trackers have people put before every wish. */
    private static final Pattern TAG = Pattern.compile(
            "^(\\s*\\[[^\\]]*\\][\\s:-]*|\\s*(feature|enhancement)( request)?\\s*[:-]\\s*)+", Pattern.CASE_INSENSITIVE);

    private final Function<String, float[]> model;

    private LocalModel(Function<String, float[]> model) {
        this.model = model;
    }

    /** The one that was chosen, in memory; empty if none was. */
    public static Optional<LocalModel> of(SimilarModel choice) throws IOException {
        return choice == SimilarModel.NONE ? Optional.empty() : Optional.of(load());
    }

    /**
     * Reads it into memory.
     *
     * @throws IOException with what is missing and how to mend it
     */
    public static LocalModel load() throws IOException {
        stayHome();
        try {
            return new LocalModel(Minilm.open());
        } catch (NoClassDefFoundError e) { // its jar is not there
            throw new IOException(MISSING, e);
        } catch (LinkageError | RuntimeException e) { // whatever a native library says on a system it was not made for
            throw new IOException(
                    "similar.model is minilm, but the model does not run on this system (%s): set similar.model to none"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /** What is meant, as a vector of {@link #SIZE} numbers and of length 1. */
    float[] meaning(String title) {
        return model.apply(withoutTags(title));
    }

    /** The wish itself; a title that is nothing but tags is taken as it is. */
    static String withoutTags(String title) {
        String wish = TAG.matcher(title).replaceFirst("").strip();
        return wish.isEmpty() ? title : wish;
    }

    /** The library below would look for newer natives in the net, and on some machines report its use. */
    private static void stayHome() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
    }
}
