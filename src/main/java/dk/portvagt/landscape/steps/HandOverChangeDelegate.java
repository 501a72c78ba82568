package dk.portvagt.landscape.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.DATA_CLASS;
import static dk.portvagt.acquisition.steps.CaseVariables.PERSONAL_DATA;
import static dk.portvagt.acquisition.steps.CaseVariables.SURROUNDING_SYSTEMS;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.variable.Lines;
import dk.portvagt.landscape.ChangeHandover;
import dk.portvagt.notification.steps.Notice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands an approved change over to the operation of its solution, and tells the system owner. */
@Component
class HandOverChangeDelegate implements JavaDelegate {

    private final SolutionChanges changes;
    private final ChangeHandover handover;
    private final ShownTerms shown;
    private final OwnerNotices notices;

    HandOverChangeDelegate(SolutionChanges changes, ChangeHandover handover, ShownTerms shown, OwnerNotices notices) {
        this.changes = changes;
        this.handover = handover;
        this.shown = shown;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        CaseNumber solution = changes.solutionOf(number).orElseThrow();
        if (handover.handOver(
                number, solution, Lines.of(SURROUNDING_SYSTEMS.from(execution).getOrNull()))) {
            shown.everywhere(solution, DATA_CLASS, DATA_CLASS.from(execution).getOrNull());
            shown.everywhere(
                    solution, PERSONAL_DATA, PERSONAL_DATA.from(execution).getOrNull());
            tell(
                    execution.getTenantId(),
                    number,
                    solution,
                    TITLE.from(execution).get());
        }
    }

    private void tell(String municipality, CaseNumber number, CaseNumber solution, String title) {
        Notice notice = Notice.of(
                number + ":handed-over",
                "Ændringen i sag %s er overdraget til driften".formatted(number),
                ("Ændringen %s (sag %s) er godkendt og overdraget til driften af løsningen i sag %s. Løsningens register,"
                                + " data og årlige drift er ført ajour; kontrakten er uændret. Skal den forlænges, så"
                                + " tag den op i opgaven “Følg løsningen i drift”.")
                        .formatted(title, number, solution));
        notices.tell(municipality, solution.toString(), notice);
    }
}
