package dk.portvagt.landscape.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.border.SubmittedTask;
import dk.portvagt.engine.border.SubmittedTasks;
import dk.portvagt.landscape.register.Register;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes what the owner confirms to the register, with the owner's name. */
@Component
class RecordConfirmationDelegate implements JavaDelegate {

    private final Register register;

    RecordConfirmationDelegate(Register register) {
        this.register = register;
    }

    /**
     * Writes it, all or nothing.
     *
     * @throws BadUserRequestException in Danish, when a field cannot be read: the task stays open
     */
    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        String person = SubmittedTasks.of(execution.getProcessInstanceId())
                .map(SubmittedTask::person)
                .orElseThrow(() -> new BadUserRequestException("Svaret skal komme direkte fra systemejerens opgave."));
        boolean hasContract = register.find(number).orElseThrow().hasContract();
        ConfirmedRegister confirmed =
                ConfirmedRegister.read(execution, hasContract).orThrow(BadUserRequestException::new);
        register.replace(number, confirmed.facts());
        register.replaceIntegrations(number, confirmed.integrations());
        register.replaceProcedures(number, confirmed.procedures());
        register.confirm(number, person);
    }
}
