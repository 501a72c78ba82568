package dk.portvagt.procedure.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.engine.variable.DeadlineVariables.DEADLINE_TEXT;
import static dk.portvagt.gate.steps.ReviewVariables.REVIEW_ID;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Notifies the chair, or the chair's substitute, of an urgent case. */
@Component
class UrgentNotices {

    static final String CHAIR = PortvagtGroup.STEERING_CHAIR.id();
    static final String MANAGER = PortvagtGroup.DIGITALISATION_MANAGER.id();

    private final Notices notices;

    UrgentNotices(Notices notices) {
        this.notices = notices;
    }

    /** Sends a notice. The deadline is part of the key: after an extension everybody is notified again. */
    void tell(DelegateExecution execution, String group, String step, String what) {
        String caseNumber = CASE_NUMBER.from(execution).get();
        String deadline = DEADLINE_TEXT.from(execution).get();
        Notice notice = Notice.of(
                "%s:urgent-%d:%s:%s"
                        .formatted(caseNumber, REVIEW_ID.from(execution).get(), step, deadline),
                "Hastesag " + caseNumber + ": " + what,
                "Sag %s haster og kan afgøres af formanden: %s. Fristen er %s. Opgaven er i Portvagts opgaveliste."
                        .formatted(caseNumber, what, deadline));
        notices.toGroups(execution.getTenantId(), List.of(group), notice);
    }
}
