package dk.portvagt.acquisition.steps;

import static dk.portvagt.acquisition.steps.OfficeVariables.CLOSED_OFFICE;
import static dk.portvagt.acquisition.steps.OfficeVariables.NEW_OFFICE;
import static dk.portvagt.acquisition.steps.OfficeVariables.OFFICE_ACTION;
import static dk.portvagt.acquisition.steps.OfficeVariables.OFFICE_FROM;

import dk.portvagt.acquisition.Offices;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adds an office of the municipality, or closes one. */
@Component
class ChangeOfficesDelegate implements JavaDelegate {

    private static final String ADD = "add";

    private final Offices offices;

    ChangeOfficesDelegate(Offices offices) {
        this.offices = offices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate from = LocalDate.parse(OFFICE_FROM.from(execution).get());
        if (OFFICE_ACTION.from(execution).get().equals(ADD)) {
            offices.open(
                    execution.getTenantId(), NEW_OFFICE.from(execution).get().strip(), from);
        } else {
            offices.close(execution.getTenantId(), CLOSED_OFFICE.from(execution).get(), from);
        }
    }
}
