package dk.portvagt.modelguard.rules;

import dk.portvagt.engine.duty.DutyRule;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.variable.Fact;
import dk.portvagt.modelguard.code.DeclaredVariable;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FlowRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/**
 * Requires that a decisive task names the people who must not do it, by variables that exist, and the rule in Danish
 * (separation of duties). Such a task decides, confirms, approves, judges, answers criteria, or records a decision
 * taken elsewhere.
 */
class SeparationRule implements FlowRule {

    private static final Set<String> DECIDERS =
            Set.of(PortvagtGroup.STEERING_GROUP.id(), PortvagtGroup.STEERING_CHAIR.id());
    private static final Pattern DECISION = Pattern.compile(
            "UserTask_(DecideAs|Confirm|Approve|Judge|Answer\\w*Criteria|EnterDecided|Record\\w*Decision).*");

    private static final String HOW = "Angiv egenskaben '" + DutyRule.PROPERTY
            + "' med de variable, der rummer personerne, fx 'requester', eller '" + DutyRule.NOBODY + "'";

    @Override
    public Stream<Finding> check(Models models, Platform platform, VariableFlow flow) {
        return models.processes().stream()
                .flatMap(process -> process.all(UserTask.class).flatMap(task -> check(process, task, platform, flow)));
    }

    private static Stream<Finding> check(ProcessModel process, UserTask task, Platform platform, VariableFlow flow) {
        List<String> given = properties(task, DutyRule.PROPERTY).toList();
        if (given.size() > 1) {
            return Stream.of(process.finding(
                    task, "'" + DutyRule.PROPERTY + "' står flere gange,", "Skriv alle variable i den ene, med komma"));
        }
        if (given.stream().anyMatch(value -> DutyRule.names(value).isEmpty())) {
            return Stream.of(
                    process.finding(task, "'" + DutyRule.PROPERTY + "' er tom, så den ikke udelukker nogen,", HOW));
        }
        Optional<String> excluded = given.stream().findFirst();
        if (excluded.isEmpty()) {
            return decides(task)
                    ? Stream.of(process.finding(
                            task, "Opgaven afgør noget, men siger ikke, hvem der ikke må udføre den,", HOW))
                    : Stream.empty();
        }
        if (excluded.get().strip().equals(DutyRule.NOBODY)) {
            return Stream.empty();
        }
        Set<String> known = flow.availableAt(process, task);
        Stream<Finding> unknown = DutyRule.names(excluded.get()).stream()
                .filter(variable -> !known.contains(variable))
                .map(variable -> process.finding(
                        task,
                        "'" + DutyRule.PROPERTY + "' bruger '" + variable + "', som ingen har angivet,",
                        Finding.nearest(variable, known)));
        Map<String, DeclaredVariable> declared = platform.code().variables();
        Stream<Finding> people = DutyRule.names(excluded.get()).stream()
                .filter(variable -> known.contains(variable) && !isPerson(declared.get(variable)))
                .map(variable -> process.finding(
                        task,
                        "'" + DutyRule.PROPERTY + "' bruger '" + variable
                                + "', som ikke er en person, systemet har skrevet,",
                        Finding.nearest(
                                variable,
                                known.stream()
                                        .filter(it -> isPerson(declared.get(it)))
                                        .toList())));
        return Stream.of(unknown, people, unnamed(process, task)).flatMap(it -> it);
    }

    private static Stream<Finding> unnamed(ProcessModel process, UserTask task) {
        return property(task, DutyRule.TEXT_PROPERTY).isPresent()
                ? Stream.empty()
                : Stream.of(process.finding(
                        task,
                        "Opgaven udelukker personer uden at sige hvorfor,",
                        "Skriv reglen på dansk i egenskaben '" + DutyRule.TEXT_PROPERTY + "'"));
    }

    /** Tells whether the system writes a person into the variable. Anything else would exclude nobody, unnoticed. */
    private static boolean isPerson(@Nullable DeclaredVariable variable) {
        return variable != null && variable.fact() == Fact.PERSON;
    }

    private static boolean decides(UserTask task) {
        return DECISION.matcher(Objects.toString(task.getId(), "")).matches()
                || Camunda.attribute(task, "candidateGroups").stream()
                        .flatMap(groups -> Arrays.stream(groups.split(",")))
                        .map(String::strip)
                        .anyMatch(DECIDERS::contains);
    }

    private static Optional<String> property(UserTask task, String name) {
        return properties(task, name).filter(value -> !value.isBlank()).findFirst();
    }

    /** Returns the values of a property as written, also blank ones. */
    private static Stream<String> properties(UserTask task, String name) {
        return Camunda.extensions(task, CamundaProperties.class).stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> Objects.toString(property.getCamundaValue(), ""));
    }
}
