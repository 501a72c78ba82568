package dk.portvagt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final LocalDateTime START = LocalDateTime.of(2027, 6, 3, 9, 30);

    @Test
    void invites_with_everything_a_calendar_asks_for() throws Exception {
        Calendar calendar = read(invitation(0, false));
        VEvent event = event(calendar);

        assertThat(calendar.validate(true).hasErrors()).isFalse();
        assertThat(value(calendar.getRequiredProperty(Property.METHOD))).isEqualTo("REQUEST");
        assertThat(value(event.getRequiredProperty(Property.UID))).isEqualTo("meeting-7@901.portvagt");
        assertThat(value(event.getRequiredProperty(Property.SEQUENCE))).isEqualTo("0");
        assertThat(value(event.getRequiredProperty(Property.STATUS))).isEqualTo("CONFIRMED");
        assertThat(value(event.getRequiredProperty(Property.SUMMARY))).isEqualTo("IT-styregruppemøde, ærlig; talt");
        assertThat(value(event.getRequiredProperty(Property.LOCATION))).isEqualTo("Rådhuset, lokale 2");
        assertThat(value(event.getRequiredProperty(Property.DESCRIPTION))).isEqualTo("Dagsorden:\n1. Budget");
        assertThat(value(event.getRequiredProperty(Property.DTSTAMP))).isEqualTo("20270501T080000Z");
        assertThat(value(event.getRequiredProperty(Property.ORGANIZER))).isEqualTo("mailto:it@lyngvig.example");
        assertThat(event.getRequiredProperty(Property.ATTENDEE).toString().replace("\r\n ", ""))
                .contains("mailto:anne@test.example", "CN=\"Anne 'Å' Kjær\"", "RSVP=TRUE", "PARTSTAT=NEEDS-ACTION");
    }

    @Test
    void gives_the_time_as_the_clock_on_the_wall_in_denmark() throws Exception {
        String text = invitation(0, false).text();

        assertThat(text)
                .contains("DTSTART;TZID=Europe/Copenhagen:20270603T093000")
                .contains("DTEND;TZID=Europe/Copenhagen:20270603T113000");
        assertThat(text.lines().allMatch(line -> line.length() <= 75)).isTrue();
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void brings_the_zones_rules_as_they_are() throws Exception {
        VTimeZone zone = (VTimeZone)
                read(invitation(0, false)).getComponent(Component.VTIMEZONE).orElseThrow();
        ZoneId denmark = ZoneId.of("Europe/Copenhagen");
        ZonedDateTime day = ZonedDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);
        for (int i = 0; i < 20 * 365; i += 3) {
            Instant at = day.plusDays(i).toInstant();
            Temporal observedAt = at.atZone(ZoneOffset.UTC);
            ZoneOffset expected = denmark.getRules().getOffset(at);
            assertThat(zone.getApplicableObservance(observedAt)
                            .getRequiredProperty(Property.TZOFFSETTO)
                            .getValue())
                    .as("%s", observedAt)
                    .isEqualTo(expected.getId().replace(":", ""));
        }
        ZoneOffsetTransition spring = denmark.getRules().nextTransition(day.toInstant());
        assertThat(spring.getDateTimeBefore().getHour()).isEqualTo(2);
    }

    @Test
    void takes_a_cancelled_meeting_out_of_the_calendar() throws Exception {
        Calendar calendar = read(invitation(3, true));
        VEvent event = event(calendar);

        assertThat(calendar.validate(true).hasErrors()).isFalse();
        assertThat(invitation(3, true).method()).isEqualTo("CANCEL");
        assertThat(value(calendar.getRequiredProperty(Property.METHOD))).isEqualTo("CANCEL");
        assertThat(value(event.getRequiredProperty(Property.STATUS))).isEqualTo("CANCELLED");
        assertThat(value(event.getRequiredProperty(Property.SEQUENCE))).isEqualTo("3");
        assertThat(value(event.getRequiredProperty(Property.UID))).isEqualTo("meeting-7@901.portvagt");
    }

    @Test
    void lets_no_text_start_a_line_of_its_own() throws Exception {
        CalendarEvent hostile = new CalendarEvent(
                "uid\r\nMETHOD:CANCEL",
                0,
                false,
                START,
                Duration.ofHours(1),
                "Møde\r\nATTENDEE:mailto:all@test.example",
                "Her\nUID:x",
                "Tekst\r\nEND:VEVENT");
        Calendar calendar =
                read(new Invitation(hostile, address("it@lyngvig.example", null), attendee(), Instant.EPOCH));
        VEvent event = event(calendar);

        assertThat(value(calendar.getRequiredProperty(Property.METHOD))).isEqualTo("REQUEST");
        assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
        assertThat(event.getProperties(Property.UID)).hasSize(1);
        assertThat(value(event.getRequiredProperty(Property.DESCRIPTION))).isEqualTo("Tekst\nEND:VEVENT");
        assertThat(calendar.getComponents(Component.VEVENT)).hasSize(1);
    }

    @Test
    void the_start_is_read_back_as_the_moment_meant() throws Exception {
        DtStart<?> start = (DtStart<?>) event(read(invitation(0, false))).getRequiredProperty(Property.DTSTART);

        assertThat(ZonedDateTime.from(start.getDate()).toInstant())
                .isEqualTo(START.atZone(ZoneId.of("Europe/Copenhagen")).toInstant());
    }

    private static Invitation invitation(int sequence, boolean cancelled) throws Exception {
        CalendarEvent event = new CalendarEvent(
                "meeting-7@901.portvagt",
                sequence,
                cancelled,
                START,
                Duration.ofHours(2),
                "IT-styregruppemøde, ærlig; talt",
                "Rådhuset, lokale 2",
                "Dagsorden:\n1. Budget");
        return new Invitation(
                event,
                address("it@lyngvig.example", "Lyngvig Kommune"),
                attendee(),
                Instant.parse("2027-05-01T08:00:00Z"));
    }

    private static InternetAddress attendee() throws Exception {
        return address("anne@test.example", "Anne \"Å\" Kjær");
    }

    private static InternetAddress address(String address, String name) throws Exception {
        return new InternetAddress(address, name, "UTF-8");
    }

    private static Calendar read(Invitation invitation) throws Exception {
        return new CalendarBuilder().build(new StringReader(invitation.text()));
    }

    private static VEvent event(Calendar calendar) {
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static String value(Property property) {
        return property.getValue();
    }
}
