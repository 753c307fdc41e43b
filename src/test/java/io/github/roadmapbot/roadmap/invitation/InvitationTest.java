package io.github.roadmapbot.roadmap.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.hostile.Hostile;
import io.github.roadmapbot.roadmap.facts.RealQuarter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What calendars read of an invitation. */
class InvitationTest {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Instant CHANGED = Instant.parse("2024-09-20T08:15:30.123Z");
    private static final Instant STARTS = Instant.parse("2024-10-09T17:00:00Z");

    @Test
    void itReadsAsTheFileKeepsIt() {
        Golden.text(
                "roadmap/invitation.2024-q4.ics",
                invitation(STARTS, 0, false, "All welcome").ics().replace("\r\n", "\n"));
    }

    @Test
    void aCalendarReadsWhatWasWritten() throws Exception {
        Calendar calendar = read(
                invitation(STARTS, 2, false, "First line\nsecond; with, signs").ics());
        VEvent event = event(calendar);

        assertThat(calendar.toString()).contains("METHOD:PUBLISH");
        assertThat(value(event, "UID")).isEqualTo("wasmcloud-2024-Q4@5f2c8a1e.roadmap-bot");
        assertThat(value(event, "SEQUENCE")).isEqualTo("2");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20240920T081530Z");
        assertThat(value(event, "SUMMARY")).isEqualTo("DISCUSSION: wasmCloud Q4 Roadmap");
        assertThat(value(event, "DESCRIPTION")).isEqualTo("First line\nsecond; with, signs");
        assertThat(value(event, "URL")).isEqualTo(RealQuarter.DISCUSSION.toString());
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(calendar.validate().getEntries()).isEmpty();
    }

    /** Both meet at one o'clock, a week before and a week after the clocks go back, or forward. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2024-10-30T13:00, 20241030T170000Z",
        "America/New_York, 2024-11-06T13:00, 20241106T180000Z",
        "America/New_York, 2027-03-10T13:00, 20270310T180000Z",
        "America/New_York, 2027-03-17T13:00, 20270317T170000Z",
        "Europe/Berlin, 2027-03-24T13:00, 20270324T120000Z",
        "Europe/Berlin, 2027-03-31T13:00, 20270331T110000Z",
        "Asia/Kolkata, 2027-01-06T13:00, 20270106T073000Z"
    })
    void itIsAtTheSameTimeOfDayBeforeAndAfterTheClocksChange(String zone, LocalDateTime local, String written)
            throws Exception {
        ZonedDateTime starts = local.atZone(ZoneId.of(zone));

        VEvent event = event(read(invitation(starts.toInstant(), 0, false, "").ics()));

        assertThat(value(event, "DTSTART")).isEqualTo(written);
        Instant start = UTC.parse(value(event, "DTSTART"), Instant::from);
        Instant end = UTC.parse(value(event, "DTEND"), Instant::from);
        assertThat(start.atZone(ZoneId.of(zone)).toLocalDateTime()).isEqualTo(local);
        assertThat(Duration.between(start, end)).hasHours(1);
    }

    @Test
    void aMovedOneIsTheSameOneLater() throws Exception {
        VEvent before = event(read(invitation(STARTS, 0, false, "").ics()));
        VEvent moved = event(
                read(invitation(STARTS.plus(Duration.ofDays(7)), 1, false, "").ics()));

        assertThat(value(moved, "UID")).isEqualTo(value(before, "UID"));
        assertThat(Integer.parseInt(value(moved, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
    }

    @Test
    void aSkippedOneIsCalledOff() throws Exception {
        VEvent event = event(read(invitation(STARTS, 3, true, "").ics()));

        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "UID")).isEqualTo("wasmcloud-2024-Q4@5f2c8a1e.roadmap-bot");
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsTypedAddsNothingToIt(Hostile text) throws Exception {
        String ics = invitation(STARTS, 0, false, text.text() + "\nEND:VEVENT\r\nATTENDEE:mailto:a@b.example")
                .ics();

        Calendar calendar = read(ics);

        assertThat(calendar.getComponents()).hasSize(1);
        assertThat(event(calendar).getProperty("ATTENDEE")).isEmpty();
        assertThat(ics.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75 * 3);
    }

    private static Invitation invitation(Instant starts, int revision, boolean cancelled, String words) {
        return new Invitation(
                RealQuarter.facts().roadmap(),
                RealQuarter.QUARTER,
                "5f2c8a1e",
                revision,
                starts,
                Duration.ofHours(1),
                "DISCUSSION: wasmCloud Q4 Roadmap",
                words,
                Optional.of(RealQuarter.DISCUSSION),
                cancelled,
                CHANGED);
    }

    private static Calendar read(String ics) throws Exception {
        return new CalendarBuilder().build(new StringReader(ics));
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
