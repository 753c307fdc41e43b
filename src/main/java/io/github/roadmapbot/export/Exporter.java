package io.github.roadmapbot.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.export.RoadmapRecord;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts a roadmap into files: everything as JSON, and its decisions and goals as pages. */
public final class Exporter {

    /** Says how to read the file; a new number where a reader would stumble over what has changed. */
    private static final String FORMAT = "roadmap-bot/1";

    private static final Gson JSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    /**
     * Three files.
     *
     * @param json all of it
     * @param decisions a page in Markdown
     * @param goals another one
     */
    public record Files(String json, String decisions, String goals) {}

    private final RoadmapRecord record;
    private final Pages pages;
    private final Clock clock;

    public Exporter(Database database, Clock clock) {
        this.record = new RoadmapRecord(database);
        this.pages = new Pages(database);
        this.clock = clock;
    }

    /** For those who decide, and for whoever runs the bot. */
    public Files everything(Roadmap roadmap) {
        return files(roadmap, "everything", record.everything(roadmap), Optional.empty());
    }

    /**
     * For everybody.
     *
     * @param isPublic whether everybody can read what is in a repository, {@code owner/name}
     */
    public Files publicPart(Roadmap roadmap, Predicate<String> isPublic) {
        return files(roadmap, "public", record.publicPart(roadmap, isPublic), Optional.of(isPublic));
    }

    private Files files(
            Roadmap roadmap,
            String contents,
            Map<String, List<Map<String, @Nullable Object>>> sections,
            Optional<Predicate<String>> isPublic) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("contents", contents);
        file.put("roadmap", roadmap.key());
        file.put("project", roadmap.project());
        file.put("exported_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        file.putAll(sections);
        return new Files(JSON.toJson(file) + "\n", pages.decisions(roadmap, isPublic), pages.goals(roadmap, isPublic));
    }
}
