package dk.portvagt.modelguard.difference;

import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Splits a process into its steps, arrows, messages, errors and the process itself. */
final class ProcessParts {

    /** Excludes elements without information of their own: the arrow itself tells its ends, and lanes only draw. */
    private static final Set<String> SILENT = Set.of(
            "incoming", "outgoing", "definitions", "collaboration", "participant", "laneSet", "lane", "flowNodeRef");

    private static final Set<String> SILENT_ATTRIBUTES = Set.of("id", "modelerTemplateIcon", "type");
    private static final Set<String> ENDS = Set.of("sourceRef", "targetRef", "attachedToRef", "default");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("name", "navn"),
            Map.entry("documentation", "dokumentation"),
            Map.entry("formRef", "formular"),
            Map.entry("formRefBinding", "udgave af formularen"),
            Map.entry("candidateGroups", "gruppe"),
            Map.entry("candidateStarterGroups", "grupper, der kan starte"),
            Map.entry("candidateUsers", "personer"),
            Map.entry("assignee", "ansvarlig"),
            Map.entry("dueDate", "frist"),
            Map.entry("followUpDate", "opfølgningsdato"),
            Map.entry("priority", "prioritet"),
            Map.entry("delegateExpression", "trin i Portvagt"),
            Map.entry("expression", "udtryk"),
            Map.entry("modelerTemplate", "skabelon"),
            Map.entry("calledElement", "kaldt proces"),
            Map.entry("calledElementTenantId", "kommune for kaldet"),
            Map.entry("decisionRef", "beslutningstabel"),
            Map.entry("mapDecisionResult", "resultatets form"),
            Map.entry("resultVariable", "resultatets navn"),
            Map.entry("asyncBefore", "kører for sig selv, før trinnet"),
            Map.entry("asyncAfter", "kører for sig selv, efter trinnet"),
            Map.entry("conditionExpression", "betingelse"),
            Map.entry("timeDate", "tidspunkt"),
            Map.entry("timeDuration", "varighed"),
            Map.entry("timeCycle", "gentaget tidspunkt"),
            Map.entry("failedJobRetryTimeCycle", "nye forsøg"),
            Map.entry("inputParameter", "inddata"),
            Map.entry("outputParameter", "uddata"),
            Map.entry("in", "sendes med"),
            Map.entry("out", "tages med tilbage"),
            Map.entry("property", "egenskab"),
            Map.entry("executionListener", "lytter på trinnet"),
            Map.entry("taskListener", "lytter på opgaven"),
            Map.entry("multiInstanceLoopCharacteristics", "gentagelse"),
            Map.entry("messageRef", "besked"),
            Map.entry("errorRef", "fejl"),
            Map.entry("signalRef", "signal"),
            Map.entry("message", "besked"),
            Map.entry("error", "fejl"),
            Map.entry("cancelActivity", "afbryder trinnet"),
            Map.entry("isInterrupting", "afbryder"),
            Map.entry("sourceRef", "fra"),
            Map.entry("targetRef", "til"),
            Map.entry("attachedToRef", "sidder på"),
            Map.entry("default", "pil, når ingen anden passer"),
            Map.entry("historyTimeToLive", "historik gemmes"),
            Map.entry("versionTag", "versionsmærke"),
            Map.entry("isExecutable", "kan køres"),
            Map.entry("isStartableInTasklist", "kan startes i Tasklist"),
            Map.entry("terminateEventDefinition", "slutter det hele"));

    private final ProcessModel model;
    private final Map<String, ModelPart> parts = new LinkedHashMap<>();

    private ProcessParts(ProcessModel model) {
        this.model = model;
    }

    /**
     * Splits a model.
     *
     * @return the parts by their ids
     */
    static Map<String, ModelPart> of(ProcessModel model) {
        ProcessParts parts = new ProcessParts(model);
        parts.part(model.process());
        model.all(FlowElement.class).forEach(parts::part);
        model.elements().filter(element -> !Xml.isDrawing(element)).forEach(parts::read);
        return parts.parts;
    }

    private ModelPart part(BaseElement element) {
        return parts.computeIfAbsent(element.getId(), id -> new ModelPart(describe(element)));
    }

    private void read(Element element) {
        if (SILENT.contains(element.getLocalName())) {
            return;
        }
        BaseElement owner = model.owner(element);
        ModelPart part = part(owner);
        if (owner.getId().equals(element.getAttribute("id"))) {
            Xml.attributes(element).filter(ProcessParts::speaks).forEach(attribute -> say(part, attribute));
            part.say("slags", element.getLocalName());
        } else {
            part.say(property(element), content(element));
        }
    }

    private static boolean speaks(Attr attribute) {
        return !SILENT_ATTRIBUTES.contains(attribute.getLocalName());
    }

    private static String property(Element element) {
        String name = element.getAttribute("name");
        return name.isBlank() ? word(element.getLocalName()) : word(element.getLocalName()) + " '" + name + "'";
    }

    private String content(Element element) {
        String attributes = Xml.attributes(element)
                .filter(ProcessParts::speaks)
                .filter(attribute -> !attribute.getLocalName().equals("name"))
                .map(attribute -> word(attribute.getLocalName()) + " " + attribute.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        String text = Xml.text(element).strip();
        return attributes.isEmpty() ? text : (text + " " + attributes).strip();
    }

    /** Adds the ends of an arrow by their names, because nobody knows their ids. */
    private void say(ModelPart part, Attr attribute) {
        String property = word(attribute.getLocalName());
        if (ENDS.contains(attribute.getLocalName())
                && model.bpmn().getModelElementById(attribute.getValue()) instanceof FlowElement end) {
            part.refer(property, end.getId(), describe(end));
        } else {
            part.say(property, attribute.getValue());
        }
    }

    private static String describe(BaseElement element) {
        return element instanceof SequenceFlow flow
                        && (flow.getName() == null || flow.getName().isBlank())
                ? "pilen fra " + describe(flow.getSource()) + " til " + describe(flow.getTarget())
                : ProcessModel.describe(element);
    }

    private static String word(String name) {
        return WORDS.getOrDefault(name, name);
    }
}
