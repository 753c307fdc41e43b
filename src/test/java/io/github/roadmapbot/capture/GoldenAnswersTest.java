package io.github.roadmapbot.capture;

import static org.mockito.Mockito.mock;

import com.google.gson.JsonParser;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.slack.RootCommand;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Moves;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Similar;
import io.github.roadmapbot.store.Steps;
import io.github.roadmapbot.store.StoreSettings;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.Votes;
import io.github.roadmapbot.vote.MuteCommand;
import io.github.roadmapbot.vote.Rankings;
import io.github.roadmapbot.vote.TopCommand;
import io.github.roadmapbot.vote.WhyCommand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every answer to what is typed after the slash command. */
class GoldenAnswersTest {

    private static final String MEMBER = "U0MEMBER001";

    @TempDir
    private Path folder;

    private Database database;
    private Suggestions suggestions;

    @BeforeEach
    void open() {
        database = Database.open(new StoreSettings("jdbc:sqlite:" + folder.resolve("answers.db")));
        suggestions = new Suggestions(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void theHelp(Sample sample) {
        answer("answer-help", sample, "help");
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerToWhatNobodyKnows(Sample sample) {
        answer("answer-unknown", sample, sample.wish().title());
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerToThoseWhoSuggestedNothing(Sample sample) {
        answer("answer-mine-nothing", sample, "mine");
    }

    @ParameterizedTest
    @EnumSource
    void theListOfWhatISuggested(Sample sample) {
        int many = sample == Sample.MINIMAL ? 1 : 12;
        for (int each = 1; each <= many; each++) {
            kept(sample, each);
        }

        answer("answer-mine", sample, "mine");
    }

    @ParameterizedTest
    @EnumSource
    void theSuggestionThatWasAskedFor(Sample sample) {
        kept(sample, 1);

        answer("answer-show", sample, "show R-1");
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerWhereThereIsNoSuchSuggestion(Sample sample) {
        answer("answer-show-nothing", sample, "show " + sample.id());
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerToANumberThatIsNone(Sample sample) {
        answer("answer-show-no-number", sample, "show " + sample.wish().title());
    }

    @ParameterizedTest
    @EnumSource
    void theTopOfTheRanking(Sample sample) {
        int many = sample == Sample.MINIMAL ? 1 : 12;
        for (int each = 1; each <= many; each++) {
            kept(sample, each);
        }

        answer("answer-top", sample, "top");
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerWhereNothingWaits(Sample sample) {
        answer("answer-top-nothing", sample, "top " + sample.wish().category() + " 2027-Q1");
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerToACategoryThatIsNone(Sample sample) {
        answer("answer-top-no-category", sample, "top " + sample.wish().title());
    }

    @ParameterizedTest
    @EnumSource
    void theReasonOfAPlace(Sample sample) {
        kept(sample, 1);

        answer("answer-why", sample, "why R-1");
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerToWhoMutes(Sample sample) {
        answer("answer-mute", sample, sample == Sample.MINIMAL ? "unmute" : "mute");
    }

    private void kept(Sample sample, int number) {
        SuggestionId id = suggestions.keep("view/" + number, "project", MEMBER, sample.wish(), Sample.NOW);
        if (sample != Sample.MINIMAL) {
            String ts = "1795168800.%06d".formatted(number);
            String permalink = "https://sandbox.slack.com/archives/C0FEEDBACK1/p" + ts.replace(".", "");
            new Messages(database)
                    .posted(id, Messages.Kind.FEEDBACK_CARD, new Place("C0FEEDBACK1", ts, permalink), Sample.NOW);
        }
    }

    private void answer(String thing, Sample sample, String typed) {
        var request = new SlashCommandRequest(
                "command=%2Froadmap&channel_id=C0GENERAL01&user_id=" + MEMBER + "&text="
                        + URLEncoder.encode(typed, StandardCharsets.UTF_8),
                new RequestHeaders(Map.of()));

        String body = command(sample.roadmap())
                .apply(request, new SlashCommandContext())
                .getBody();

        Golden.json(thing, sample, JsonParser.parseString(body));
    }

    /** Nobody asks for a window here, so nothing stands behind it. */
    private RootCommand command(Roadmap roadmap) {
        Roadmaps roadmaps = new Roadmaps(List.of(roadmap));
        CardDesk desk = new CardDesk(
                roadmaps,
                suggestions,
                new Votes(database),
                new Publications(database),
                new Messages(database),
                new Steps(database),
                new Similar(database)::to);
        Rankings rankings =
                new Rankings(new Candidates(database), new Votes(database), Clock.fixed(Sample.NOW, ZoneOffset.UTC));
        return new RootCommand(
                "/roadmap",
                "Here is what you can do for the roadmap:",
                List.of(
                        new SuggestCommand(roadmaps, mock(SuggestWindow.class)),
                        new MineCommand(suggestions, desk),
                        new ShowCommand(suggestions, desk, new Moves(database)),
                        new TopCommand(roadmaps, rankings, Runnable::run),
                        new WhyCommand(roadmaps, suggestions, rankings),
                        MuteCommand.mute(new People(database)),
                        MuteCommand.unmute(new People(database))));
    }
}
