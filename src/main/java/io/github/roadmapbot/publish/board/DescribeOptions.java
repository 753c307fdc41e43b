package io.github.roadmapbot.publish.board;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.board.option.Descriptions;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.store.OptionWords;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says on the board, where the configuration allows that, what its categories and quarters mean, once a day: people may add
 * options. Nobody is asked because of a board on which that cannot be said.
 */
public final class DescribeOptions implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(DescribeOptions.class);

    private final Neighbours neighbours;
    private final Roadmaps roadmaps;
    private final Publishing publishing;
    private final Descriptions descriptions;
    private final OptionWords words;
    private final Clock clock;

    public DescribeOptions(
            Roadmaps roadmaps, Publishing publishing, Descriptions descriptions, OptionWords words, Clock clock) {
        this.neighbours = new Neighbours(roadmaps, publishing);
        this.roadmaps = roadmaps;
        this.publishing = publishing;
        this.descriptions = descriptions;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        return roadmap.isPresent() ? described(roadmap.get()) : Outcome.DONE; // it may not be configured any more
    }

    private Outcome described(Roadmap roadmap) throws IOException {
        PublishSettings settings = publishing.of(roadmap);
        if (!settings.upkeep().addQuarters()) {
            return Outcome.DONE;
        }
        List<Roadmap> sharing = sharing(settings::sharesCategories);
        if (sharing.get(0).equals(roadmap)) {
            describe(settings, settings.fields().category(), categories(sharing));
        }
        if (sharing(settings::sharesQuarters).get(0).equals(roadmap)) {
            describe(
                    settings,
                    settings.fields().quarter(),
                    name -> Quarter.onTheBoard(name).map(AddQuarter::dates));
        }
        words.again(roadmap.key(), clock.instant());
        return Outcome.DONE;
    }

    private List<Roadmap> sharing(Predicate<PublishSettings> sharing) {
        return neighbours.whose(sharing.and(each -> each.upkeep().addQuarters()));
    }

    private void describe(PublishSettings settings, String field, Function<String, Optional<String>> meaning)
            throws GitHubFailure {
        try {
            descriptions.write(settings.board(), field, meaning);
        } catch (NeedsPerson e) {
            if (e.because("LOST_OPTION")) {
                throw e;
            }
            log.info("The options of \"{}\" on {} cannot be described", field, settings.board(), e);
        }
    }

    /** Where two roadmaps call something the same, the first one says what it is. */
    private static Function<String, Optional<String>> categories(List<Roadmap> sharing) {
        Map<String, String> definitions = new HashMap<>();
        sharing.stream()
                .flatMap(roadmap -> roadmap.categories().stream())
                .forEach(each -> definitions.putIfAbsent(each.name().toLowerCase(Locale.ROOT), each.definition()));
        return name -> Optional.ofNullable(definitions.get(name.toLowerCase(Locale.ROOT)));
    }
}
