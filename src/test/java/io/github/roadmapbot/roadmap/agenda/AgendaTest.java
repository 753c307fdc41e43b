package io.github.roadmapbot.roadmap.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.hostile.GitHubEyes;
import io.github.roadmapbot.hostile.Hostile;
import io.github.roadmapbot.roadmap.agenda.Slot.Kind;
import io.github.roadmapbot.roadmap.facts.Item;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.roadmap.facts.RealQuarter;
import io.github.roadmapbot.roadmap.facts.Stage;
import io.github.roadmapbot.sandbox.slack.Reach;
import io.github.roadmapbot.slack.Mrkdwn;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a planning session talks about: the roadmap first, and at the end what nobody had thought of. */
class AgendaTest {

    private static final ZonedDateTime STARTS =
            ZonedDateTime.of(2024, 10, 9, 13, 0, 0, 0, ZoneId.of("America/New_York"));
    private static final Agenda AGENDA = agenda(RealQuarter.facts(), 60);

    @Test
    void itReadsAsTheFilesKeepIt() {
        Golden.text("roadmap/agenda.2024-q4.md", AGENDA.markdown());
        Golden.text("roadmap/agenda.2024-q4.slack.txt", AGENDA.slack(Mrkdwn::escape) + "\n");
    }

    @Test
    void theFirstAndPrimaryItemIsTheRoadmap() {
        assertThat(AGENDA.title()).isEqualTo("DISCUSSION: wasmCloud Q4 Roadmap");
        assertThat(AGENDA.markdown().lines().filter(line -> line.matches("\\d+\\..*")))
                .containsExactly("1. DISCUSSION: wasmCloud Q4 Roadmap");
        assertThat(AGENDA.slack(Mrkdwn::escape)).startsWith("*DISCUSSION: wasmCloud Q4 Roadmap*\n");
    }

    @Test
    void theLastQuarterComesFirstThenTheItemsByCategoryThenWhatWasNotInTheDiscussion() {
        assertThat(AGENDA.slots())
                .extracting(Slot::kind)
                .containsExactly(Kind.REVIEW, Kind.ITEMS, Kind.ITEMS, Kind.ITEMS, Kind.OPEN, Kind.CLOSE);
        assertThat(AGENDA.slots().get(0).what()).startsWith("Review of 2024 Q3");
        assertThat(AGENDA.slots().subList(1, 4))
                .extracting(Slot::what)
                .containsExactly("Documentation", "New Feature", "Improvement");
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18, 25, 30, 44, 45, 60, 90, 103, 180})
    void theTimesAddUpToTheMeetingsLengthAndFifteenMinutesAreKept(int minutes) {
        List<Slot> slots = agenda(RealQuarter.facts(), minutes).slots();

        LocalTime at = STARTS.toLocalTime();
        for (Slot slot : slots) {
            assertThat(slot.from()).isEqualTo(at);
            assertThat(slot.minutes()).isNotNegative();
            at = at.plusMinutes(slot.minutes());
        }
        assertThat(at).isEqualTo(STARTS.toLocalTime().plusMinutes(minutes));
        assertThat(slots).filteredOn(slot -> slot.kind() == Kind.OPEN).allMatch(slot -> slot.minutes() >= 15);
    }

    @Test
    void withoutItemsTheTimeIsForWhatPeopleBring() {
        List<Slot> slots = agenda(with(List.of()), 60).slots();

        assertThat(slots).extracting(Slot::kind).containsExactly(Kind.REVIEW, Kind.OPEN, Kind.CLOSE);
        assertThat(slots.get(1).minutes()).isEqualTo(45);
    }

    @Test
    void lessThanFifteenMinutesForWhatWasNotInTheDiscussionAreRefused() {
        assertThatThrownBy(() -> new Meeting(STARTS, Duration.ofMinutes(60), Duration.ofMinutes(10)))
                .hasMessageContaining("At least 15 minutes");
    }

    @Test
    void theTitleIsATemplateThatNamesTheQuarter() {
        AgendaTitle title = new AgendaTitle("{{project}} {{boardQuarter}} Community Roadmap Planning");

        assertThat(title.of("wasmCloud", new Quarter(2025, 3)))
                .isEqualTo("wasmCloud Q3 2025 Community Roadmap Planning");
        assertThatThrownBy(() -> new AgendaTitle("Planning")).hasMessageContaining("{{number}}");
        assertThatThrownBy(() -> new AgendaTitle("{{name}} {{number}}")).hasMessageContaining("only {{project}}");
    }

    @Test
    void slackShowsAtMostTenItemsOfACategory() {
        Item item = RealQuarter.facts().items().get(0);

        assertThat(agenda(with(Collections.nCopies(12, item)), 60).slack(Mrkdwn::escape))
                .contains("◦ and 2 more");
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsTypedIsText(Hostile text) {
        URI issue = URI.create("https://example.com/1");
        Agenda agenda = agenda(
                with(List.of(new Item(
                        text.text(),
                        text.text(),
                        Stage.open("Now"),
                        Optional.of(new Item.Tracked("a/b#1", issue)),
                        true,
                        List.of(),
                        List.of()))),
                60);

        assertThat(agenda.markdown()).doesNotContain("<", "{");
        assertThat(GitHubEyes.on(agenda.markdown()).links())
                .containsOnly(issue.toString(), RealQuarter.DISCUSSION.toString());
        Reach reach = Reach.of(agenda.slack(Mrkdwn::escape), new JsonArray());
        assertThat(reach.people()).isEmpty();
        assertThat(reach.groups()).isEmpty();
        assertThat(reach.channels()).isEmpty();
        assertThat(reach.broadcasts()).isEmpty();
    }

    private static Agenda agenda(QuarterFacts facts, int minutes) {
        return new Agenda(AgendaTitle.DEFAULT, facts, new Meeting(STARTS, Duration.ofMinutes(minutes)));
    }

    private static QuarterFacts with(List<Item> items) {
        QuarterFacts real = RealQuarter.facts();
        return new QuarterFacts(
                real.roadmap(), real.quarter(), "", real.session(), real.review(), real.goals(), items, real.places());
    }
}
