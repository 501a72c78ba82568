package dk.portvagt.people.steps;

import static dk.portvagt.people.steps.DepartureVariables.CLOSING_AT;
import static dk.portvagt.people.steps.DepartureVariables.LEAVING_NAME;
import static dk.portvagt.people.steps.DepartureVariables.LEAVING_PERSON;

import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.variable.TimerDates;
import dk.portvagt.people.Departure;
import dk.portvagt.people.Departures;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads the departure of the person whose user id is the business key of the process. */
@Component
class PlanDepartureDelegate implements JavaDelegate {

    private final Departures departures;
    private final People people;
    private final Clock clock;

    PlanDepartureDelegate(Departures departures, People people, Clock clock) {
        this.departures = departures;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Departure departure = Optional.ofNullable(execution.getProcessBusinessKey())
                .flatMap(departures::of)
                .orElseThrow(() -> new BadUserRequestException(
                        "En fratrædelse begynder på personens side under Personer, med den sidste arbejdsdag."));
        LEAVING_PERSON.on(execution).set(departure.person());
        LEAVING_NAME.on(execution).set(people.name(departure.person()));
        CLOSING_AT.on(execution).set(TimerDates.of(departure.lastDay().plusDays(1), clock.getZone()));
    }
}
