package dk.portvagt.workflow.deployment;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;

/** A BPMN file with its one process, and the words an analyst has for its parts. */
public record ProcessModel(String file, BpmnModelInstance bpmn, Process process) {

    static ProcessModel read(String file, byte[] content) {
        try {
            BpmnModelInstance bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
            Collection<Process> processes = bpmn.getModelElementsByType(Process.class);
            if (processes.size() != 1) {
                throw new UnreadableModelException("den har " + processes.size() + " processer i stedet for én");
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

    public String id() {
        return process.getId();
    }

    public <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type).stream();
    }

    /** The XML as written, for what the typed model does not show. */
    public Document xml() {
        return (Document) bpmn.getDocument().getDomSource().getNode();
    }

    public Finding finding(BaseElement element, String found, String known) {
        return new Finding(file, describe(element), found, known);
    }

    public Finding finding(BaseElement element, String found) {
        return finding(element, found, "");
    }

    public Finding finding(String found) {
        return new Finding(file, "", found);
    }

    /** "opgaven 'Screen idéen'": what it is, with its Danish name, or its id where it has none. */
    public static String describe(BaseElement element) {
        return kind(element) + " '" + name(element) + "'";
    }

    private static String name(BaseElement element) {
        String name = element instanceof FlowElement flowElement ? flowElement.getName() : null;
        return Optional.ofNullable(name)
                .filter(text -> !text.isBlank())
                .orElse(element.getId())
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
