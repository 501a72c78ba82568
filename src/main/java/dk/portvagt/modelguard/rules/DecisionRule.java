package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.AskedTables;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FlowRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/** Requires that decision tables exist and get their inputs, and that their results are stored. */
class DecisionRule implements FlowRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform, VariableFlow flow) {
        return models.processes().stream()
                .flatMap(process ->
                        process.all(BusinessRuleTask.class).flatMap(task -> check(process, task, models, flow)));
    }

    private static Stream<Finding> check(
            ProcessModel process, BusinessRuleTask task, Models models, VariableFlow flow) {
        String reference = Camunda.attribute(task, "decisionRef").orElse("");
        List<Finding> unknown = AskedTables.of(reference).stream()
                .filter(table -> models.decision(table).isEmpty())
                .map(table -> unknown(process, task, table, models))
                .toList();
        return unknown.isEmpty()
                ? Stream.of(
                                VariantReference.check(
                                        process, task, "decisionRef", "modelVariants.ofDecision", reference),
                                unanswered(process, task),
                                AskedTables.of(reference).stream()
                                        .flatMap(table -> models.decision(table).stream())
                                        .flatMap(table -> inputs(process, task, table, flow)))
                        .flatMap(it -> it)
                : unknown.stream();
    }

    private static Finding unknown(ProcessModel process, BusinessRuleTask task, String table, Models models) {
        return process.finding(
                task,
                "Ukendt beslutning '" + table + "'",
                Finding.known(
                        "beslutninger",
                        table,
                        models.decisions().stream().map(DecisionModel::id).toList()));
    }

    private static Stream<Finding> unanswered(ProcessModel process, BusinessRuleTask task) {
        boolean kept = Camunda.attribute(task, "resultVariable").isPresent();
        return kept
                ? Stream.empty()
                : Stream.of(process.finding(task, "Beslutningens svar gemmes ikke", "Angiv 'result variable'"));
    }

    private static Stream<Finding> inputs(
            ProcessModel process, BusinessRuleTask task, DecisionModel decision, VariableFlow flow) {
        Set<String> available = flow.availableAt(process, task);
        return decision.inputs().stream()
                .filter(name -> !available.contains(name))
                .map(name -> process.finding(
                        task,
                        "Beslutningen '" + decision.id() + "' spørger om '" + name + "', som ingen har angivet,",
                        Finding.nearest(name, available)));
    }
}
