package dk.portvagt.establishment.steps;

import static dk.portvagt.establishment.steps.SetupVariables.BUDGET_NOTE;
import static dk.portvagt.establishment.steps.SetupVariables.MANDATE;
import static dk.portvagt.establishment.steps.SetupVariables.MANDATE_DAY;
import static dk.portvagt.establishment.steps.SetupVariables.MANDATE_SOURCE;
import static dk.portvagt.establishment.steps.SetupVariables.RULES_NOTE;
import static dk.portvagt.establishment.steps.SetupVariables.SECRETARIAT_NOTE;
import static dk.portvagt.establishment.steps.SetupVariables.TEAM_NOTE;

import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.establishment.SetupLog;
import dk.portvagt.establishment.SetupStep;
import dk.portvagt.establishment.StepDone;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes a step of the establishment when its task is completed, and refuses while the system knows what is missing. */
@Component
class NoteSetupStepListener implements TaskListener {

    private static final Map<String, SetupStep> STEPS = Map.of(
            "UserTask_EstablishSteeringGroup", SetupStep.STEERING_GROUP,
            "UserTask_EstablishBudget", SetupStep.BUDGET,
            "UserTask_EstablishSecretariat", SetupStep.SECRETARIAT,
            "UserTask_EstablishRules", SetupStep.RULES,
            "UserTask_EstablishTeam", SetupStep.TEAM);

    private final Establishment establishment;
    private final SetupLog log;
    private final CurrentCaller caller;
    private final Clock clock;

    NoteSetupStepListener(Establishment establishment, SetupLog log, CurrentCaller caller, Clock clock) {
        this.establishment = establishment;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Notes the step.
     *
     * @throws BadUserRequestException in Danish, when something is missing
     */
    @Override
    public void notify(DelegateTask task) {
        SetupStep step = Optional.ofNullable(STEPS.get(task.getTaskDefinitionKey()))
                .orElseThrow(() -> new BadUserRequestException(
                        "Trinnet hører til opgaverne i Etablering af IT-styring. Fjern det fra opgaven."));
        List<String> missing = establishment.missing(task.getTenantId(), step);
        if (!missing.isEmpty()) {
            throw new BadUserRequestException("Der mangler noget. " + String.join(" ", missing));
        }
        boolean mandated = step == SetupStep.STEERING_GROUP;
        log.add(
                task.getTenantId(),
                new StepDone(
                        step,
                        text(note(step), task),
                        mandated ? text(MANDATE_SOURCE, task) : null,
                        mandated ? givenOn(task) : null,
                        caller.get().userId(),
                        OffsetDateTime.now(clock)));
    }

    private LocalDate givenOn(DelegateTask task) {
        // Optional to the guard of models, which sees one listener on five tasks; its form requires it.
        LocalDate day =
                MANDATE_DAY.from(task).getOptional().map(LocalDate::parse).orElseThrow();
        if (day.isAfter(LocalDate.now(clock))) {
            throw new BadUserRequestException("Mandatet kan ikke være givet i fremtiden. Ret dagen.");
        }
        return day;
    }

    private static VariableFactory<String> note(SetupStep step) {
        return switch (step) {
            case STEERING_GROUP -> MANDATE;
            case BUDGET -> BUDGET_NOTE;
            case SECRETARIAT -> SECRETARIAT_NOTE;
            case RULES -> RULES_NOTE;
            case TEAM -> TEAM_NOTE;
        };
    }

    private static @Nullable String text(VariableFactory<String> variable, DelegateTask task) {
        return variable.from(task)
                .getOptional()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
