package dk.portvagt.sharing.steps;

import static dk.portvagt.sharing.steps.JointVariables.JOINT_CONTRACT_YEARS;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_FUNDED_YEARS;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_HOURS_GIVEN;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_HOURS_NEEDED;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_INHABITANTS;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_SOLUTION;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_TARGET_GROUP;
import static dk.portvagt.sharing.steps.JointVariables.OWN_NEEDS;
import static dk.portvagt.sharing.steps.JointVariables.OWN_NEEDS_PROOF;
import static dk.portvagt.sharing.steps.JointVariables.OWN_PROCESSES;
import static dk.portvagt.sharing.steps.JointVariables.OWN_PROCESSES_PROOF;
import static dk.portvagt.sharing.steps.JointVariables.OWN_RESOURCES;
import static dk.portvagt.sharing.steps.JointVariables.OWN_RESOURCES_PROOF;
import static dk.portvagt.sharing.steps.JointVariables.PROFILE_SIGNED_BY;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.landscape.register.Field;
import dk.portvagt.landscape.register.KnownSolution;
import dk.portvagt.landscape.register.Register;
import dk.portvagt.sharing.room.JointLetter;
import dk.portvagt.sharing.room.Ownership;
import dk.portvagt.sharing.room.OwnershipAnswers;
import dk.portvagt.sharing.room.ProfileFacts;
import dk.portvagt.sharing.room.Profiles;
import dk.portvagt.sharing.room.Surrounding;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes what the register and the system owner say about the municipality, as a new version of its profile. */
@Component
class PublishProfileDelegate implements JavaDelegate {

    private final JointAtHand joint;
    private final Register register;
    private final OwnershipAnswers answers;
    private final Profiles profiles;

    PublishProfileDelegate(JointAtHand joint, Register register, OwnershipAnswers answers, Profiles profiles) {
        this.joint = joint;
        this.register = register;
        this.answers = answers;
        this.profiles = profiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String municipality = execution.getTenantId();
        String number = joint.of(execution).number();
        String signedBy = PROFILE_SIGNED_BY.from(execution).get();
        answer(execution, number, signedBy, Ownership.NEEDS, OWN_NEEDS, OWN_NEEDS_PROOF);
        answer(execution, number, signedBy, Ownership.PROCESSES, OWN_PROCESSES, OWN_PROCESSES_PROOF);
        answer(execution, number, signedBy, Ownership.RESOURCES, OWN_RESOURCES, OWN_RESOURCES_PROOF);
        int version = profiles.publish(municipality, number, facts(execution, number), signedBy)
                .orThrow(BadUserRequestException::new);
        joint.tellLead(execution, JointLetter.Kind.PROFILE, "profile " + version, "");
    }

    private void answer(
            DelegateExecution execution,
            String number,
            String signedBy,
            Ownership question,
            VariableFactory<String> score,
            VariableFactory<String> evidence) {
        answers.answer(
                        execution.getTenantId(),
                        number,
                        question,
                        Integer.parseInt(score.from(execution).get()),
                        evidence.from(execution).get(),
                        signedBy)
                .orThrow(BadUserRequestException::new);
    }

    private ProfileFacts facts(DelegateExecution execution, String number) {
        Optional<KnownSolution> solution =
                JOINT_SOLUTION.ifOwn(execution).flatMap(CaseNumber::parse).flatMap(register::find);
        List<Surrounding> surroundings = solution.stream()
                .flatMap(known -> register.integrations(known.number()).stream())
                .filter(integration -> integration.facts().get(Field.ROLE).isPresent())
                .map(integration -> new Surrounding(integration.facts().text(Field.ROLE), integration.system(), null))
                .toList();
        return new ProfileFacts(
                number(JOINT_INHABITANTS, execution),
                number(JOINT_TARGET_GROUP, execution),
                solution.map(known -> text(known, Field.PRODUCT).orElse(known.name()))
                        .orElse(null),
                solution.flatMap(known -> text(known, Field.VERSION)).orElse(null),
                solution.flatMap(known -> known.facts().get(Field.SINCE))
                        .map(LocalDate.class::cast)
                        .orElse(null),
                solution.flatMap(known -> known.facts().get(Field.USERS))
                        .map(Integer.class::cast)
                        .orElse(null),
                solution.flatMap(known -> text(known, Field.HOSTING)).orElse(null),
                solution.flatMap(known -> text(known, Field.KLE)).stream()
                        .flatMap(numbers -> Arrays.stream(numbers.split(", ")))
                        .toList(),
                surroundings,
                answers.scores(execution.getTenantId(), number),
                years(JOINT_FUNDED_YEARS, execution),
                years(JOINT_CONTRACT_YEARS, execution),
                number(JOINT_HOURS_GIVEN, execution),
                number(JOINT_HOURS_NEEDED, execution));
    }

    private static Optional<String> text(KnownSolution solution, Field field) {
        return Optional.of(solution.facts().text(field)).filter(text -> !text.isEmpty());
    }

    private static @Nullable Integer number(VariableFactory<Long> variable, DelegateExecution execution) {
        return variable.from(execution).getOptional().map(Math::toIntExact).orElse(null);
    }

    private static @Nullable BigDecimal years(VariableFactory<Long> variable, DelegateExecution execution) {
        return variable.from(execution).getOptional().map(BigDecimal::valueOf).orElse(null);
    }
}
