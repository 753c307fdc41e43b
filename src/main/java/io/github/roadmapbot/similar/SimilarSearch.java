package io.github.roadmapbot.similar;

import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Similar;
import io.github.roadmapbot.store.Similar.Match;
import io.github.roadmapbot.store.Vectors;
import java.util.List;
import java.util.Optional;

/** The search for similar suggestions as it was set: by words alone, or by what is meant as well. */
public final class SimilarSearch implements AutoCloseable {

    private record WithModel(Meanings meanings, SimilarByMeaning search, TitleReader reader) {}

    private final Database database;
    private final Similar byWords;
    private final Optional<WithModel> withModel;

    public SimilarSearch(Database database, Optional<LocalModel> model) {
        this.database = database;
        this.byWords = new Similar(database);
        this.withModel = model.map(this::with);
    }

    /** From now on the model reads what is new. */
    public void start() {
        withModel.map(WithModel::reader).ifPresent(reader -> {
            database.onWrite(reader::wake);
            reader.start();
        });
    }

    /** Lets the model read at once what it has not read yet. */
    public void catchUp() {
        withModel.map(WithModel::meanings).ifPresent(Meanings::readMissing);
    }

    /** The most similar ones, the best first. */
    public List<Match> to(String title, String roadmap, int atMost) {
        return withModel
                .map(present -> present.search().to(title, roadmap, atMost))
                .orElseGet(() -> byWords.to(title, roadmap, atMost));
    }

    @Override
    public void close() {
        withModel.map(WithModel::reader).ifPresent(TitleReader::close);
    }

    private WithModel with(LocalModel model) {
        Vectors vectors = new Vectors(database);
        Meanings meanings = new Meanings(vectors, model);
        return new WithModel(meanings, new SimilarByMeaning(byWords, vectors, meanings), new TitleReader(meanings));
    }
}
