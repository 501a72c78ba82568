package dk.portvagt.intervention.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.REFUSAL_REASON;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.STEERING_MUST_DECIDE;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ACCEPTED;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_DEADLINE;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_KIND;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_REASON;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.task.EngineFacts;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.intervention.BoundCases;
import dk.portvagt.intervention.Intervener;
import dk.portvagt.intervention.Intervention;
import dk.portvagt.intervention.InterventionKind;
import dk.portvagt.intervention.Interventions;
import dk.portvagt.intervention.WantedIntervention;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Done;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Registers an intervention of the digitalisation and IT department in a case, or explains the refusal.
 *
 * <p>Once a contract binds the municipality, a stop is a proposal to the steering group instead.
 */
@Component
class RegisterInterventionDelegate implements JavaDelegate {

    private static final String MANAGERS = PortvagtGroup.DIGITALISATION_MANAGER.id();

    private final Interventions interventions;
    private final BoundCases bound;
    private final InterventionFacts facts;
    private final IdentityService identity;
    private final EngineFacts engineFacts;

    RegisterInterventionDelegate(
            Interventions interventions,
            BoundCases bound,
            InterventionFacts facts,
            IdentityService identity,
            EngineFacts engineFacts) {
        this.bound = bound;
        this.engineFacts = engineFacts;
        this.interventions = interventions;
        this.facts = facts;
        this.identity = identity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String person = engineFacts
                .starter(execution)
                .orElseThrow(() -> new BadUserRequestException("Trinnet kræver en person, der har startet processen"));
        boolean manager = isManager(person);
        WantedIntervention wanted = new WantedIntervention(
                CASE_NUMBER.asTyped(execution),
                Choices.constant(
                        InterventionKind.class,
                        INTERVENTION_KIND.from(execution).get()),
                INTERVENTION_REASON.from(execution).get(),
                Dates.read(INTERVENTION_DEADLINE, execution));
        boolean proposes = wanted.kind() == InterventionKind.STOP
                && manager
                && bound.find(wanted.typedNumber(), execution.getTenantId()).isPresent();
        STEERING_MUST_DECIDE.on(execution).set(proposes);
        INTERVENTION_ACCEPTED.on(execution).set(false);
        if (!proposes) {
            register(execution, wanted, new Intervener(person, execution.getTenantId(), manager));
        }
    }

    private void register(DelegateExecution execution, WantedIntervention wanted, Intervener person) {
        Outcome<Intervention> answer = interventions.register(wanted, person);
        INTERVENTION_ACCEPTED.on(execution).set(answer.isDone());
        REFUSAL_REASON.on(execution).set(answer.refusal().orElse(null));
        if (answer instanceof Done<Intervention> accepted) {
            facts.write(accepted.value(), execution);
        }
    }

    private boolean isManager(String person) {
        return identity.createUserQuery().userId(person).memberOfGroup(MANAGERS).count() > 0;
    }
}
