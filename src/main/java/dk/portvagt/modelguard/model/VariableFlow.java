package dk.portvagt.modelguard.model;

import dk.portvagt.form.FormField;
import dk.portvagt.form.RowList;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * Computes where variables can exist: from the nodes on the way to a node, and from the calling process.
 *
 * <p>It errs on the side of existence: a variable set on one of several paths counts. A missing variable is therefore
 * certainly wrong, such as a misspelled name.
 */
public final class VariableFlow {

    private final Models models;
    private final Platform platform;
    private final Map<ProcessModel, Map<FlowNode, Set<FlowNode>>> predecessors = new HashMap<>();
    private final Map<FlowNode, Set<String>> available = new HashMap<>();
    private final Map<FlowNode, Set<String>> produced = new HashMap<>();
    private final Map<FlowNode, Set<String>> made = new HashMap<>();
    private final Map<String, Set<String>> madeIn = new HashMap<>();
    private final Map<FlowNode, Set<FlowNode>> upstream = new HashMap<>();
    private final Map<ProcessModel, Map<CallActivity, ProcessModel>> calls = new HashMap<>();

    public VariableFlow(Models models, Platform platform) {
        this.models = models;
        this.platform = platform;
    }

    /** Returns the names of the variables that can exist at the node, including its own results and inputs. */
    public Set<String> availableAt(ProcessModel process, FlowNode node) {
        Set<String> known = available.get(node);
        if (known == null) {
            known = available(process, node, new HashSet<>());
            available.put(node, known);
        }
        return known;
    }

    /** Returns the nodes of the process that can set the variable before the given node is left. */
    public Set<FlowNode> producersOf(String variable, ProcessModel process, FlowNode node) {
        Set<FlowNode> producers = new LinkedHashSet<>();
        upstream(process, node).forEach(it -> {
            if (producedBy(process, it).contains(variable)) {
                producers.add(it);
            }
        });
        return producers;
    }

    private Set<String> available(ProcessModel process, FlowNode node, Set<ProcessModel> callers) {
        Set<String> names = new TreeSet<>();
        for (FlowNode before : upstream(process, node)) {
            names.addAll(producedBy(process, before));
        }
        if (callers.add(process)) {
            callsOf(process).forEach((call, caller) -> names.addAll(handedOver(caller, call, callers)));
        }
        return names;
    }

    private Map<CallActivity, ProcessModel> callsOf(ProcessModel called) {
        return calls.computeIfAbsent(called, this::findCallsOf);
    }

    private Map<CallActivity, ProcessModel> findCallsOf(ProcessModel called) {
        Map<CallActivity, ProcessModel> calls = new HashMap<>();
        models.processes()
                .forEach(caller -> caller.all(CallActivity.class)
                        .filter(call -> called.id().equals(call.getCalledElement()))
                        .forEach(call -> calls.put(call, caller)));
        return calls;
    }

    private Set<String> handedOver(ProcessModel caller, CallActivity call, Set<ProcessModel> callers) {
        Set<String> names = new TreeSet<>();
        extensions(call, CamundaIn.class).forEach(in -> {
            if ("all".equals(in.getCamundaVariables())) {
                names.addAll(available(caller, call, callers));
            } else if (in.getCamundaTarget() != null) {
                names.add(in.getCamundaTarget());
            }
        });
        return names;
    }

    private Set<String> producedBy(ProcessModel process, FlowNode node) {
        Set<String> known = produced.get(node);
        if (known == null) {
            known = producedBy(process, node, new HashSet<>());
            produced.put(node, known);
        }
        return known;
    }

    private Set<String> producedBy(ProcessModel process, FlowNode node, Set<String> called) {
        Set<String> names = new TreeSet<>(madeBy(node));
        if (node instanceof CallActivity call) {
            names.addAll(handedBack(call, called));
        }
        return names;
    }

    /** Returns the variables that the node sets itself, without those that a called process hands back. */
    private Set<String> madeBy(FlowNode node) {
        Set<String> known = made.get(node);
        if (known == null) {
            known = findMadeBy(node);
            made.put(node, known);
        }
        return known;
    }

    private Set<String> findMadeBy(FlowNode node) {
        Set<String> names = new TreeSet<>();
        formOf(node).flatMap(models::form).ifPresent(form -> {
            form.schema().fields().stream().map(FormField::key).forEach(names::add);
            form.schema().rowLists().stream().map(RowList::key).forEach(names::add);
        });
        extensions(node, CamundaInputParameter.class).stream()
                .filter(it -> !isOnly(it.getCamundaName(), it.getTextContent()))
                .forEach(it -> names.add(it.getCamundaName()));
        extensions(node, CamundaOutputParameter.class).stream()
                .filter(it -> !isOnly(it.getCamundaName(), it.getTextContent()))
                .forEach(it -> names.add(it.getCamundaName()));
        beansOf(node).forEach(bean -> names.addAll(platform.code().setBy(bean)));
        node.getChildElementsByType(MultiInstanceLoopCharacteristics.class)
                .forEach(loop -> addTo(names, loop.getCamundaElementVariable()));
        messageOf(node)
                .ifPresent(message -> names.addAll(platform.code().messages().getOrDefault(message, Set.of())));
        if (node instanceof StartEvent start) {
            addTo(names, start.getCamundaInitiator());
        }
        if (node instanceof BusinessRuleTask decision) {
            addTo(names, decision.getCamundaResultVariable());
        }
        node.getChildElementsByType(ErrorEventDefinition.class).forEach(error -> {
            addTo(names, error.getCamundaErrorCodeVariable());
            addTo(names, error.getCamundaErrorMessageVariable());
        });
        return names;
    }

    /** Tells whether a mapping only declares the variable or passes it on, so that another node must set it. */
    private static boolean isOnly(String name, String value) {
        return value.isBlank() || value.strip().equals("${" + name + "}");
    }

    private static void addTo(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private Set<String> handedBack(CallActivity call, Set<String> called) {
        Set<String> names = new TreeSet<>();
        extensions(call, CamundaOut.class).forEach(out -> {
            if (out.getCamundaTarget() != null) {
                if (out.getCamundaSource() == null || canHandBack(call, out.getCamundaSource())) {
                    names.add(out.getCamundaTarget());
                }
            } else if ("all".equals(out.getCamundaVariables()) && called.add(call.getCalledElement())) {
                models.process(call.getCalledElement())
                        .ifPresent(process -> process.all(FlowNode.class)
                                .forEach(node -> names.addAll(producedBy(process, node, called))));
            }
        });
        return names;
    }

    /**
     * Tells whether the called process can have the variable at its end: it sets it, or a process that it calls does,
     * or the caller hands it over.
     */
    public boolean canHandBack(CallActivity call, String variable) {
        return models.process(String.valueOf(call.getCalledElement())).isEmpty()
                || madeIn(call.getCalledElement()).contains(variable)
                || extensions(call, CamundaIn.class).stream()
                        .anyMatch(in -> variable.equals(in.getCamundaTarget())
                                || "all".equals(in.getCamundaVariables()) && isMadeAnywhere(variable));
    }

    /** Returns the variables that a process or one of those it calls sets. */
    public Set<String> madeIn(String process) {
        return madeIn(process, new HashSet<>());
    }

    private Set<String> madeIn(String process, Set<String> seen) {
        Set<String> known = madeIn.get(process);
        if (known != null || !seen.add(process)) {
            return known == null ? Set.of() : known;
        }
        Set<String> names = new TreeSet<>();
        models.process(process)
                .ifPresent(found -> found.all(FlowNode.class).forEach(node -> {
                    names.addAll(madeBy(node));
                    if (node instanceof CallActivity call && call.getCalledElement() != null) {
                        names.addAll(madeIn(call.getCalledElement(), seen));
                    }
                }));
        madeIn.put(process, names);
        return names;
    }

    private boolean isMadeAnywhere(String variable) {
        return models.processes().stream()
                .anyMatch(process -> madeIn(process.id()).contains(variable));
    }

    /** Returns the form of a user task or a start event. */
    public static Optional<String> formOf(FlowNode node) {
        return Optional.ofNullable(node.getAttributeValueNs(Camunda.NAMESPACE, "formRef"));
    }

    /** Returns the message that a node waits for. */
    public static Optional<String> messageOf(FlowNode node) {
        if (node instanceof ReceiveTask receive) {
            return Optional.ofNullable(receive.getMessage()).map(it -> it.getName());
        }
        return node.getChildElementsByType(MessageEventDefinition.class).stream()
                .findFirst()
                .map(MessageEventDefinition::getMessage)
                .map(it -> it.getName());
    }

    private Stream<Class<?>> beansOf(FlowNode node) {
        return Camunda.delegateExpressions(node)
                .flatMap(expression -> Expressions.bean(expression).stream())
                .<Class<?>>map(platform.beans()::get)
                .filter(bean -> bean != null);
    }

    private static <T extends ModelElementInstance> Collection<T> extensions(FlowNode node, Class<T> type) {
        return Camunda.extensions(node, type);
    }

    /** Returns the node itself and every node from which it can be reached. */
    private Set<FlowNode> upstream(ProcessModel process, FlowNode node) {
        return upstream.computeIfAbsent(node, it -> findUpstream(process, it));
    }

    private Set<FlowNode> findUpstream(ProcessModel process, FlowNode node) {
        Map<FlowNode, Set<FlowNode>> graph = predecessors.computeIfAbsent(process, VariableFlow::graph);
        Set<FlowNode> seen = new LinkedHashSet<>();
        Deque<FlowNode> todo = new ArrayDeque<>(List.of(node));
        while (!todo.isEmpty()) {
            FlowNode next = todo.pop();
            if (seen.add(next)) {
                todo.addAll(graph.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }

    private static Map<FlowNode, Set<FlowNode>> graph(ProcessModel process) {
        Map<FlowNode, Set<FlowNode>> before = new HashMap<>();
        process.all(SequenceFlow.class)
                .filter(flow -> flow.getSource() != null && flow.getTarget() != null)
                .forEach(flow -> connect(before, flow.getSource(), flow.getTarget()));
        process.all(BoundaryEvent.class)
                .filter(event -> event.getAttachedTo() != null)
                .forEach(event -> connect(before, event.getAttachedTo(), event));
        process.all(SubProcess.class).forEach(subProcess -> connectInside(before, subProcess));
        return before;
    }

    private static void connectInside(Map<FlowNode, Set<FlowNode>> before, SubProcess subProcess) {
        Collection<FlowNode> inside = subProcess.getChildElementsByType(FlowNode.class);
        inside.stream().filter(StartEvent.class::isInstance).forEach(start -> connect(before, subProcess, start));
        // Variables set inside a sub-process can exist after its end.
        subProcess.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> subProcess.equals(flow.getSource()) && flow.getTarget() != null)
                .forEach(flow -> inside.forEach(node -> connect(before, node, flow.getTarget())));
        subProcess.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .map(BoundaryEvent.class::cast)
                .filter(event -> subProcess.equals(event.getAttachedTo()))
                .forEach(event -> inside.forEach(node -> connect(before, node, event)));
        if (subProcess.triggeredByEvent()) {
            // It can begin after anything that happened around it.
            subProcess.getParentElement().getChildElementsByType(FlowNode.class).stream()
                    .filter(sibling -> !sibling.equals(subProcess))
                    .forEach(sibling -> connect(before, sibling, subProcess));
        }
    }

    private static void connect(Map<FlowNode, Set<FlowNode>> before, FlowNode from, FlowNode to) {
        before.computeIfAbsent(to, it -> new LinkedHashSet<>()).add(from);
    }
}
