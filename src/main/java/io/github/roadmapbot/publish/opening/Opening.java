package io.github.roadmapbot.publish.opening;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.store.Ledgers;
import io.github.roadmapbot.store.Ledgers.Line;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Gathers what is said at the top of a quarter's discussion on the day that it is opened. */
public final class Opening {

    private final Ledgers ledgers;
    private final PublicLines publicLines;
    private final Function<Roadmap, List<String>> questions;
    private final BiFunction<Roadmap, Quarter, String> purposes;

    /**
     * Asks nobody yet.
     *
     * @param questions what the people of a roadmap are asked
     * @param purposes the high-level goal of a quarter; empty if it has none
     */
    public Opening(
            Ledgers ledgers,
            PublicLines publicLines,
            Function<Roadmap, List<String>> questions,
            BiFunction<Roadmap, Quarter, String> purposes) {
        this.ledgers = ledgers;
        this.publicLines = publicLines;
        this.questions = questions;
        this.purposes = purposes;
    }

    /**
     * The body of the discussion.
     *
     * @param readers the repository that it is in
     */
    public String body(Roadmap roadmap, Quarter quarter, DiscussionTemplate template, RepositoryName readers, Mark mark)
            throws GitHubFailure {
        List<Line> open = ledgers.lines(roadmap.key(), quarter.previous()).stream()
                .filter(line -> line.status().equals("published"))
                .toList();
        DiscussionFacts facts = new DiscussionFacts(
                roadmap,
                quarter,
                purposes.apply(roadmap, quarter),
                questions.apply(roadmap),
                publicLines.shown(open, readers));
        return template.body(facts, mark);
    }
}
