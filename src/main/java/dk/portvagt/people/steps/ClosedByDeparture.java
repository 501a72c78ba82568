package dk.portvagt.people.steps;

import dk.portvagt.engine.security.ClosedAccounts;
import dk.portvagt.people.Departure;
import dk.portvagt.people.Departures;
import org.springframework.stereotype.Component;

/** Closes the account of a person whose last day is over. */
@Component
class ClosedByDeparture implements ClosedAccounts {

    private final Departures departures;

    ClosedByDeparture(Departures departures) {
        this.departures = departures;
    }

    @Override
    public boolean isClosed(String userId) {
        return departures.of(userId).filter(Departure::closed).isPresent();
    }
}
