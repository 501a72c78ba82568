package dk.portvagt.people.steps;

import static dk.portvagt.people.steps.DepartureVariables.HEIR_NEEDED;
import static dk.portvagt.people.steps.DepartureVariables.LEAVING_PERSON;
import static dk.portvagt.people.steps.DepartureVariables.LEFT_BEHIND;

import dk.portvagt.people.Departures;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the account of a person whose last day is over, and finds what needs another person. */
@Component
class CloseAccountDelegate implements JavaDelegate {

    private final Departures departures;
    private final AccountClosing closing;
    private final LeftBehind leftBehind;

    CloseAccountDelegate(Departures departures, AccountClosing closing, LeftBehind leftBehind) {
        this.departures = departures;
        this.closing = closing;
        this.leftBehind = leftBehind;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String municipality = execution.getTenantId();
        // Not due if the departure was called off, or is another one by now.
        List<String> left = departures
                .due(municipality, LEAVING_PERSON.from(execution).get())
                .map(departure -> {
                    closing.close(departure);
                    return leftBehind.of(municipality, departure.person());
                })
                .orElse(List.of());
        HEIR_NEEDED.on(execution).set(!left.isEmpty());
        LEFT_BEHIND.on(execution).set(left.stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
    }
}
