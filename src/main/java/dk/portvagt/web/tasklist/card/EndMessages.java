package dk.portvagt.web.tasklist.card;

import dk.portvagt.acquisition.CaseEnded;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.project.ProjectEnded;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the processes beside a case that the case has ended, or is no longer followed as a project. It runs in the same
 * transaction, and waiting processes stop waiting. The message is optional: no process has to be waiting for it.
 */
@Component
class EndMessages {

    private final RuntimeService runtime;

    EndMessages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void caseEnded(CaseEnded ended) {
        CaseNumber number = ended.number();
        runtime.createMessageCorrelation("portvagt.caseEnded")
                .processInstanceBusinessKey(number.toString())
                .tenantId(number.municipality())
                .correlateAll();
    }

    @EventListener
    void projectEnded(ProjectEnded ended) {
        CaseNumber number = ended.project().caseNumber();
        runtime.createMessageCorrelation("portvagt.projectEnded")
                .processInstanceBusinessKey(number.toString())
                .tenantId(number.municipality())
                .correlateAll();
    }
}
