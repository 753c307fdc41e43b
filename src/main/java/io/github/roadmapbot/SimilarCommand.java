package io.github.roadmapbot;

import io.github.roadmapbot.similar.LocalModel;
import io.github.roadmapbot.similar.Outcome;
import io.github.roadmapbot.similar.Pairs;
import io.github.roadmapbot.similar.SimilarModel;
import io.github.roadmapbot.similar.Trial;
import io.github.roadmapbot.store.StoreException;
import io.github.roadmapbot.store.StoreSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code similar}: measures how well, and how fast, similar suggestions are found. */
@Command(
        name = "similar",
        description = {
            "Measures how often the bot's search finds, by titles alone, what is known to wish for the same, and how long it"
                    + " takes. Nothing but a temporary store is used, and no tokens are needed.",
            "Files have one JSON object a line: pairs {\"project\", \"a\": {\"title\", \"source\"}, \"b\": {…}},"
                    + " others {\"title\", \"project\"}."
        },
        mixinStandardHelpOptions = true)
final class SimilarCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pairs", paramLabel = "FILE", required = true, description = "pairs that wish for the same")
    private Path pairs = Path.of("pairs.jsonl");

    @Option(names = "--corpus", paramLabel = "FILE", description = "others among which they are to be found")
    private List<Path> corpora = List.of();

    @Option(names = "--size", paramLabel = "N", description = "also with so many suggestions, made up of the titles")
    private int size;

    @Option(names = "--model", paramLabel = "NAME", description = "none, or local: also by what titles mean")
    private SimilarModel model = SimilarModel.NONE;

    @Option(
            names = "--store",
            paramLabel = "URL",
            description =
                    "an empty database, such as jdbc:postgresql://HOST/DATABASE; a temporary file if nothing is said")
    private Optional<String> store = Optional.empty();

    @Override
    public Integer call() {
        try {
            Pairs read = Pairs.read(pairs, corpora);
            Optional<LocalModel> loaded = loaded();
            if (model == SimilarModel.NONE || loaded.isPresent()) {
                measure(
                        new Trial(read, loaded, store.map(StoreSettings::new)),
                        read.asked().size());
                return 0;
            }
        } catch (IOException e) {
            spec.commandLine().getErr().println("The files cannot be read: " + e.getMessage());
        } catch (StoreException | IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
        }
        return 1;
    }

    private Optional<LocalModel> loaded() {
        try {
            return LocalModel.of(model);
        } catch (IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Optional.empty();
        }
    }

    private void measure(Trial trial, int asked) throws IOException {
        if (asked == 0) {
            throw new IOException(pairs + " has no pairs");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%d pairs, titles only%n%n", asked);
        out.println("| searched | suggestions | recall@1 | @3 | @5 | MRR | median | 95th percentile |");
        out.println("|---|---|---|---|---|---|---|---|");
        print(out, "same project", trial.withinProject());
        print(out, "all projects", trial.amongAll());
        if (size > 0) {
            Outcome filledUp = trial.atSize(size);
            out.printf(
                    Locale.ROOT,
                    "| all, filled up | %d | – | – | – | – | %.1f ms | %.1f ms |%n",
                    filledUp.indexed(),
                    filledUp.millis(0.5),
                    filledUp.millis(0.95));
            out.flush();
        }
    }

    private static void print(PrintWriter out, String searched, Outcome outcome) {
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.1f ms | %.1f ms |%n",
                searched,
                outcome.indexed(),
                outcome.recallAt(1),
                outcome.recallAt(3),
                outcome.recallAt(5),
                outcome.meanReciprocalRank(),
                outcome.millis(0.5),
                outcome.millis(0.95));
        out.flush();
    }
}
