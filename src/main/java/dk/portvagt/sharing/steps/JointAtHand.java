package dk.portvagt.sharing.steps;

import dk.portvagt.sharing.room.JointLetter;
import dk.portvagt.sharing.room.JointLetters;
import dk.portvagt.sharing.room.JointProcurement;
import dk.portvagt.sharing.room.JointProcurements;
import dk.portvagt.sharing.room.Participant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds what a process is about, as the municipality that the process belongs to. */
@Component
class JointAtHand {

    private final JointProcurements procurements;
    private final JointLetters letters;

    JointAtHand(JointProcurements procurements, JointLetters letters) {
        this.procurements = procurements;
        this.letters = letters;
    }

    /** Returns the procurement of the business key; refuses one that the municipality was not invited to. */
    JointProcurement of(DelegateExecution execution) {
        return Optional.ofNullable(execution.getProcessBusinessKey())
                .flatMap(number -> procurements.find(execution.getTenantId(), number))
                .orElseThrow(() -> new BadUserRequestException(
                        "Kommunen er ikke inviteret: et fællesskab begynder med en invitation fra en anden kommune."));
    }

    List<Participant> participants(DelegateExecution execution) {
        return procurements.participants(execution.getTenantId(), of(execution).number());
    }

    /** Writes a letter of the process's municipality to the lead. */
    void tellLead(DelegateExecution execution, JointLetter.Kind kind, String key, String text) {
        JointProcurement procurement = of(execution);
        letters.write(execution.getTenantId(), procurement.lead(), procurement.number(), kind, key, text);
    }
}
