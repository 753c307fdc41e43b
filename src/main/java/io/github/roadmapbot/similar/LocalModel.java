package io.github.roadmapbot.similar;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Two small sentence models that run in this process and say together what is meant by a title: each finds what the other
 * misses. Their code, their weights and their native libraries are in a jar beside the bot's; they fetch nothing, and nothing
 * leaves the machine.
 */
public final class LocalModel {

    /** Names what they make; what others have made cannot be compared with it. */
    static final String NAME = "all-minilm-l6-v2-q + bge-small-en-v1.5-q";

    private static final String WITHOUT = "set similar.model to none";
    private static final String MISSING = "similar.model is local, but the models are not there";
    private static final String PUT_THERE =
            "put roadmap-bot-model.jar beside roadmap-bot.jar (\"mvn -Pmodel package\" makes both), or " + WITHOUT;

    /** What trackers have people put before every wish. */
    private static final Pattern TAG = Pattern.compile(
            "^(\\s*\\[[^\\]]*\\][\\s:-]*|\\s*(feature|enhancement)( request)?\\s*[:-]\\s*)+", Pattern.CASE_INSENSITIVE);

    private final Function<String, float[]> first;
    private final Function<String, float[]> second;

    /** Threads come when they are needed and go when they are not. */
    private final Executor beside = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "second-model");
        thread.setDaemon(true);
        return thread;
    });

    LocalModel(Function<String, float[]> first, Function<String, float[]> second) {
        this.first = first;
        this.second = second;
    }

    /**
     * The models in memory, if they were chosen.
     *
     * @throws NoModelException with what is missing and how to mend it
     */
    public static Optional<LocalModel> of(SimilarModel choice) throws NoModelException {
        return choice == SimilarModel.NONE ? Optional.empty() : Optional.of(load());
    }

    /**
     * Reads both into memory.
     *
     * @throws NoModelException with what is missing and how to mend it
     */
    public static LocalModel load() throws NoModelException {
        stayHome();
        try {
            return new LocalModel(SentenceModel.minilm(), SentenceModel.bge());
        } catch (NoClassDefFoundError e) { // their jar is not there
            throw new NoModelException(MISSING, PUT_THERE, e);
        } catch (LinkageError | RuntimeException e) { // whatever a native library says on a system it was not made for
            throw new NoModelException(
                    "similar.model is local, but the models do not run on this system (%s)".formatted(e.getMessage()),
                    WITHOUT,
                    e);
        }
    }

    /** What the first says of a title, while the second reads on beside whatever its asker does next. */
    Meaning read(String title) {
        String wish = withoutTags(title);
        CompletableFuture<float[]> other = CompletableFuture.supplyAsync(() -> second.apply(wish), beside);
        return new Meaning(first.apply(wish), other);
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
