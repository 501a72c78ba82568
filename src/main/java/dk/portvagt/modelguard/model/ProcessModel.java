package dk.portvagt.modelguard.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Holds a BPMN file with its process (the first, if it wrongly has several) and an analyst's words for its parts. */
public final class ProcessModel {

    private final String file;
    private final BpmnModelInstance bpmn;
    private final Process process;
    /** Caches the elements of a type, because every rule searches the whole file for them. */
    private final Map<Class<?>, List<?>> byType = new ConcurrentHashMap<>();

    private ProcessModel(String file, BpmnModelInstance bpmn, Process process) {
        this.file = file;
        this.bpmn = bpmn;
        this.process = process;
    }

    static ProcessModel read(String file, byte[] content) {
        try {
            BpmnModelInstance bpmn = ModelReader.bpmn(content);
            Collection<Process> processes = bpmn.getModelElementsByType(Process.class);
            if (processes.isEmpty()) {
                throw new UnreadableModelException("den har ingen proces");
            }
            return new ProcessModel(file, bpmn, processes.iterator().next());
        } catch (ModelException e) {
            throw new UnreadableModelException(reason(e), e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).replaceFirst("^.*?Line=(\\d+): ", "linje $1: ");
    }

    public String file() {
        return file;
    }

    public BpmnModelInstance bpmn() {
        return bpmn;
    }

    public Process process() {
        return process;
    }

    public String id() {
        return process.getId();
    }

    public <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        List<?> found = byType.computeIfAbsent(type, wanted -> List.copyOf(bpmn.getModelElementsByType(type)));
        return found.stream().map(type::cast);
    }

    /** Returns the elements of the XML, for details that the typed model does not show. */
    public Stream<Element> elements() {
        return Xml.elements(bpmn);
    }

    /**
     * Finds elements of BPMN that the engine does not know, such as an ad-hoc sub-process. The typed model cannot hold
     * them, and fails where an arrow leads to one.
     */
    public Stream<Finding> unsupported() {
        return elements()
                .filter(element -> BpmnModelConstants.BPMN20_NS.equals(element.getNamespaceURI()))
                .filter(element ->
                        bpmn.getModel().getTypeForName(element.getNamespaceURI(), element.getLocalName()) == null)
                .map(element -> new Finding(
                        file,
                        "elementet '" + element.getAttribute("name") + "'",
                        "'" + element.getLocalName() + "' må ikke bruges",
                        "Brug en delproces eller almindelige opgaver",
                        element.getAttribute("id")));
    }

    /** Returns the step or flow that contains an element of the XML; the process itself outside all steps. */
    public BaseElement owner(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (bpmn.getModelElementById(around.getAttribute("id")) instanceof FlowElement step) {
                return step;
            }
        }
        return process;
    }

    public Finding finding(BaseElement element, String found, String known) {
        return new Finding(file, describe(element), found, known, Objects.toString(element.getId(), ""));
    }

    public Finding finding(BaseElement element, String found) {
        return finding(element, found, "");
    }

    public Finding finding(String found) {
        return new Finding(file, "", found);
    }

    /**
     * Describes an element by its kind and Danish name, or its id without a name: "opgaven 'Screen idéen'". By
     * convention, gateways that ask nothing have no name; the step beside them describes them.
     */
    public static String describe(BaseElement element) {
        if (element instanceof Gateway gateway && isBlank(gateway.getName())) {
            return describeByNeighbour(gateway);
        }
        String described = kind(element) + " '" + name(element) + "'";
        return element instanceof SequenceFlow flow && flow.getSource() != null
                // Many flows are called "Ja".
                ? described + " fra '" + name(flow.getSource()) + "'"
                : described;
    }

    private static String describeByNeighbour(Gateway gateway) {
        boolean joins = gateway.getIncoming().size() > 1;
        String kind = joins ? "sammenløbet" : "delingen";
        Optional<FlowNode> neighbour = (joins ? gateway.getOutgoing() : gateway.getIncoming())
                .stream()
                        .map(joins ? SequenceFlow::getTarget : SequenceFlow::getSource)
                        .findFirst();
        return neighbour
                .filter(step -> !isBlank(step.getName()))
                .map(step -> kind + (joins ? " før '" : " efter '") + name(step) + "'")
                .orElse(kind + " '" + gateway.getId() + "'");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String name(BaseElement element) {
        String name = element instanceof FlowElement flowElement ? flowElement.getName() : null;
        if (element instanceof Process process) {
            name = process.getName();
        }
        return Optional.ofNullable(name)
                .filter(text -> !text.isBlank())
                .orElse(Objects.toString(element.getId(), ""))
                .replaceAll("\\s+", " ");
    }

    private static String kind(BaseElement element) {
        if (element instanceof SequenceFlow) {
            return "pilen";
        }
        if (element instanceof Gateway) {
            return "gatewayen";
        }
        if (element instanceof Event) {
            return "hændelsen";
        }
        if (element instanceof CallActivity) {
            return "kaldet";
        }
        if (element instanceof SubProcess) {
            return "delprocessen";
        }
        return element instanceof Process ? "processen" : "opgaven";
    }
}
