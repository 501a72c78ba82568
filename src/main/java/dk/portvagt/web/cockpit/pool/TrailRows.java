package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.Frame;
import dk.portvagt.budget.PoolText;
import dk.portvagt.engine.identity.People;
import dk.portvagt.web.cockpit.pool.MoneyTrail.Booking;
import dk.portvagt.web.cockpit.pool.MoneyTrail.Ground;
import dk.portvagt.web.cockpit.pool.MoneyTrail.Place;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Translates bookings for their readers. */
@Component
class TrailRows {

    private final People people;
    private final Clock clock;

    TrailRows(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    List<TrailRow> of(List<Booking> bookings) {
        Map<String, String> names = new HashMap<>();
        return bookings.stream().map(booking -> row(booking, names)).toList();
    }

    private TrailRow row(Booking booking, Map<String, String> names) {
        return new TrailRow(
                booking.id(),
                booking.bookedAt()
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime()
                        .toString(),
                name(booking.bookedBy(), names),
                booking.operation().danishName(),
                name(booking.from()),
                name(booking.to()),
                booking.amount(),
                booking.caseNumber(),
                booking.title(),
                booking.office(),
                Frame.danishCategory(booking.category()),
                booking.corrects(),
                decision(booking.ground(), names));
    }

    private TrailRow.Decision decision(Ground ground, Map<String, String> names) {
        return new TrailRow.Decision(
                ground.id(),
                ground.subject().danishName(),
                ground.outcome().danishName(),
                ground.authority().danishName(),
                ground.heldOn() == null ? null : ground.heldOn().toString(),
                ground.itemNumber(),
                ground.meetingId() == null ? null : "/portvagt/documents?moede=" + ground.meetingId(),
                ground.decidedOn().toString(),
                name(ground.decidedBy(), names),
                ground.reason());
    }

    private String name(String userId, Map<String, String> names) {
        return names.computeIfAbsent(userId, people::name);
    }

    /** Writes {@code Nyanskaffelser 2026, reserveret}. */
    private static String name(Place place) {
        return PoolText.line(place.line()) + ", " + place.kind().danishName();
    }
}
