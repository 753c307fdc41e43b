package io.github.roadmapbot;

import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.card.post.TellView;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.Drafts;
import io.github.roadmapbot.github.board.Views;
import io.github.roadmapbot.github.board.option.Descriptions;
import io.github.roadmapbot.github.board.option.Options;
import io.github.roadmapbot.github.board.option.OwnWords;
import io.github.roadmapbot.github.board.option.Unverified;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.github.issue.Existing;
import io.github.roadmapbot.github.issue.Issues;
import io.github.roadmapbot.github.issue.SubIssues;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.publish.board.AddQuarter;
import io.github.roadmapbot.publish.board.DescribeOptions;
import io.github.roadmapbot.publish.board.MakeView;
import io.github.roadmapbot.publish.board.MissingQuarter;
import io.github.roadmapbot.publish.board.PlaceOnBoard;
import io.github.roadmapbot.publish.draft.AddDraft;
import io.github.roadmapbot.publish.draft.Conversion;
import io.github.roadmapbot.publish.draft.KeepDraft;
import io.github.roadmapbot.publish.draft.Showing;
import io.github.roadmapbot.publish.part.AddSubIssue;
import io.github.roadmapbot.publish.part.TrackWhole;
import io.github.roadmapbot.store.BoardDrafts;
import io.github.roadmapbot.store.BoardQuarters;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.OptionWords;
import io.github.roadmapbot.store.OptionsBefore;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.QuarterViews;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Wholes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** What is done on the project boards, and what makes issues parts of others, put together. */
final class KeepingBoards {

    private final Roadmaps roadmaps;
    private final Publications publications;
    private final BoardQuarters quarters;
    private final QuarterViews views;
    private final Wholes wholes;
    private final Unverified before;
    private final OptionWords words;
    private final Wire wire;
    private final Board board;
    private final Drafts drafts;
    private final BoardDrafts kept;
    private final Clock clock;

    KeepingBoards(Roadmaps roadmaps, Database database, Wire wire, Clock clock) {
        this.roadmaps = roadmaps;
        this.wire = wire;
        this.board = new Board(wire, clock);
        this.drafts = new Drafts(wire, board);
        this.kept = new BoardDrafts(database);
        this.publications = new Publications(database);
        this.quarters = new BoardQuarters(database);
        this.views = new QuarterViews(database);
        this.wholes = new Wholes(database);
        OptionsBefore options = new OptionsBefore(database);
        this.before = new Unverified(options::find, options::keep, options::forget);
        this.words = new OptionWords(database);
        this.clock = clock;
    }

    /** What the options of boards mean may be another by now. */
    void begin(Map<String, PublishSettings> places) {
        roadmaps.all().stream()
                .map(Roadmap::key)
                .filter(roadmap ->
                        Objects.requireNonNull(places.get(roadmap)).upkeep().addQuarters())
                .forEach(roadmap -> words.begin(roadmap, clock.instant()));
    }

    Map<StepKind, StepRunner> gitHubSteps(Publishing publishing, Creation creation, Duration lag) {
        MissingQuarter missing = new MissingQuarter(roadmaps, publishing, board, quarters, clock);
        Discretion discretion = new Discretion(new Existing(wire));
        Showing showing = new Showing(publishing, new Existing(wire), clock);
        return Map.of(
                StepKind.ADD_DRAFT, new AddDraft(publishing, showing, board, drafts, missing, kept, creation, clock),
                StepKind.KEEP_DRAFT, new KeepDraft(showing, board, drafts, kept, clock),
                StepKind.ADD_SUB_ISSUE, new AddSubIssue(publications, new SubIssues(wire), discretion),
                StepKind.TRACK_WHOLE, new TrackWhole(publishing, new Issues(wire), wholes, creation, clock),
                StepKind.PLACE_ON_BOARD,
                        new PlaceOnBoard(publishing, board, missing, publications, kept, discretion, clock),
                StepKind.CHANGE_OPTIONS, changeOptions(publishing),
                StepKind.MAKE_VIEW,
                        new MakeView(roadmaps, publishing, new Views(wire, board), views, creation, lag, clock));
    }

    /** One kind of step, so that no two are at the options of a board at once. */
    private StepRunner changeOptions(Publishing publishing) {
        AddQuarter add = new AddQuarter(roadmaps, publishing, new Options(wire, board, before), quarters, clock);
        OwnWords own = new OwnWords(words::of, words::writing, words::standing);
        DescribeOptions describe =
                new DescribeOptions(roadmaps, publishing, new Descriptions(wire, board, before, own), words, clock);
        return step -> step.detail().isEmpty() ? describe.run(step) : add.run(step);
    }

    /** What makes issues of drafts that are there already. */
    Conversion conversion() {
        return new Conversion(kept, drafts);
    }

    StepRunner tellView(Map<String, PublishSettings> places, PostOnce once) {
        return new TellView(
                roadmaps,
                views,
                (roadmap, quarter) -> Objects.requireNonNull(places.get(roadmap.key()))
                        .upkeep()
                        .view()
                        .of(quarter),
                once);
    }
}
