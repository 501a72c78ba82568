package dk.portvagt.people.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.BENEFIT_OWNER;

import dk.portvagt.absence.steps.PersonsTasks;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.engine.ActingPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Finds what still names a person who has left: solutions, benefits, and tasks that the heir may not do. */
@Component
class LeftBehind {

    private final AcquisitionCases cases;
    private final PersonsTasks tasks;
    private final RuntimeService runtime;
    private final ActingPerson acting;

    LeftBehind(AcquisitionCases cases, PersonsTasks tasks, RuntimeService runtime, ActingPerson acting) {
        this.cases = cases;
        this.tasks = tasks;
        this.runtime = runtime;
        this.acting = acting;
    }

    /** Returns one Danish line for each thing that needs another person. */
    List<String> of(String municipality, String person) {
        List<String> lines = new ArrayList<>();
        cases.ownedBy(municipality, person)
                .forEach((number, title) -> lines.add("Sag %s, %s: ny systemejer.".formatted(number, title)));
        benefits(municipality, person)
                .forEach(number -> lines.add("Sag %s: en anden, der henter gevinsten.".formatted(number)));
        tasks.names(municipality, person)
                .forEach(name -> lines.add(
                        "Opgaven “%s”: efterfølgeren må ikke løse den. Giv den til en anden.".formatted(name)));
        return lines;
    }

    private List<String> benefits(String municipality, String person) {
        return acting.asNobody(() -> runtime
                .createProcessInstanceQuery()
                .tenantIdIn(municipality)
                .variableValueEquals(BENEFIT_OWNER.getName(), person)
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList());
    }
}
