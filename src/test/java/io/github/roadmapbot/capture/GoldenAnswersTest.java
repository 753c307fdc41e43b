package io.github.roadmapbot.capture;

import static org.mockito.Mockito.mock;

import com.google.gson.JsonParser;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.slack.RootCommand;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Similar;
import io.github.roadmapbot.store.Steps;
import io.github.roadmapbot.store.StoreSettings;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.Votes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    void theAnswerWhereNoRoadmapIs(Sample sample) {
        Roadmap first = sample.roadmap();
        Roadmap second = new Roadmap(
                "second",
                first.project(),
                "C0FEEDBACK2",
                "C0MAINT0002",
                first.categories(),
                first.voteEmojis(),
                first.calendar());

        answer("answer-no-roadmap", sample, "suggest " + sample.wish().title(), first, second);
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
        answer(thing, sample, typed, sample.roadmap());
    }

    private void answer(String thing, Sample sample, String typed, Roadmap... roadmaps) {
        var request = new SlashCommandRequest(
                "command=%2Froadmap&channel_id=C0GENERAL01&user_id=" + MEMBER + "&text="
                        + URLEncoder.encode(typed, StandardCharsets.UTF_8),
                new RequestHeaders(Map.of()));

        String body = command(List.of(roadmaps))
                .apply(request, new SlashCommandContext())
                .getBody();

        Golden.json(thing, sample, JsonParser.parseString(body));
    }

    /** Who may suggest is not asked in a channel without a roadmap, so nothing stands behind that question. */
    private RootCommand command(List<Roadmap> all) {
        Roadmaps roadmaps = new Roadmaps(all);
        CardDesk desk = new CardDesk(
                roadmaps,
                suggestions,
                new Votes(database),
                new Publications(database),
                new Messages(database),
                new Steps(database),
                new Similar(database));
        return new RootCommand(
                "/roadmap",
                "Here is what you can do for the roadmap:",
                List.of(
                        new SuggestCommand(
                                roadmaps, new OutOfOrder(), mock(Authority.class), mock(SlackWeb.class), Runnable::run),
                        new MineCommand(suggestions, desk),
                        new ShowCommand(suggestions, desk)));
    }
}
