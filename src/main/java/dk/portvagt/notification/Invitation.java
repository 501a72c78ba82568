package dk.portvagt.notification;

import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** Writes a {@link CalendarEvent} as iCalendar (RFC 5545), scheduled by mail (RFC 5546, RFC 6047). */
record Invitation(CalendarEvent event, InternetAddress organizer, InternetAddress attendee, Instant writtenAt) {

    private static final String DENMARK = "Europe/Copenhagen";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    /** Returns the method as a mail's content type names it. */
    String method() {
        return event.cancelled() ? "CANCEL" : "REQUEST";
    }

    String text() {
        Calendar calendar = new Calendar()
                .withProdId("-//Portvagt//DA")
                .withDefaults()
                .withProperty(event.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST)
                .withComponent(denmark())
                .withComponent(vevent())
                .getFluentTarget();
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent vevent() {
        VEvent vevent = new VEvent(false);
        vevent.add(new Uid(event.uid()));
        vevent.add(new DtStamp(writtenAt));
        vevent.add(new Sequence(event.sequence()));
        vevent.add(new DtStart<>(zone(), local(event.start())));
        vevent.add(new DtEnd<>(zone(), local(event.start().plus(event.length()))));
        vevent.add(new Summary(event.title()));
        vevent.add(new Location(event.place()));
        vevent.add(new Description(event.description()));
        vevent.add(new Organizer(mailto(organizer)).add(new Cn(name(organizer))));
        vevent.add(invited());
        vevent.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        vevent.add(ImmutableTransp.OPAQUE);
        return vevent;
    }

    private Property invited() {
        Property invited =
                new Attendee(mailto(attendee)).add(new Cn(name(attendee))).add(Role.REQ_PARTICIPANT);
        return event.cancelled() ? invited : invited.add(PartStat.NEEDS_ACTION).add(Rsvp.TRUE);
    }

    private static ParameterList zone() {
        return (ParameterList) new ParameterList().add(new TzId(DENMARK));
    }

    private static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    private static URI mailto(InternetAddress address) {
        try {
            return new URI("mailto", address.getAddress(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Invalid address: " + address, e);
        }
    }

    private static String name(InternetAddress address) {
        // A quoted parameter cannot contain a quotation mark.
        return (address.getPersonal() == null ? address.getAddress() : address.getPersonal()).replace('"', '\'');
    }

    /** Defines the time zone with the rules in force since 1996; the library's own zone has a century of them. */
    private static VTimeZone denmark() {
        VTimeZone zone = new VTimeZone();
        zone.add(new net.fortuna.ical4j.model.property.TzId(DENMARK));
        zone.add(observance(new Daylight(), "19960331T020000", "+0100", "+0200", 3));
        zone.add(observance(new Standard(), "19961027T030000", "+0200", "+0100", 10));
        return zone;
    }

    private static Observance observance(Observance observance, String since, String from, String to, int month) {
        observance.add(new DtStart<>(since));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        return observance;
    }
}
