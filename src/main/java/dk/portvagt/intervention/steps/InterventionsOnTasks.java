package dk.portvagt.intervention.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.border.TaskNotice;
import dk.portvagt.intervention.CasePause;
import dk.portvagt.intervention.CasePauses;
import dk.portvagt.intervention.Intervention;
import dk.portvagt.intervention.Interventions;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Says in Danish why a task must wait: its case is paused, or an open demand for rework holds its step. */
@Component
class InterventionsOnTasks implements TaskNotice {

    private final CasePauses pauses;
    private final Interventions interventions;

    InterventionsOnTasks(CasePauses pauses, Interventions interventions) {
        this.pauses = pauses;
        this.interventions = interventions;
    }

    @Override
    public Optional<String> about(TaskEntity task) {
        return task.isSuspended() ? Optional.of(pause(task)) : demand(task);
    }

    /** Describes the pause of a suspended task's case. */
    String pause(TaskEntity task) {
        return caseOf(task)
                .flatMap(pauses::current)
                .map(InterventionsOnTasks::text)
                .orElse("Sagen er på pause.");
    }

    /**
     * Describes the pause of a process's case by an intervention.
     *
     * @return empty without one, and for a process that the person may not see
     */
    Optional<String> pauseOf(String instance, CommandContext context) {
        ExecutionEntity process = context.getExecutionManager().findExecutionById(instance);
        return process == null || !context.getTenantManager().isAuthenticatedTenant(process.getTenantId())
                ? Optional.empty()
                : CaseNumber.parse(process.getBusinessKey())
                        .filter(number -> number.municipality().equals(process.getTenantId()))
                        .flatMap(pauses::current)
                        .map(InterventionsOnTasks::text);
    }

    static String text(CasePause pause) {
        return "Sag %s er på pause siden %s: %s"
                .formatted(pause.caseNumber(), DanishDates.of(pause.beganOn()), sentence(pause.reason()));
    }

    /** Describes the open demand that holds the task's step; empty without one. */
    Optional<String> demand(TaskEntity task) {
        return HeldSteps.include(task)
                ? caseOf(task).flatMap(interventions::openRework).map(InterventionsOnTasks::text)
                : Optional.empty();
    }

    private static String text(Intervention demand) {
        return ("Opgaven kan ikke fuldføres endnu: der er siden %s et åbent krav om omarbejdning af sag %s med frist %s: %s"
                        + " Opgaven kan fuldføres, når svaret på kravet er godkendt, eller IT-styregruppen har frafaldet"
                        + " kravet.")
                .formatted(
                        DanishDates.of(demand.raisedOn()),
                        demand.caseNumber(),
                        DanishDates.of(demand.deadline()),
                        sentence(demand.reason()));
    }

    private static String sentence(String reason) {
        return reason.strip().replaceAll("\\.$", "") + ".";
    }

    /** Returns the case in the business key, which is no proof of the municipality. */
    private static Optional<CaseNumber> caseOf(TaskEntity task) {
        return Optional.ofNullable(task.getExecution())
                .map(execution -> execution.getProcessInstance().getBusinessKey())
                .flatMap(CaseNumber::parse)
                .filter(number -> number.municipality().equals(task.getTenantId()));
    }
}
