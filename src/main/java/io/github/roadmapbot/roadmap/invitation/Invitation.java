package io.github.roadmapbot.roadmap.invitation;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.text.VisibleText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The invitation to a quarter's planning session. There is one per roadmap and quarter: a calendar that has it already takes a
 * later one as a change of it. Its time is an instant, so that no calendar has to know anything of zones or summer time.
 *
 * @param instance tells this bot from others that plan a roadmap of the same name
 * @param revision how often it was moved or called off
 * @param title what it is called in calendars
 * @param words what it is about, without markup
 * @param where where it can be read about, or joined
 * @param changed when any of this changed last
 */
public record Invitation(
        Roadmap roadmap,
        Quarter quarter,
        String instance,
        int revision,
        Instant starts,
        Duration length,
        String title,
        String words,
        Optional<URI> where,
        boolean cancelled,
        Instant changed) {

    /** Whoever publishes an event has to be named; there is no address to which anybody should answer. */
    private static final URI NO_MAIL = URI.create("invalid:nomail");

    private static final String MAKER = "-//Roadmap Bot//Planning//EN";

    /** What the file is called. */
    public String file() {
        return "%s-roadmap-%s.ics".formatted(roadmap.key(), quarter.key().toLowerCase(Locale.ROOT));
    }

    /** The whole file. */
    public String ics() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(event());
        return calendar.toString();
    }

    private VEvent event() {
        Instant from = starts.truncatedTo(ChronoUnit.SECONDS);
        VEvent event = new VEvent(from, from.plus(length), VisibleText.line(title));
        event.getProperty(Property.DTSTAMP).ifPresent(event::remove);
        properties().forEach(event::add);
        where.ifPresent(address -> event.add(new Url(address)));
        return event;
    }

    private List<Property> properties() {
        Status status = cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        return List.of(
                new Uid("%s-%s@%s.roadmap-bot".formatted(roadmap.key(), quarter.key(), instance)),
                new DtStamp(changed.truncatedTo(ChronoUnit.SECONDS)),
                new Sequence(revision),
                new Organizer(new ParameterList(List.of(new Cn(VisibleText.line(roadmap.project())))), NO_MAIL),
                new Description(VisibleText.of(words)),
                status);
    }
}
