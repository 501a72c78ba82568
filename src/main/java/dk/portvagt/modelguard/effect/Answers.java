package dk.portvagt.modelguard.effect;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;

/**
 * Tells which steps newly answer a question on the way to money: a form that asks for the outcome of the gate, or a
 * mapping that writes it. Cases still pass the gate then, but its decision no longer counts.
 */
final class Answers {

    private final ModelChange change;
    private final WeightySteps weighty;
    private final VariableFlow before;
    private final VariableFlow after;

    Answers(ModelChange change) {
        this.change = change;
        this.weighty = new WeightySteps(change.platform());
        this.before = new VariableFlow(change.before(), change.platform());
        this.after = new VariableFlow(change.after(), change.platform());
    }

    Stream<String> givenByOthers() {
        return change.after().processes().stream()
                .filter(this::isTouched)
                .flatMap(process -> change.before().process(process.id()).stream()
                        .filter(weighty::isWeighty)
                        .flatMap(running -> givenByOthers(running, process)));
    }

    private boolean isTouched(ProcessModel process) {
        Models deployed = change.deployed();
        return deployed.processes().contains(process)
                || !deployed.forms().isEmpty()
                        && References.of(process, "formRef")
                                .anyMatch(form -> deployed.form(form).isPresent());
    }

    private Stream<String> givenByOthers(ProcessModel running, ProcessModel process) {
        Map<String, List<FlowNode>> asking = new LinkedHashMap<>();
        questions(running)
                .forEach((question, answers) -> process.all(FlowNode.class)
                        .filter(node -> Objects.equals(node.getId(), question.getId()))
                        .forEach(node -> answers.forEach(answer -> {
                            List<FlowNode> others = others(answer, running, question, process, node);
                            if (!others.isEmpty()) {
                                asking.computeIfAbsent(
                                                " kan nu også komme fra " + Parts.named(others) + " ('" + answer
                                                        + "').",
                                                it -> new ArrayList<>())
                                        .add(node);
                            }
                        })));
        return asking.entrySet().stream()
                .map(it -> "Svaret til " + Parts.named(it.getValue()) + " i " + ProcessModel.describe(process.process())
                        + it.getKey());
    }

    /** Returns the nodes at which a process asks, with the variables that they ask for. */
    private Map<FlowNode, Set<String>> questions(ProcessModel process) {
        Map<FlowNode, Set<String>> questions = new LinkedHashMap<>();
        process.all(SequenceFlow.class)
                .filter(flow -> flow.getConditionExpression() != null)
                .forEach(flow -> questions
                        .computeIfAbsent(flow.getSource(), it -> new TreeSet<>())
                        .addAll(asked(flow.getConditionExpression().getTextContent())));
        return questions;
    }

    private static Set<String> asked(String condition) {
        return Expressions.problem(condition).isEmpty() ? Expressions.identifiers(condition) : Set.of();
    }

    private List<FlowNode> others(
            String answer, ProcessModel running, FlowNode asking, ProcessModel process, FlowNode askingNow) {
        Map<String, FlowNode> now = givers(answer, process, after.producersOf(answer, process, askingNow));
        now.keySet()
                .removeAll(givers(answer, running, before.producersOf(answer, running, asking))
                        .keySet());
        return List.copyOf(now.values());
    }

    private static Map<String, FlowNode> givers(String answer, ProcessModel process, Set<FlowNode> nodes) {
        Parts parts = new Parts(process);
        Map<String, FlowNode> givers = new LinkedHashMap<>();
        nodes.forEach(node -> givers.putIfAbsent(parts.key(node) + written(answer, node), node));
        return givers;
    }

    /** Returns what the mappings of the node write into the variable. */
    private static List<String> written(String answer, FlowNode node) {
        List<String> written = new ArrayList<>();
        Camunda.extensions(node, CamundaOut.class).stream()
                .filter(out -> answer.equals(out.getCamundaTarget()))
                .forEach(out -> written.add(out.getCamundaSource() + " " + out.getCamundaSourceExpression()));
        Camunda.extensions(node, CamundaInputParameter.class).stream()
                .filter(in -> answer.equals(in.getCamundaName()))
                .forEach(in -> written.add(in.getTextContent().strip()));
        Camunda.extensions(node, CamundaOutputParameter.class).stream()
                .filter(out -> answer.equals(out.getCamundaName()))
                .forEach(out -> written.add(out.getTextContent().strip()));
        return written;
    }
}
